using System.Buffers;
using System.Collections.Frozen;

namespace Typeset.News.Reading;

/// <summary>
/// Rule L5: words that only open a line, such as <c>By</c>, <c>Published</c> or <c>Image caption,</c>, stand on a line of their own where the page set them apart from what they
/// open. They are joined with the next line, as hard-wrapped lines are.
/// </summary>
internal static class SplitLabels
{
    private const int LongestLabel = 20;
    private const int MostNameWords = 8;

    private static readonly FrozenSet<string> s_dateLabels = Lexicon.Default.Set("SPLITDATELABEL");
    private static readonly FrozenSet<string> s_labels = Lexicon.Default.Items("SPLITLABEL").Concat(s_dateLabels).ToFrozenSet(StringComparer.Ordinal);
    private static readonly SearchValues<char> s_firstLetters = SearchValues.Create([.. s_labels.Select(static label => label[0]).Distinct()]);

    /// <summary>Joins each such line with the one after it.</summary>
    public static void Join(List<Slot> slots)
    {
        for (int i = slots.Count - 2; i >= 0; i--)
        {
            string text = slots[i].Text;
            if (text.Length <= LongestLabel && s_firstLetters.Contains(text[0]) && s_labels.Contains(text) && MayFollow(text, slots[i + 1].Text))
            {
                slots[i].Unit = Unit.Join([slots[i].Unit, slots[i + 1].Unit]);
                slots.RemoveAt(i + 1);
            }
        }
    }

    // After By a name, not the text of the article; after NEWS PROVIDED BY a company (Allard Corp.); after Published a date.
    private static bool MayFollow(string label, string next) =>
        s_dateLabels.Contains(label) ? DateLineRule.IsDateAlone(next) : Words.IsCapital(next[0]) && !s_labels.Contains(next) && (label.EndsWith(',') || Words.AtMost(next, MostNameWords) && (!Sentences.IsEnd(next) || label[0] is 'N'));
}
