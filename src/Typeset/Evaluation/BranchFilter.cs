using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>
/// Tells by one member of an object which branches of a union it cannot meet: those that hold the member to a list of strings in
/// which the object's is not. The branches need not require the member, and some may leave it open.
/// </summary>
internal sealed class BranchFilter
{
    /// <summary>Branches beyond these are never ruled out.</summary>
    private const int MostBranches = 64;

    private const int MostNesting = 3;

    /// <summary>The most schemas that are looked at for one union; what lies beyond rules out nothing.</summary>
    private const int MostSchemas = 2_000;

    private readonly NameTable _values;
    private readonly ulong[] _branchesOf;
    private readonly ulong _open;

    private BranchFilter(string property, Dictionary<string, ulong> branchesOf, ulong open)
    {
        Property = JsonStrings.ToUtf8(property);
        _values = new NameTable([.. branchesOf.Keys.Select(value => JsonStrings.ToUtf8(value))]);
        _branchesOf = [.. branchesOf.Values.Select(branches => branches | open)];
        _open = open;
    }

    /// <summary>The filter of a union that has no member of that kind.</summary>
    public static BranchFilter None { get; } = new("", [], ulong.MaxValue);

    /// <summary>The member.</summary>
    public byte[] Property { get; }

    /// <summary>The values that some branch lists.</summary>
    public JsonNameSet Values => field ??= new JsonNameSet(_values);

    /// <summary>Whether the filter rules out nothing.</summary>
    public bool IsNone => _branchesOf.Length == 0;

    /// <summary>Finds the member that tells most branches apart.</summary>
    public static BranchFilter Of(CompiledNode[] branches)
    {
        int left = MostSchemas;
        var lists = new Dictionary<string, HashSet<string>>[Math.Min(branches.Length, MostBranches)];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = ListsOf(branches[i], 0, ref left);
        }

        string? property = lists.SelectMany(list => list.Keys)
            .GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        if (property is null)
        {
            return None;
        }

        ulong open = ulong.MaxValue;
        Dictionary<string, ulong> branchesOf = new(StringComparer.Ordinal);
        for (int i = 0; i < lists.Length; i++)
        {
            if (lists[i].TryGetValue(property, out HashSet<string>? values))
            {
                open &= ~(1UL << i);
                foreach (string value in values)
                {
                    branchesOf[value] = branchesOf.GetValueOrDefault(value) | (1UL << i);
                }
            }
        }

        return new BranchFilter(property, branchesOf, open);
    }

    /// <summary>The branches that are not ruled out, as bits, when the member is a string.</summary>
    public ulong BranchesFor(ReadOnlySpan<byte> value)
    {
        int found = _values.Find(value);
        return found < 0 ? _open : _branchesOf[found];
    }

    /// <summary>The branches that are not ruled out, as bits, when the member is one of <see cref="Values"/>.</summary>
    /// <param name="value">Its index.</param>
    public ulong BranchesAt(int value) => _branchesOf[value];

    /// <summary>The branches that are not ruled out when the member is there but no string.</summary>
    public ulong BranchesForOthers => _open;

    /// <summary>For every member of an object that a schema holds to a list of strings, the list or one that has all of it.</summary>
    private static Dictionary<string, HashSet<string>> ListsOf(CompiledNode node, int nesting, ref int left)
    {
        node = node.Direct;
        Dictionary<string, HashSet<string>> lists = new(StringComparer.Ordinal);
        if (--left < 0)
        {
            return lists;
        }

        foreach (ObjectProgram.KnownProperty known in node.Object?.Known ?? [])
        {
            if (known.Node is not null && ListOf(known.Node.Direct) is { } list)
            {
                lists[known.Name] = list;
            }
        }

        if (nesting == MostNesting)
        {
            return lists;
        }

        foreach (CompiledNode part in (IEnumerable<CompiledNode>)(node.Ref is null ? node.AllOf : [node.Ref, .. node.AllOf]))
        {
            Add(lists, ListsOf(part, nesting + 1, ref left));
        }

        foreach (UnionProgram? union in (IEnumerable<UnionProgram?>)[node.AnyOf, node.OneOf])
        {
            if (union is not null)
            {
                Add(lists, ListsOfAll(union.Branches, nesting + 1, ref left));
            }
        }

        return lists;
    }

    private static Dictionary<string, HashSet<string>> ListsOfAll(CompiledNode[] branches, int nesting, ref int left)
    {
        Dictionary<string, HashSet<string>> all = ListsOf(branches[0], nesting, ref left);
        for (int i = 1; i < branches.Length && all.Count > 0; i++)
        {
            Dictionary<string, HashSet<string>> lists = ListsOf(branches[i], nesting, ref left);
            foreach (string name in all.Keys.ToArray())
            {
                if (lists.TryGetValue(name, out HashSet<string>? list))
                {
                    all[name].UnionWith(list);
                }
                else
                {
                    all.Remove(name);
                }
            }
        }

        return all;
    }

    // Of two lists that both hold either will do.
    private static void Add(Dictionary<string, HashSet<string>> lists, Dictionary<string, HashSet<string>> more)
    {
        foreach ((string name, HashSet<string> list) in more)
        {
            lists.TryAdd(name, list);
        }
    }

    private static HashSet<string>? ListOf(CompiledNode node) => node switch
    {
        { Const.Text: { } text } => new(StringComparer.Ordinal) { text },
        { EnumNames: not null, Enum: { } values } => new(values.Select(value => value.Text!), StringComparer.Ordinal),
        _ => null,
    };
}
