namespace Typeset.Schema;

/// <summary>A stretch of a schema file, for people and for tools.</summary>
/// <param name="Path">The file as it was named to the reader.</param>
/// <param name="Start">Offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1, in UTF-16 code units.</param>
/// <param name="EndLine">Line of the place just after the last character, from 1.</param>
/// <param name="EndColumn">Column of the place just after the last character, from 1.</param>
public readonly record struct SourceLocation(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The form that editors and build logs understand: <c>path(line,column)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Path}({Line},{Column})");
}
