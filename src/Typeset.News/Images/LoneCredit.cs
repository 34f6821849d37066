using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I8: a line that is a picture credit and nothing else.</summary>
internal static class LoneCredit
{
    // A label and at most 60 characters.
    private const int LongestLabelled = 120;

    private static readonly Regex s_credit = Lexicon.Default.Whole("%LABELLED%");
    private static readonly LiteralGate s_gate = Lexicon.Default.Gate("LABELLEDLINE");
    private static readonly Regex s_courtesy = Lexicon.Default.Whole("%COURTESY%");
    private static readonly TieredRegex s_verb = Lexicon.Default.Regex("%VERB%");

    public static bool Matches(string line) =>
        line.Length <= CreditTail.Longest && line[^1] is not (';' or ',' or ':') && CreditTail.CanStart(line[0]) && (line.Length <= LongestLabelled && s_gate.MayMatch(line) && s_credit.IsMatch(line) || IsNameAndSuppliers(line) || IsSupplierAndName(line) || IsCourtesy(line) || IsNameHyphenSupplier(line)) && !s_verb.IsMatch(line);

    private static bool IsNameAndSuppliers(string line) =>
        (line.Contains('/', StringComparison.Ordinal) || line.Contains("via", StringComparison.Ordinal)) && new CreditGrammar(line, 0, line.Length).IsNameBeforeChain(0);

    /// <summary>Whether the label is one that also thanks the authors of a change, so that it says something in a news text only.</summary>
    public static bool NeedsContext(string line) => line.StartsWith("Credit", StringComparison.Ordinal);

    private static bool IsCourtesy(string line) => line.StartsWith("Courtesy of ", StringComparison.Ordinal) && s_courtesy.IsMatch(line);

    private static bool IsNameHyphenSupplier(string line) => line.Contains('-', StringComparison.Ordinal) && new CreditGrammar(line, 0, line.Length).IsNameHyphenSupplier(0);

    private static bool IsSupplierAndName(string line) => line.Contains('/', StringComparison.Ordinal) && new CreditGrammar(line, 0, line.Length).IsSupplierSlashName(0);
}
