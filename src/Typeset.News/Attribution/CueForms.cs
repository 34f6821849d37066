using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// The verbs that introduce a quote, by their printed forms: -s (-es after s or sh), -ed (-d after e), -ing, and the irregular ones with their
/// dictionary form. The dictionary form of a regular verb is none of them: it is a noun as often (a claim, the state).
/// </summary>
internal static class CueForms
{
    private static readonly FrozenDictionary<string, CueForm> s_forms = Build();

    /// <summary>Spans look up without a string being made.</summary>
    private static readonly FrozenDictionary<string, CueForm>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The cue that is printed so, or null.</summary>
    public static CueForm? Find(ReadOnlySpan<char> printed) => s_lookup.TryGetValue(printed, out CueForm? form) ? form : null;

    private static FrozenDictionary<string, CueForm> Build()
    {
        var irregular = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string row in Lexicon.Default.Items("IRREGULAR"))
        {
            string[] forms = row.Split(' ');
            irregular[forms[0]] = forms;
        }

        var byForm = new Dictionary<string, CueForm>(StringComparer.Ordinal);
        foreach ((string list, bool beforeOnly) in new[] { ("CUES", false), ("BEFOREONLY", true) })
        {
            foreach (string lemma in Lexicon.Default.Items(list))
            {
                foreach (string form in irregular.TryGetValue(lemma, out string[]? forms) ? forms : Regular(lemma))
                {
                    byForm.TryAdd(form, new CueForm(lemma, beforeOnly, form.EndsWith("ing", StringComparison.Ordinal)));
                }
            }
        }

        return byForm.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Regular(string lemma)
    {
        bool endsInE = lemma.EndsWith('e');
        string third = lemma.EndsWith('s') || lemma.EndsWith("sh", StringComparison.Ordinal) ? lemma + "es" : lemma + "s";
        string past = endsInE ? lemma + "d" : lemma + "ed";
        string participle = endsInE && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";
        return [third, past, participle];
    }
}
