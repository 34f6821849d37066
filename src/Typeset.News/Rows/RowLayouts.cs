using System.Collections.Immutable;
using Typeset.News.Reading;

namespace Typeset.News;

/// <summary>Names of the row layouts, and how a row shows which one it has.</summary>
public static class RowLayouts
{
    private static readonly (RowLayout Layout, string Name)[] s_names =
        [(RowLayout.C4, "c4"), (RowLayout.CCNews, "cc-news"), (RowLayout.RealNews, "realnews"), (RowLayout.NewsPlease, "news-please")];

    private const ulong MainText = 1, WarcDate = 2, PublishDate = 4, Text = 8, Domain = 16, Date = 32, Timestamp = 64;
    private static readonly string[] s_columns = ["maintext", "warc_date", "publish_date", "text", "domain", "date", "timestamp"];

    /// <summary>Every name, as <see cref="Origin"/> has them in the records.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_names.Select(static one => one.Name)];

    /// <summary>The name of a layout, such as <c>cc-news</c>.</summary>
    public static string ToName(this RowLayout layout) => Array.Find(s_names, one => one.Layout == layout).Name;

    /// <summary>The layout of a name, or null when there is none.</summary>
    public static RowLayout? Find(string name)
    {
        int index = Array.FindIndex(s_names, one => string.Equals(one.Name, name, StringComparison.Ordinal));
        return index < 0 ? null : s_names[index].Layout;
    }

    /// <summary>
    /// The layout of a row by the columns that only one of them has: <c>maintext</c>; <c>warc_date</c> or <c>publish_date</c>; <c>domain</c> with
    /// <c>date</c>; <c>timestamp</c> with <c>text</c>. What the columns hold is not looked at, so that a row that breaks its layout can be told so.
    /// </summary>
    /// <param name="utf8Row">The row as JSON in UTF-8.</param>
    /// <returns>The layout, or null when the bytes are no JSON object or have no such columns.</returns>
    public static RowLayout? Detect(ReadOnlySpan<byte> utf8Row)
    {
        ulong found = TopLevelNames.Find(utf8Row, s_columns);
        return (found & MainText) != 0 ? RowLayout.NewsPlease
            : (found & (WarcDate | PublishDate)) != 0 ? RowLayout.RealNews
            : (found & Text) == 0 ? null
            : (found & (Domain | Date)) == (Domain | Date) ? RowLayout.CCNews
            : (found & Timestamp) != 0 ? RowLayout.C4
            : null;
    }
}
