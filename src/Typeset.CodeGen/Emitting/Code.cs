namespace Typeset.CodeGen;

/// <summary>A piece of C#.</summary>
internal readonly struct Code(string text)
{
    public string Text { get; } = text;

    /// <summary>Makes a piece of an interpolated string whose holes are code, identifiers, literals or escaped words, never plain strings.</summary>
    public static Code Of(CodeBuilder code) => new(code.ToString());
}
