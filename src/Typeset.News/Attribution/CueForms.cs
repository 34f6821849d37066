using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Verbs that introduce a quote, by their printed forms: -s (-es after s or sh), -ed (-d after e), -ing, and the irregular ones with their dictionary form. The
/// dictionary form of a regular verb is none of them: it is a noun as often (a claim, the state). A verb of several words has the forms of the first.
/// </summary>
internal sealed class CueForms
{
    private static readonly Dictionary<string, string[]> s_irregular = Lexicon.Default.Items("IRREGULAR").Concat(Lexicon.Default.Items("MOREIRREGULAR"))
        .Select(static row => row.Split(' '))
        .ToDictionary(static forms => forms[0], StringComparer.Ordinal);

    private readonly FrozenDictionary<string, CueForm[]> _forms;
    private readonly FrozenDictionary<string, CueForm[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly WordFilter _filter;

    private CueForms(bool infinitives, params (string List, bool BeforeOnly)[] lists)
    {
        var byForm = new Dictionary<string, List<CueForm>>(StringComparer.Ordinal);
        foreach ((string list, bool beforeOnly) in lists)
        {
            foreach (string lemma in Lexicon.Default.Items(list))
            {
                string[] words = lemma.Split(' ');
                IEnumerable<string> forms = s_irregular.TryGetValue(words[0], out string[]? irregular) ? irregular : Regular(words[0]);
                foreach (string form in infinitives ? forms.Append(words[0]).Distinct() : forms)
                {
                    if (!byForm.TryGetValue(form, out List<CueForm>? known))
                    {
                        byForm.Add(form, known = []);
                    }

                    // Of one form and one next word, the first lemma counts.
                    string? next = words.Length > 1 ? lemma[(words[0].Length + 1)..] : null;
                    if (!known.Exists(one => string.Equals(one.Next, next, StringComparison.Ordinal)))
                    {
                        known.Add(new CueForm(lemma, beforeOnly, form.EndsWith("ing", StringComparison.Ordinal), next));
                    }
                }
            }
        }

        _forms = byForm.ToFrozenDictionary(static one => one.Key, static one => one.Value.OrderBy(static form => form.Next is null).ToArray(), StringComparer.Ordinal);
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        _filter = new WordFilter(_forms.Keys);
    }

    /// <summary>The verbs of the rules A1 to A5.</summary>
    public static CueForms Listed { get; } = new(infinitives: false, ("CUES", false), ("BEFOREONLY", true));

    /// <summary>Further verbs, and those that the rules take before a quote only, also after one.</summary>
    public static CueForms Wider { get; } = new(infinitives: false, ("MORECUES", false), ("MOREBEFORE", true));

    /// <summary>Further verbs that introduce a quote only when they follow it; before one they take an object.</summary>
    public static CueForms Following { get; } = new(infinitives: false, ("MOREAFTER", false));

    /// <summary>All verbs with their dictionary forms, for places where only a verb can stand.</summary>
    public static CueForms WithInfinitives { get; } = new(infinitives: true, ("CUES", false), ("BEFOREONLY", true), ("MORECUES", false));

    /// <summary>The cues that are printed so, those of two words first; empty when it is none.</summary>
    public ReadOnlySpan<CueForm> Find(ReadOnlySpan<char> printed) => _filter.MayHold(printed) && _lookup.TryGetValue(printed, out CueForm[]? forms) ? forms : [];

    private static string[] Regular(string lemma)
    {
        bool endsInE = lemma.EndsWith('e');
        string third = lemma.EndsWith('s') || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es" : lemma + "s";
        string past = endsInE ? lemma + "d" : lemma + "ed";
        string participle = endsInE && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";
        return [third, past, participle];
    }
}
