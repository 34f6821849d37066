using System.Globalization;
using System.Text;

namespace Typeset.Schema;

/// <summary>Writes a regular expression of ECMA-262 as one of .NET that matches the same strings.</summary>
/// <remarks>
/// <para>Characters: .NET matches UTF-16 units, ECMA-262 code points. A set is written as a class for the units below U+10000, an alternative
/// for surrogate pairs, and, where the text may have lone surrogates, guarded alternatives for those. All of it is written as <c>\u</c> escapes, so
/// neither culture nor the Unicode version of the framework plays a part.</para>
/// <para>Captures: ECMA-262 forgets what groups captured at the start of each repetition, lets an optional repetition not match the
/// empty string, and takes a reference to a group that captured nothing as empty. All of that can be told only through a reference, so groups are
/// written as captures only where one refers to them; <c>(?(g)(?&lt;-g&gt;))</c> forgets, <c>(?(g)\k&lt;g&gt;)</c> refers, and a capture of the rest
/// of the text that must not stand there again proves that a repetition has consumed something.</para>
/// </remarks>
internal sealed class DotNetPatternWriter
{
    private const string HighSurrogate = @"[\ud800-\udbff]";
    private const string LowSurrogate = @"[\udc00-\udfff]";

    /// <summary>Not between the halves of a surrogate pair.</summary>
    private const string AtCodePoint = @"(?!(?<=[\ud800-\udbff])[\udc00-\udfff])";

    private const string WordCharacter = "[0-9A-Z_a-z]";

    private static readonly CodePointSet s_supplementary = CodePointSet.Range(0x10000, CodePointSet.Last);

    /// <summary>The most kinds of UTF-16 units that the NonBacktracking engine is given to tell apart; from 253 on it misses a last line feed.</summary>
    private const int MaxKinds = 200;

    private readonly StringBuilder _text = new();
    private readonly Dictionary<EcmaNode, string> _sets = [];
    private readonly HashSet<CodePointSet> _classes = [];
    private readonly HashSet<int> _referenced = [];
    private readonly bool _wellFormed;
    private readonly bool _regular;
    private readonly bool _automaton;
    private int _guards;

    private DotNetPatternWriter(bool regular, bool wellFormed, bool automaton)
    {
        _regular = regular;
        _wellFormed = wellFormed;
        _automaton = automaton;
    }

    /// <summary>Writes the whole pattern.</summary>
    /// <param name="root">The pattern.</param>
    /// <param name="regular">Whether it has neither look-around nor reference nor word boundary.</param>
    /// <param name="wellFormed">Whether the text to match never has a lone surrogate.</param>
    /// <param name="automaton">Whether to write for the NonBacktracking engine, which is told when the result suits it.</param>
    internal static DotNetPattern Write(EcmaNode root, bool regular, bool wellFormed, bool automaton)
    {
        DotNetPatternWriter writer = new(regular, wellFormed, automaton);
        if (!regular)
        {
            EcmaNodeFacts.AddReferences(root, writer._referenced);
        }

        // Only a match that begins with a place could begin inside a surrogate pair: all else consumes whole code points.
        if (!regular)
        {
            writer._text.Append(AtCodePoint);
        }

        writer.Write(root, backward: false, loose: regular);
        return new DotNetPattern(writer._text.ToString(), automaton && writer.HasFewKinds());
    }

    /// <summary>Whether all classes together cut the UTF-16 units into few kinds: units that every class treats alike.</summary>
    private bool HasFewKinds()
    {
        if (_classes.Count > MaxKinds)
        {
            return false;
        }

        List<(int Edge, int Class)> changes = [];
        int number = 0;
        foreach (CodePointSet set in _classes)
        {
            for (int i = 0; i < set.RangeCount; i++)
            {
                changes.Add((set[i].First, number));
                changes.Add((set[i].Last + 1, number));
            }

            number++;
        }

        changes.Sort(static (left, right) => left.Edge.CompareTo(right.Edge));
        char[] membership = new string('0', number).ToCharArray();
        HashSet<string> kinds = new(StringComparer.Ordinal) { new(membership) };
        for (int i = 0; i < changes.Count && kinds.Count <= MaxKinds; i++)
        {
            membership[changes[i].Class] ^= '\u0001';
            if (i + 1 == changes.Count || changes[i + 1].Edge != changes[i].Edge)
            {
                kinds.Add(new string(membership));
            }
        }

        return kinds.Count <= MaxKinds;
    }

    /// <param name="node">What to write.</param>
    /// <param name="backward">Whether it is matched from right to left, as in a look-behind.</param>
    /// <param name="loose">Whether alternatives may be written without parentheses around them.</param>
    private void Write(EcmaNode node, bool backward, bool loose)
    {
        switch (node)
        {
            case EcmaNode.Character character:
                WriteSet(character);
                break;
            case EcmaNode.Sequence sequence:
                foreach (EcmaNode item in sequence.Items)
                {
                    Write(item, backward, loose: false);
                }

                break;
            case EcmaNode.Alternation alternation:
                _text.Append(loose ? "" : "(?:");
                for (int i = 0; i < alternation.Items.Count; i++)
                {
                    _text.Append(i > 0 ? "|" : "");
                    Write(alternation.Items[i], backward, loose: false);
                }

                _text.Append(loose ? "" : ")");
                break;
            case EcmaNode.Group group:
                if (_referenced.Contains(group.Index))
                {
                    _text.Append("(?<").Append(Name(group.Index)).Append('>');
                }
                else
                {
                    _text.Append("(?:");
                }

                Write(group.Body, backward, loose: true);
                _text.Append(')');
                break;
            case EcmaNode.Repeat repeat:
                WriteRepeat(repeat, backward);
                break;
            case EcmaNode.Assertion assertion:
                _text.Append(assertion.Kind switch
                {
                    EcmaAssertion.Start => @"\A",
                    EcmaAssertion.End => @"\z",
                    EcmaAssertion.WordBoundary => $"(?:(?<={WordCharacter})(?!{WordCharacter})|(?<!{WordCharacter})(?={WordCharacter}))",
                    _ => $"(?:(?<={WordCharacter})(?={WordCharacter})|(?<!{WordCharacter})(?!{WordCharacter}))",
                });
                break;
            case EcmaNode.Look look:
                _text.Append("(?").Append(look.Behind ? "<" : "").Append(look.Negative ? '!' : '=');
                Write(look.Body, look.Behind, loose: true);
                _text.Append(')');
                break;
            case EcmaNode.Backreference backreference:
                WriteReference(backreference, backward);
                break;
        }
    }

    private void WriteReference(EcmaNode.Backreference backreference, bool backward)
    {
        foreach (int index in backreference.Groups)
        {
            // A captured lone surrogate is not found again in half of a pair.
            string name = Name(index);
            _text.Append("(?(").Append(name).Append(')')
                .Append(backward && !_wellFormed ? AtCodePoint : "")
                .Append(@"\k<").Append(name).Append('>')
                .Append(backward || _wellFormed ? "" : AtCodePoint)
                .Append('|');
        }

        _text.Append(')', backreference.Groups.Count);
    }

    private void WriteRepeat(EcmaNode.Repeat repeat, bool backward)
    {
        string lazy = repeat.Lazy ? "?" : "";
        List<int> captured = [];
        if (_referenced.Count > 0)
        {
            EcmaNodeFacts.AddGroups(repeat.Body, captured);
            captured.RemoveAll(index => !_referenced.Contains(index));
        }

        if (captured.Count > 0 || (!_automaton && repeat.Maximum is not (0 or 1) && EcmaNodeFacts.MayBeEmpty(repeat.Body)))
        {
            WriteGuardedRepeat(repeat, captured, backward, lazy);
            return;
        }

        // Between whole pairs, a run of a set that has all of them may also take them half by half: whichever way the run is cut,
        // what stands next to it only takes whole ones. So the run becomes one that .NET can scan.
        if (_wellFormed && _regular && repeat.Maximum is null && repeat.Minimum <= 1
            && repeat.Body is EcmaNode.Character character && character.Set.Intersect(s_supplementary).Equals(s_supplementary))
        {
            if (repeat.Minimum == 1)
            {
                WriteSet(character);
            }

            _text.Append(Units(character.Set.Union(CodePointSet.Range(0xD800, 0xDFFF)).Intersect(CodePointSet.Range(0, 0xFFFF)))).Append('*').Append(lazy);
            return;
        }

        WriteRepeated(() => Write(repeat.Body, backward, loose: true), repeat.Minimum, repeat.Maximum, lazy);
    }

    /// <summary>Writes a repetition that forgets captures, and whose optional rounds fail when they consume nothing.</summary>
    private void WriteGuardedRepeat(EcmaNode.Repeat repeat, List<int> captured, bool backward, string lazy)
    {
        void WriteRound()
        {
            if (backward)
            {
                Write(repeat.Body, backward, loose: captured.Count == 0);
            }

            foreach (int index in captured)
            {
                _text.Append("(?(").Append(Name(index)).Append(")(?<-").Append(Name(index)).Append(">)|)");
            }

            if (!backward)
            {
                Write(repeat.Body, backward, loose: captured.Count == 0);
            }
        }

        // Even what is never matched is written: .NET wants every group that is referred to.
        if (!EcmaNodeFacts.MayBeEmpty(repeat.Body) || repeat.Maximum == repeat.Minimum)
        {
            WriteRepeated(WriteRound, repeat.Minimum, repeat.Maximum, lazy);
            return;
        }

        // Rounds that must be may consume nothing. When nothing is captured and each can do without a character, they need not be written.
        int mandatory = captured.Count == 0 && EcmaNodeFacts.IsAlwaysEmptyable(repeat.Body) ? 0 : repeat.Minimum;
        string guard = "e" + Number(++_guards);

        // Matching backwards, what is written last comes first.
        if (mandatory > 0 && !backward)
        {
            WriteRepeated(WriteRound, mandatory, mandatory, "");
        }

        WriteRepeated(
            () =>
            {
                _text.Append(backward ? @"(?<!\k<" + guard + ">)(?:" : "(?=(?<" + guard + @">[\s\S]*))(?:");
                WriteRound();
                _text.Append(backward ? ")(?<=(?<" + guard + @">[\s\S]*))" : @")(?!\k<" + guard + ">)");
            },
            0,
            repeat.Maximum - mandatory,
            lazy);
        if (mandatory > 0 && backward)
        {
            WriteRepeated(WriteRound, mandatory, mandatory, "");
        }
    }

    private void WriteRepeated(Action body, int minimum, int? maximum, string lazy)
    {
        int start = _text.Length;
        _text.Append("(?:");
        body();
        _text.Append(')');

        // "(?:[…])" around one class, or "(?:\uXXXX)" around one escape, is noise.
        if (IsOneUnit(start + 3, _text.Length - 1))
        {
            _text.Length--;
            _text.Remove(start, 3);
        }

        _text.Append((minimum, maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (_, null) => "{" + Number(minimum) + ",}",
            _ when minimum == maximum => "{" + Number(minimum) + "}",
            _ => "{" + Number(minimum) + "," + Number(maximum!.Value) + "}",
        }).Append(lazy);
    }

    /// <summary>Whether what was written between two places is one class, escape or character.</summary>
    private bool IsOneUnit(int start, int end)
    {
        if (end - start == 1)
        {
            return _text[start] != '|';
        }

        if (_text[start] == '\\')
        {
            return end - start == 6 && _text[start + 1] == 'u';
        }

        if (_text[start] != '[')
        {
            return false;
        }

        for (int i = start + 1; i < end - 1; i++)
        {
            if (_text[i] == ']')
            {
                return false;
            }
        }

        return _text[end - 1] == ']';
    }

    private void WriteSet(EcmaNode.Character character)
    {
        if (!_sets.TryGetValue(character, out string? written))
        {
            int start = _text.Length;
            WriteCodePoints(character.Set);
            written = _text.ToString(start, _text.Length - start);
            _sets.Add(character, written);
            return;
        }

        _text.Append(written);
    }

    private void WriteCodePoints(CodePointSet set)
    {
        if (set.IsEmpty)
        {
            // Matches nothing.
            _text.Append(@"[^\s\S]");
            return;
        }

        List<string> alternatives = [];
        CodePointSet units = set.Intersect(CodePointSet.Ranges(0, 0xD7FF, 0xE000, 0xFFFF));
        if (!units.IsEmpty)
        {
            alternatives.Add(Units(units));
        }

        AddPairs(set.Intersect(s_supplementary), alternatives);
        CodePointSet high = set.Intersect(CodePointSet.Range(0xD800, 0xDBFF));
        CodePointSet low = set.Intersect(CodePointSet.Range(0xDC00, 0xDFFF));
        if (!_wellFormed && !high.IsEmpty)
        {
            alternatives.Add(Units(high) + "(?!" + LowSurrogate + ")");
        }

        if (!_wellFormed && !low.IsEmpty)
        {
            alternatives.Add("(?<!" + HighSurrogate + ")" + Units(low));
        }

        switch (alternatives.Count)
        {
            case 0:
                _text.Append(@"[^\s\S]");
                break;
            case 1 when units.IsEmpty:
                _text.Append("(?:").Append(alternatives[0]).Append(')');
                break;
            case 1:
                _text.Append(alternatives[0]);
                break;
            default:
                _text.Append("(?:").Append(string.Join("|", alternatives)).Append(')');
                break;
        }
    }

    /// <summary>Adds what matches the surrogate pairs of a set: high surrogates that go with the same low ones are taken together.</summary>
    private void AddPairs(CodePointSet set, List<string> alternatives)
    {
        List<(int High, CodePointSet Low)> rows = [];
        List<(int First, int Last, CodePointSet Low)> blocks = [];
        CodePointSet allLow = CodePointSet.Range(0xDC00, 0xDFFF);
        for (int i = 0; i < set.RangeCount; i++)
        {
            (int first, int last) = set[i];
            for (int high = High(first); high <= High(last); high++)
            {
                CodePointSet low = CodePointSet.Range(high == High(first) ? Low(first) : 0xDC00, high == High(last) ? Low(last) : 0xDFFF);
                if (rows.Count > 0 && rows[rows.Count - 1].High == high)
                {
                    rows[rows.Count - 1] = (high, rows[rows.Count - 1].Low.Union(low));
                }
                else
                {
                    rows.Add((high, low));
                }
            }
        }

        foreach ((int high, CodePointSet low) in rows)
        {
            if (blocks.Count > 0 && blocks[blocks.Count - 1].Last == high - 1 && blocks[blocks.Count - 1].Low.Equals(low))
            {
                blocks[blocks.Count - 1] = (blocks[blocks.Count - 1].First, high, low);
            }
            else
            {
                blocks.Add((high, high, low));
            }
        }

        foreach ((int first, int last, CodePointSet low) in blocks)
        {
            alternatives.Add(Units(CodePointSet.Range(first, last)) + (low.Equals(allLow) ? LowSurrogate : Units(low)));
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private string Units(CodePointSet set)
    {
        if (_automaton)
        {
            _classes.Add(set);
        }

        if (set.RangeCount == 1 && set[0].First == set[0].Last)
        {
            return Unit(set[0].First);
        }

        StringBuilder text = new();

        // The shorter of a class and its complement.
        CodePointSet complement = set.Complement().Intersect(CodePointSet.Range(0, 0xFFFF));
        bool negate = complement.RangeCount < set.RangeCount;
        if (negate && complement.IsEmpty)
        {
            return @"[\s\S]";
        }

        text.Append(negate ? "[^" : "[");
        CodePointSet shown = negate ? complement : set;
        for (int i = 0; i < shown.RangeCount; i++)
        {
            (int first, int last) = shown[i];
            text.Append(Unit(first));
            if (last > first)
            {
                text.Append(last > first + 1 ? "-" : "").Append(Unit(last));
            }
        }

        return text.Append(']').ToString();
    }

    private static string Unit(int unit) => unit is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_' or '/' or ':' or '@' or '"' or '\'' or '%' or '&' or '=' or ';' or ',' or '<' or '>' or '!' or '~'
        ? ((char)unit).ToString()
        : @"\u" + unit.ToString("x4", CultureInfo.InvariantCulture);

    private static string Name(int group) => "g" + Number(group);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
