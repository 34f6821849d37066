using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// Part of rule H1: the name of the site that pages print behind their title, with its section or without: <c>Harlan sells its mill | Crime | Harlan Herald</c>,
/// <c>… - Harlan Times</c>, <c>… – harlan.example</c>. It is no part of the headline.
/// </summary>
internal static class SiteName
{
    private const int FewestHeadlineWords = 4;
    private const int MostWords = 4;
    private const int MostParts = 3;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("|•–—-»");
    private static readonly SearchValues<char> s_noName = SearchValues.Create("“”\"?!:");
    private static readonly TieredRegex s_domain = Lexicon.Default.Regex(@"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|tv|info|co\.uk|com\.au|co\.nz|co\.za|ie|in|ca|eu|us)$");
    private static readonly WordPattern s_outlet = new("OUTLET");

    /// <summary>Where the headline ends in a title; the length of the title when it has no such name.</summary>
    public static int EndOfHeadline(string title)
    {
        int end = title.Length;
        for (int parts = 0; parts < MostParts; parts++)
        {
            int sign = title.AsSpan(0, end).LastIndexOfAny(s_signs);
            if (sign < 2 || sign + 2 >= end || title[sign - 1] != ' ' || title[sign + 1] != ' ')
            {
                break;
            }

            string name = title[(sign + 2)..end].Trim();
            string ahead = title[..sign].TrimEnd();
            if (!IsName(name, isBar: title[sign] is '|' or '•') || Words.AtMost(ahead, FewestHeadlineWords - 1))
            {
                break;
            }

            end = ahead.Length;
        }

        return end;
    }

    // Behind a bar stands nothing else; a dash may part the headline itself.
    private static bool IsName(string name, bool isBar) =>
        s_domain.IsMatch(name)
        || name.Length > 0 && Words.AtMost(name, MostWords) && Words.IsCapital(name[0]) && char.IsLetterOrDigit(name[^1]) && !name.AsSpan().ContainsAny(s_noName) && !Words.HasSmallWord(name)
            && (isBar || Lexicon.Default.FullAgencyName(name) is not null || !Words.AtMost(name, 1) && (NameList.IsPaper(name) || s_outlet.IsMatch(name)) || Words.AtMost(name, 1) && (s_outlet.IsMatch(name) || NameList.IsPaper("The " + name)));
}
