using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule W6: <c>(Reporting by …; Editing by …)</c>.</summary>
internal static class BracketedTrailer
{
    private static readonly TieredRegex s_line = Lexicon.Default.Regex("%W6%");
    private static readonly TieredRegex s_part = Lexicon.Default.Regex(@"^\s*(?<what>.*?)\s+by\s+(?<names>.+?)[\s.]*$");

    /// <summary>Everyone named, or null when the unit is no such line.</summary>
    public static List<ContributorDraft>? Read(string text)
    {
        if (text[0] != '(')
        {
            return null;
        }

        Match line = s_line.Match(text);
        if (!line.Success)
        {
            return null;
        }

        var named = new List<ContributorDraft>();
        foreach (string piece in line.Groups["in"].Value.Split(';'))
        {
            Match part = s_part.Match(piece);
            if (!part.Success)
            {
                return null;
            }

            named.AddRange(NameList.Read(part.Groups["names"].Value, TrailerRoles.Of(part.Groups["what"].Value)));
        }

        return named;
    }
}
