namespace Typeset.Schema;

/// <summary>Why a text is not a regular expression.</summary>
/// <param name="Offset">Where, in UTF-16 units from the start of the pattern.</param>
/// <param name="Message">What was expected and what was found, in words.</param>
public sealed record EcmaPatternError(int Offset, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => string.Concat("at offset ", Offset.ToString(System.Globalization.CultureInfo.InvariantCulture), ": ", Message);
}
