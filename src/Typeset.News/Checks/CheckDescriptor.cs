namespace Typeset.News;

/// <summary>One entry of the catalogue of article checks.</summary>
/// <param name="Code">The stable code, <c>TYS19</c> and two digits.</param>
/// <param name="Rule">The number of the rule, <c>S1</c> to <c>S11</c>.</param>
/// <param name="Title">What the rule asks of a record.</param>
public sealed record CheckDescriptor(string Code, string Rule, string Title);
