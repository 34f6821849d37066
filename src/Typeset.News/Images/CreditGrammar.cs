using System.Buffers;
using System.Collections.Immutable;

namespace Typeset.News.Reading;

/// <summary>
/// The grammar of picture credits: names, suppliers, and chains of them, from a place up to the end of a short stretch of a line. A backtracking
/// expression for it takes time that grows with the fifth power of the length; here every place is looked at once.
/// <code>
/// TOK      = capitalised word, perhaps behind al- or el-, initial, or particle (de, van …)
/// NAME     = capitalised word (white space TOK){1,4}
/// SUPPLIER = (outlet or mark word)( for Capitalised words)?
/// PART     = SUPPLIER | NAME | capitalised word (white space (capitalised word, number, of, the, for, and, &amp;, on)){0,7}
/// SEP      = /  via  for  ,  - – — |  and / or , before via
/// CHAIN    = (PART SEP){0,5} SUPPLIER | (PART SEP){1,5} platform
/// </code>
/// </summary>
internal sealed class CreditGrammar
{
    private const int MostParts = 5;
    private const int MostNameWords = 5;
    private const int MostPartWords = 8;
    private const int LongestAfterColon = 100;

    private static readonly ImmutableArray<string> s_particles = Lexicon.Default.Items("NAMEPARTICLE");
    private static readonly ImmutableArray<string> s_partWords = Lexicon.Default.Items("PARTWORD");
    private static readonly WordsByCharacter s_suppliers =
        new(Lexicon.Default.Items("AGENCY").Concat(Lexicon.Default.Items("MARKWORD")), static item => item[0]);

    private static readonly SearchValues<string> s_anySupplier =
        SearchValues.Create([.. Lexicon.Default.Items("AGENCY"), .. Lexicon.Default.Items("MARKWORD")], StringComparison.Ordinal);

    private static readonly WordsByCharacter s_suppliersByEnd =
        new(Lexicon.Default.Items("AGENCY").Concat(Lexicon.Default.Items("MARKWORD")), static item => item[^1]);

    private static readonly ImmutableArray<string> s_platforms = Lexicon.Default.Items("PLATFORM");
    private static readonly SearchValues<string> s_anyPlatform = SearchValues.Create([.. s_platforms], StringComparison.Ordinal);

    // Signs that stand in sentences and in no customer; others may be in neither.
    private static readonly SearchValues<char> s_notInCustomer = SearchValues.Create(",;:!?()[]/|\"“”‘…");

    private readonly string _line;
    private readonly int _from;
    private readonly int _end;

    // Whether a chain of at most k parts and a supplier leads from a place to the end: 0 unknown, 1 no, 2 yes.
    private byte[]? _chains;

    /// <summary>A stretch of a line; every place asked about lies in it.</summary>
    public CreditGrammar(string line, int from, int end)
    {
        _line = line;
        _from = from;
        _end = end;
    }

    /// <summary>Whether the name of a supplier stands anywhere in the text, be it inside a word.</summary>
    public static bool HasSupplier(ReadOnlySpan<char> text) => text.ContainsAny(s_anySupplier);

    /// <summary>Whether the name of a platform stands anywhere in the text, be it inside a word.</summary>
    public static bool HasPlatform(ReadOnlySpan<char> text) => text.ContainsAny(s_anyPlatform);

    /// <summary>Whether the text ends in a hyphen and the name of a supplier.</summary>
    public static bool EndsInHyphenSupplier(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            foreach (string supplier in s_suppliersByEnd[text[^1]])
            {
                if (text.Length > supplier.Length && text[text.Length - supplier.Length - 1] == '-' && text.EndsWith(supplier, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the text ends in the name of a supplier, be it inside a word.</summary>
    public static bool EndsInSupplier(ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            foreach (string supplier in s_suppliersByEnd[text[^1]])
            {
                if (text.EndsWith(supplier, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the text may end in a supplier and its customer: <c>Getty Images for Acme Inc.</c></summary>
    public static bool EndsInCustomer(ReadOnlySpan<char> text)
    {
        // Only what follows the last character that no customer has can be one, be it with the word before it.
        int from = text.LastIndexOfAny(s_notInCustomer) + 1;
        for (int next = text[from..].IndexOf(" for ", StringComparison.Ordinal); next >= 0; next = text[from..].IndexOf(" for ", StringComparison.Ordinal))
        {
            int at = from + next;
            if (at + 5 < text.Length && text[at + 5] is >= 'A' and <= 'Z' && EndsInSupplier(text[..at]))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>CHAIN up to the end.</summary>
    public bool IsChain(int start) => IsChain(start, MostParts);

    /// <summary>CHAIN with at least one part before its last supplier.</summary>
    public bool IsLongChain(int start) => HasPartBeforeChain(start, MostParts);

    /// <summary>SUPPLIER up to the end.</summary>
    public bool IsSupplier(int start)
    {
        bool found = false;
        Suppliers(start, (from, to) => found |= from <= _end && _end <= to);
        return found;
    }

    /// <summary>NAME up to the end.</summary>
    public bool IsName(int start)
    {
        bool found = false;
        Names(start, (from, to) => found |= from <= _end && _end <= to);
        return found;
    }

    /// <summary>NAME / PART up to the end.</summary>
    public bool IsNameSlashPart(int start)
    {
        bool found = false;
        Names(start, (_, to) =>
        {
            int slash = SkipWhite(to);
            found |= slash < _end && _line[slash] == '/' && (IsPart(SkipWhite(slash + 1)) || _line.AsSpan(SkipWhite(slash + 1), _end - SkipWhite(slash + 1)) is "staff" or "handout" or "pool" or "contributor" or "contributed");
        });
        return found;
    }

    /// <summary>NAME / CHAIN or NAME via CHAIN up to the end.</summary>
    public bool IsNameBeforeChain(int start)
    {
        bool found = false;
        Names(start, (_, to) =>
        {
            int next = SkipWhite(to);
            if (next < _end && _line[next] == '/')
            {
                next = SkipWhite(next + 1);
                found |= IsChain(StartsWithWord(next, "via") || StartsWithWord(next, "for") ? SkipWhite(next + 3) : next, MostParts - 1);
            }
            else if (next > to && StartsWithWord(next, "via"))
            {
                found |= IsChain(SkipWhite(next + 3), MostParts - 1);
            }
        });
        return found;
    }

    /// <summary>
    /// SUPPLIER / NAME up to the end, perhaps with mark words after it: <c>REUTERS/Ana Ruiz/File Photo</c>.
    /// </summary>
    public bool IsSupplierSlashName(int start)
    {
        bool found = false;
        Suppliers(start, (_, to) =>
        {
            int slash = SkipWhite(to);
            if (!found && slash < _end && _line[slash] == '/')
            {
                Names(SkipWhite(slash + 1), (from, end) => found |= from <= _end && _end <= end || AreMarks(end));
            }
        });
        return found;
    }

    /// <summary>SUPPLIER: and a capital, where nothing but a short name can follow: <c>Supplied: Ana Ruiz</c>.</summary>
    public bool IsSupplierColon(int start)
    {
        bool found = false;
        Suppliers(start, (_, to) =>
        {
            int colon = SkipWhite(to);
            int name = SkipWhite(colon + 1);
            found |= colon < _end && _line[colon] == ':' && name < _end && (Words.IsCapital(_line[name]) || _line[name] is '@' or '©');
        });
        return found && _end - start <= LongestAfterColon;
    }

    /// <summary>NAME-SUPPLIER up to the end: <c>Ana Ruiz-USA TODAY Sports</c>.</summary>
    public bool IsNameHyphenSupplier(int start)
    {
        for (int at = start + 1; at < _end; at++)
        {
            int hyphen = _line.AsSpan(at, _end - at).IndexOf('-');
            if (hyphen < 0)
            {
                return false;
            }

            at += hyphen;
            if (EndsWithSupplier(at + 1) && new CreditGrammar(_line, start, at).IsName(start))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsWithSupplier(int start) => start < _end && s_suppliers[_line[start]].Any(supplier => _end - start == supplier.Length && StartsWith(start, supplier));

    /// <summary>NAME | PART, or in brackets NAME with PART after a slash, a bar, a comma or for, up to the end.</summary>
    /// <param name="start">The place where the name starts.</param>
    /// <param name="separators">What may stand between name and part.</param>
    public bool IsNameBeforePart(int start, ReadOnlySpan<char> separators)
    {
        string allowed = separators.ToString();
        bool found = false;
        Names(start, (_, to) =>
        {
            int mark = SkipWhite(to);
            found |= mark < _end && allowed.Contains(_line[mark], StringComparison.Ordinal) && IsPart(SkipWhite(mark + 1));
        });
        return found;
    }

    private bool AreMarks(int at)
    {
        int next = SkipWhite(at);
        if (next >= _end || _line[next] is not ('/' or ','))
        {
            return false;
        }

        next = SkipWhite(next + 1);
        bool found = false;
        Suppliers(next, (_, to) =>
        {
            int end = StartsWith(to, " Photo") ? to + 6 : to;
            found |= end == _end || !found && AreMarks(end);
        });
        return found;
    }

    private bool IsPart(int start)
    {
        bool found = false;
        Parts(start, (from, to) => found |= from <= _end && _end <= to);
        return found;
    }

    private bool IsChain(int start, int parts)
    {
        if (start >= _end)
        {
            return false;
        }

        _chains ??= new byte[(_end - _from + 1) * (MostParts + 1)];
        ref byte known = ref _chains[(start - _from) * (MostParts + 1) + parts];
        if (known == 0)
        {
            known = IsSupplier(start) || parts < MostParts && IsPlatform(start) || parts > 0 && HasPartBeforeChain(start, parts) ? (byte)2 : (byte)1;
        }

        return known == 2;
    }

    private bool IsPlatform(int start) => _line[start] is >= 'A' and <= 'Z' && s_platforms.Any(platform => _end - start == platform.Length && StartsWith(start, platform));

    private bool HasPartBeforeChain(int start, int parts)
    {
        bool found = false;
        Parts(start, (_, to) => found = found || AfterSeparator(to) is var next and >= 0 && IsChain(next, parts - 1));
        return found;
    }

    /// <summary>
    /// Tells the stretches of places at which a PART from <paramref name="start"/> can end. Only at the last place of a stretch can a separator follow.
    /// </summary>
    private void Parts(int start, Action<int, int> end)
    {
        Suppliers(start, end);
        Names(start, end);
        if (start >= _end || _line[start] is < 'A' or > 'Z')
        {
            return;
        }

        int at = RunEnd(start + 1, IsPartCharacter);
        end(start + 1, at);
        for (int words = 1; words < MostPartWords; words++)
        {
            int next = SkipWhite(at);
            if (next == at || next >= _end)
            {
                return;
            }

            if (_line[next] is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            {
                at = RunEnd(next + 1, IsPartCharacter);
                end(next + 1, at);
            }
            else if (LongestItem(s_partWords, next, end) is var small and > 0)
            {
                at = small;
            }
            else
            {
                return;
            }
        }
    }

    private void Names(int start, Action<int, int> end)
    {
        if (start >= _end || !Words.IsCapital(_line[start]))
        {
            return;
        }

        int at = RunEnd(start + 1, IsNameCharacter);
        for (int words = 1; words < MostNameWords; words++)
        {
            int next = SkipWhite(at);
            if (next == at || next >= _end)
            {
                return;
            }

            if (Words.IsCapital(_line[next]))
            {
                at = RunEnd(next + 1, IsNameCharacter);
                end(next + 1, at);
            }
            else if (LongestItem(s_particles, next, end) is var small and > 0)
            {
                at = small;
            }
            else if ((StartsWith(next, "al-") || StartsWith(next, "el-")) && next + 3 < _end && Words.IsCapital(_line[next + 3]))
            {
                at = RunEnd(next + 4, IsNameCharacter);
                end(next + 4, at);
            }
            else
            {
                return;
            }
        }
    }

    private void Suppliers(int start, Action<int, int> end)
    {
        if (start >= _end)
        {
            return;
        }

        foreach (string supplier in s_suppliers[_line[start]])
        {
            if (!StartsWith(start, supplier))
            {
                continue;
            }

            int at = start + supplier.Length;
            end(at, at);
            if (StartsWith(at, " for ") && at + 6 < _end && _line[at + 5] is >= 'A' and <= 'Z' && IsCustomerCharacter(_line[at + 6]))
            {
                // A separator can follow any place here: a comma ends the run, and via or for may stand inside it.
                int last = RunEnd(at + 6, IsCustomerCharacter);
                for (int place = at + 7; place <= last; place++)
                {
                    end(place, place);
                }
            }
        }
    }

    /// <summary>Tells the ends of the items that stand at a place, and gives the end of the one that white space follows.</summary>
    private int LongestItem(ImmutableArray<string> items, int at, Action<int, int> end)
    {
        int goesOn = 0;
        foreach (string item in items)
        {
            if (StartsWith(at, item))
            {
                int to = at + item.Length;
                end(to, to);
                goesOn = to < _end && char.IsWhiteSpace(_line[to]) ? to : goesOn;
            }
        }

        return goesOn;
    }

    /// <summary>The place after a separator, or -1 when none stands here.</summary>
    private int AfterSeparator(int at)
    {
        int next = SkipWhite(at);
        if (next >= _end)
        {
            return -1;
        }

        if (_line[next] is '/' or ',')
        {
            // Ana Ruiz / via AP, Ana Ruiz / for NBC News.
            int part = SkipWhite(next + 1);
            return StartsWithWord(part, "via") || StartsWithWord(part, "for") ? SkipWhite(part + 3) : part;
        }

        if (next == at)
        {
            return -1;
        }

        int after = _line[next] is '-' or '–' or '—' or '|' ? next + 1 : StartsWithWord(next, "via") || StartsWithWord(next, "for") ? next + 3 : -1;
        return after > 0 && after < _end && char.IsWhiteSpace(_line[after]) ? SkipWhite(after) : -1;
    }

    private int SkipWhite(int at)
    {
        while (at < _end && char.IsWhiteSpace(_line[at]))
        {
            at++;
        }

        return at;
    }

    private int RunEnd(int at, Func<char, bool> belongs)
    {
        while (at < _end && belongs(_line[at]))
        {
            at++;
        }

        return at;
    }

    private bool StartsWith(int at, string words) => _end - at >= words.Length && string.CompareOrdinal(_line, at, words, 0, words.Length) == 0;

    private bool StartsWithWord(int at, string word) => StartsWith(at, word) && at + word.Length < _end && char.IsWhiteSpace(_line[at + word.Length]);

    private static bool IsNameCharacter(char c) => Words.IsWordCharacter(c) || c is (>= 'À' and <= 'ÿ') or '’' or '\'' or '`' or '.' or '-';

    private static bool IsPartCharacter(char c) => Words.IsWordCharacter(c) || c is '&' or '.' or '’' or '\'' or '-';

    private static bool IsCustomerCharacter(char c) => Words.IsWordCharacter(c) || c is ' ' or '.' or '&' or '’' or '\'' or '-';
}
