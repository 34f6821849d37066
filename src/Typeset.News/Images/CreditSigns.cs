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
        ],
        StringComparison.Ordinal);

    /// <summary>Whether one of these rules may fit. A chain of suppliers, and so one after <c>via</c>, ends in a supplier or in its customer.</summary>
    public static bool MayStandIn(string line)
    {
        if (line[^1] is not ('.' or '!' or '?' or '…' or '”' or '"'))
        {
            return true;
        }

        ReadOnlySpan<char> tail = line.AsSpan(CreditTail.From(line));
        return CreditGrammar.EndsInSupplier(tail)
            || tail.ContainsAny(s_signs)
            || line.AsSpan(Math.Max(0, line.Length - LabelledCredit.Longest)).ContainsAny(s_words)
            || CreditGrammar.EndsInCustomer(tail);
    }
}
