using System.Buffers;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The names that sentences start with. Where a role and a name follow (Clinton aide Ann Lee), that name is the subject. Whether a name counts
/// depends on the names before the place asked about, so all candidates are kept.
/// </summary>
internal sealed class Subjects(IReadOnlyList<ParagraphDraft> paragraphs)
{
    private static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create(".!?”\"");
    private static readonly WordSet s_roleWords = new(Lexicon.Default.Items("ROLEWORD").Concat(Lexicon.Default.Items("ROLEADJECTIVE")));

    private static readonly TieredRegex s_roleNoun = Lexicon.Default.Regex(@"\G%ROLENOUN%");

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
        string text = paragraph.Named;
        Add(subjects, text, 0);
        string masked = paragraph.Masked;
        for (int at = 0; masked.AsSpan(at).IndexOfAny(s_sentenceEnds) is var found and >= 0;)
        {
            at += found + 1;
            int next = at;
            while (next < masked.Length && char.IsWhiteSpace(masked[next]))
            {
                next++;
            }

            if (next > at && next < masked.Length && masked[next] is (>= 'A' and <= 'Z') or '“' or '"')
            {
                Add(subjects, text, next);
            }
        }

        return subjects;
    }

    /// <summary>Whether the next word is one that stands between a name and the name of who works for it.</summary>
    private static bool HasRoleWord(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int end = at;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return s_roleWords.Contains(text.AsSpan(at, end - at));
    }

    private static void Add(List<Subject> subjects, string text, int sentence)
    {
        while (sentence < text.Length && (text[sentence] is '“' or '"' or '„' or '«' or '‘' || WhiteSpace.Is(text[sentence])))
        {
            sentence++;
        }

        if (SubjectMatcher.Find(text, sentence) is not { } place)
        {
            return;
        }

        ReadOnlySpan<char> who = text.AsSpan(place.Start, place.End - place.Start);
        if (place.End + 1 < text.Length && text[place.End] is '’' or '\'' && text[place.End + 1] == 's' || Words.WithoutPossessive(who).Length < who.Length)
        {
            return;
        }

        Match role = HasRoleWord(text, place.End) ? s_roleNoun.Match(text, place.End) : Match.Empty;
        if (role.Success && role.Length > 0)
        {
            Group last = role.Groups["who"];
            string surname = Words.WithoutPossessive(last.ValueSpan).ToString();
            subjects.Add(new Subject(last.Index, surname));
            return;
        }

        ReadOnlySpan<char> name = Words.Last(who);
        if (!NamesOfText.IsNotName(Words.First(who)) && !NamesOfText.IsNotName(name))
        {
            subjects.Add(new Subject(place.Start, name.ToString()));
        }
    }
}
