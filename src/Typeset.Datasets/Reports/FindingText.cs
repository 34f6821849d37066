using System.Globalization;

namespace Typeset.Datasets;

/// <summary>Says findings in one line of plain text, safe to print.</summary>
internal static class FindingText
{
    private const string Root = "(root)";

    /// <summary>The form of a compiler message: <c>file(line,column): error CODE: pointer: message</c>.</summary>
    public static string Line(Finding finding) => $"{Place(finding)}: {Severity(finding)} {finding.Code}: {Message(finding)}";

    /// <summary>The file, and the line and column in it.</summary>
    public static string Place(Finding finding) => finding.Position is { } position ? Place(finding.File, position) : PrintableText.Escape(finding.File);

    /// <summary>The file, and the line and column in it; a line that counts from within the file comes with that byte: <c>file@byte(line,column)</c>.</summary>
    public static string Place(string file, RecordPosition position)
    {
        string from = position.RangeStart == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"@{position.RangeStart}");
        return string.Create(CultureInfo.InvariantCulture, $"{PrintableText.Escape(file)}{from}({position.Line},{position.Column})");
    }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Severity(Finding finding) => finding.Severity == ValidationSeverity.Warning ? "warning" : "error";

    /// <summary>The pointer and what is wrong there.</summary>
    public static string Message(Finding finding)
    {
        string pointer = finding.Keyword.Length == 0 && finding.InstancePointer.Length == 0 ? "" : Pointer(finding.InstancePointer) + ": ";

        // Most messages say what was found themselves.
        string found = finding.Excerpt is null || finding.Message.Contains("found ", StringComparison.Ordinal) ? "" : $" (found {PrintableText.Escape(finding.Excerpt)})";
        return pointer + PrintableText.Escape(finding.Message) + found;
    }

    /// <summary>A JSON Pointer, or a word for the empty one.</summary>
    public static string Pointer(string pointer) => pointer.Length == 0 ? Root : PrintableText.Escape(pointer);
}
