using System.Buffers;

namespace Typeset.News.Reading;

/// <summary>
/// One look that spares most lines all rules for picture lines but those for the first words and for brackets at the end: what ends like a sentence is a caption
/// with its credit, or a credit, only if a sign or word of credits stands near its end.
/// </summary>
internal static class CreditSigns
{
    private static readonly SearchValues<char> s_signs = SearchValues.Create("/|©");
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [
            .. LiteralGate.Starts(Lexicon.Default.Expand("%I2LABEL%")),
            .. LiteralGate.Starts(Lexicon.Default.Expand("%LABELLED%")),
            .. LiteralGate.Starts(Lexicon.Default.Expand("%COURTESY%")),
            "via",
        ],
        StringComparison.Ordinal);

    /// <summary>Whether one of these rules may fit.</summary>
    public static bool MayStandIn(string line)
    {
        if (line[^1] is not ('.' or '!' or '?' or '…' or '”' or '"'))
        {
            return true;
        }

        ReadOnlySpan<char> tail = line.AsSpan(CreditTail.From(line));
        return tail.ContainsAny(s_signs) || tail.ContainsAny(s_words) || CreditGrammar.EndsInSupplier(tail) || CreditGrammar.HasCustomer(tail);
    }
}
