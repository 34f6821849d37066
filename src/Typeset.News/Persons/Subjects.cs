using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The names that sentences start with. Where a role and a name follow (Clinton aide Ann Lee), that name is the subject. Whether a name counts
/// depends on the names before the place asked about, so all candidates are kept.
/// </summary>
internal sealed class Subjects(IReadOnlyList<ParagraphDraft> paragraphs)
{
    private static readonly Regex s_break = Lexicon.Default.Regex(@"(?<=[.!?”""])\s+(?=[A-Z“""])");
    private static readonly Regex s_subject = Lexicon.Default.Regex(@"\G%SUBJECT%");
    private static readonly Regex s_roleNoun = Lexicon.Default.Regex(@"\G%ROLENOUN%");

    private readonly Dictionary<int, List<Subject>> _read = [];

    /// <summary>The candidates of a paragraph, from the left.</summary>
    public List<Subject> In(int paragraph)
    {
        if (!_read.TryGetValue(paragraph, out List<Subject>? subjects))
        {
            _read.Add(paragraph, subjects = Read(paragraphs[paragraph]));
        }

        return subjects;
    }

    private static List<Subject> Read(ParagraphDraft paragraph)
    {
        var subjects = new List<Subject>();
        string text = LongWords.Mask(paragraph.Text);
        Add(subjects, text, 0);
        foreach (ValueMatch pause in s_break.EnumerateMatches(paragraph.Masked))
        {
            Add(subjects, text, pause.Index + pause.Length);
        }

        return subjects;
    }

    private static void Add(List<Subject> subjects, string text, int sentence)
    {
        while (sentence < text.Length && (text[sentence] is '“' or '"' or '„' or '«' or '‘' || WhiteSpace.Is(text[sentence])))
        {
            sentence++;
        }

        Match match = s_subject.Match(text, sentence);
        if (!match.Success)
        {
            return;
        }

        Group who = match.Groups["who"];
        if (match.Groups["poss"].Success || Words.WithoutPossessive(who.ValueSpan).Length < who.Length)
        {
            return;
        }

        Match role = s_roleNoun.Match(text, who.Index + who.Length);
        if (role.Success)
        {
            Group last = role.Groups["who"];
            string surname = Words.WithoutPossessive(last.ValueSpan).ToString();
            subjects.Add(new Subject(last.Index, surname, surname));
            return;
        }

        string first = Words.First(who.ValueSpan).ToString();
        string name = Words.Last(who.ValueSpan).ToString();
        if (!NamesOfText.IsNotName(first) && !NamesOfText.IsNotName(name))
        {
            subjects.Add(new Subject(who.Index, who.Value, name));
        }
    }
}
