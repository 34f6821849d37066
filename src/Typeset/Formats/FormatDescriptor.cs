namespace Typeset.Formats;

/// <summary>A value of the keyword <c>format</c> that the specifications define.</summary>
/// <param name="Name">The value of the keyword.</param>
/// <param name="Description">What a string of the format is, to go on after "expected", with an example.</param>
/// <param name="Check">The check; null where the specification leaves open which strings have the format, so that it can only annotate.</param>
internal sealed record FormatDescriptor(string Name, string Description, FormatCheck? Check);
