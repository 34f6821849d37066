namespace Typeset;

/// <summary>What <c>format</c> means.</summary>
public enum FormatMode
{
    /// <summary>A string that does not have the format is an error (the format-assertion vocabulary).</summary>
    Assert,

    /// <summary><c>format</c> is a remark and asks for nothing (the format-annotation vocabulary).</summary>
    Annotate,
}
