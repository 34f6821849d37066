using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// Rule I16: a line that ends in no sentence mark, but in the name of a picture agency of two words or more (<c>The pier at dusk PA Wire</c>), is a caption with its credit
/// if the word before is none that leads to a name. Those that are also spoken of (Getty Images) say so in a news text only.
/// </summary>
internal static class SupplierAtEnd
{
    private const int FewestCaptionWords = 5;
    private const int MostCaptionWords = 60;

    private static readonly ImmutableArray<string> s_suppliers = Lexicon.Default.Items("PICTUREAGENCY");
    private static readonly ImmutableArray<string> s_inNews = Lexicon.Default.Items("PICTUREAGENCYINNEWS");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_leading =
        Lexicon.Default.Set("LEADSTONAME").GetAlternateLookup<ReadOnlySpan<char>>();

    // Dante ESPIRITU AFP: AFP prints surnames of photographers in capitals.
    private static readonly TieredRegex s_afp = Lexicon.Default.Regex(@"[A-ZÀ-Þ][\wÀ-ÿ’'-]*[a-zß-ÿ](?:\s+[A-ZÀ-Þ][\wÀ-ÿ’'-]*)?(?:\s+[A-ZÀ-Þ][A-ZÀ-Þ’'-]+){1,3}\s*/?\s*AFP(?:/[Ff]ile)?$");

    /// <summary>The split, or null when the line has no such end.</summary>
    public static PictureLine? Find(string line, bool inNews) => Find(line, s_suppliers) ?? (inNews ? Find(line, s_inNews) ?? FindOfAfp(line) : null);

    private static PictureLine? FindOfAfp(string line) =>
        (line.EndsWith("AFP", StringComparison.Ordinal) || line.EndsWith("ile", StringComparison.Ordinal))
        && s_afp.Match(line, Math.Max(0, line.Length - CreditTail.Longest)) is { Success: true } credit
        && !Words.AtMost(line.AsSpan(0, credit.Index), FewestCaptionWords - 1)
        && Words.AtMost(line.AsSpan(0, credit.Index), MostCaptionWords)
        && !s_leading.Contains(Words.Last(line.AsSpan(0, credit.Index).TrimEnd()))
        && CreditTail.Guarded(line, credit.Index, credit.Index, line.Length) is { } split ? split with { Rule = "I16" } : null;

    private static PictureLine? Find(string line, ImmutableArray<string> suppliers)
    {
        if (!char.IsAsciiLetterLower(line[^1]))
        {
            return null;
        }

        foreach (string supplier in suppliers)
        {
            int start = line.Length - supplier.Length;
            if (start < 2 || !WhiteSpace.Is(line[start - 1]) || !line.EndsWith(supplier, StringComparison.Ordinal))
            {
                continue;
            }

            ReadOnlySpan<char> caption = line.AsSpan(0, start).TrimEnd();
            ReadOnlySpan<char> last = Words.Last(caption);
            return (char.IsLetterOrDigit(last[^1]) || last[^1] is ')' or '’' or '”')
                && !s_leading.Contains(last)
                && !Words.AtMost(caption, FewestCaptionWords - 1)
                && Words.AtMost(caption, MostCaptionWords)
                && CreditTail.Guarded(line, start, start, line.Length) is { } split ? split with { Rule = "I16" } : null;
        }

        return null;
    }
}
