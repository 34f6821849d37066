using System.Text.RegularExpressions;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>Tries the patterns of a schema on names and values of the same schema.</summary>
internal static class PatternTrial
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether a text matches a pattern; null when that cannot be told in time.</summary>
    public static bool? IsMatch(string pattern, string text)
    {
        EcmaPattern parsed = EcmaPattern.ParseTolerantly(pattern);
        if (parsed.Error is not null)
        {
            return null;
        }

        try
        {
            return Regex.IsMatch(text, parsed.ToDotNet(), RegexOptions.CultureInvariant, s_limit);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
