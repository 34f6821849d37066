namespace Typeset.Schema;

/// <summary>The properties of <c>\p{…}</c>: ECMA-262 22.2.1.7, tables 67 to 71, by their exact names.</summary>
internal static class UnicodeProperties
{
    /// <summary>The general categories that stand for several others.</summary>
    private static readonly string[] s_categoryGroups =
    [
        "LC Cased_Letter|Ll Lt Lu",
        "L Letter|Ll Lm Lo Lt Lu",
        "M Mark Combining_Mark|Mc Me Mn",
        "N Number|Nd Nl No",
        "P Punctuation punct|Pc Pd Pe Pf Pi Po Ps",
        "S Symbol|Sc Sk Sm So",
        "Z Separator|Zl Zp Zs",
        "C Other|Cc Cf Cn Co Cs",
    ];

    /// <summary>Rows of the table by kind and name.</summary>
    private static readonly Dictionary<string, string> s_rows = IndexRows();

    private static readonly Dictionary<string, CodePointSet> s_sets = new(StringComparer.Ordinal);

    /// <summary>Looks up <c>\p{name}</c>: a general category or a binary property.</summary>
    /// <returns>Null when ECMA-262 knows no such name.</returns>
    internal static CodePointSet? Find(string name) => name switch
    {
        "Any" => CodePointSet.All,
        "ASCII" => CodePointSet.Range(0, 0x7F),
        "Assigned" => Find("Cn")!.Complement(),
        _ => FindCategory(name) ?? Read('b', name),
    };

    /// <summary>Looks up <c>\p{name=value}</c>.</summary>
    /// <returns>Null when ECMA-262 knows no such name or no such value.</returns>
    internal static CodePointSet? Find(string name, string value)
    {
        switch (name)
        {
            case "General_Category" or "gc":
                return FindCategory(value);
            case "Script" or "sc":
                return Read('s', value);
            case "Script_Extensions" or "scx":
                return Read('s', value) is { } script ? Read('x', FirstName('s', value)) is { } flips ? script.Flip(flips) : script : null;
            default:
                return null;
        }
    }

    private static CodePointSet? FindCategory(string name)
    {
        if (name is "Cn" or "Unassigned")
        {
            CodePointSet assigned = CodePointSet.Empty;
            foreach (string row in UnicodePropertyTable.Rows)
            {
                assigned = row[0] == 'g' ? assigned.Union(Read('g', row.Split(' ')[1])!) : assigned;
            }

            return assigned.Complement();
        }

        foreach (string group in s_categoryGroups)
        {
            string[] sides = group.Split('|');
            if (Array.IndexOf(sides[0].Split(' '), name) >= 0)
            {
                CodePointSet set = CodePointSet.Empty;
                foreach (string category in sides[1].Split(' '))
                {
                    set = set.Union(FindCategory(category)!);
                }

                return set;
            }
        }

        return Read('g', name);
    }

    private static string FirstName(char kind, string name) => s_rows[kind + name].Split(' ')[1];

    private static CodePointSet? Read(char kind, string name)
    {
        if (!s_rows.TryGetValue(kind + name, out string? row))
        {
            return null;
        }

        lock (s_sets)
        {
            if (!s_sets.TryGetValue(row, out CodePointSet? set))
            {
                set = CodePointSet.FromEdges(Decode(row, row.LastIndexOf(' ') + 1));
                s_sets.Add(row, set);
            }

            return set;
        }
    }

    private static int[] Decode(string row, int position)
    {
        List<int> edges = [];
        int edge = 0;
        while (position < row.Length)
        {
            int digit;
            int shift = 0;
            do
            {
                digit = Digit(row[position++]);
                edge += (digit & 31) << shift;
                shift += 5;
            }
            while (digit >= 32);

            edges.Add(edge);
        }

        return [.. edges];
    }

    private static int Digit(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '-' => 62,
        _ => 63,
    };

    private static Dictionary<string, string> IndexRows()
    {
        Dictionary<string, string> index = new(StringComparer.Ordinal);
        foreach (string row in UnicodePropertyTable.Rows)
        {
            string[] cells = row.Split(' ');
            for (int i = 1; i < cells.Length - 1; i++)
            {
                index[row[0] + cells[i]] = row;
            }
        }

        return index;
    }
}
