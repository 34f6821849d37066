namespace Typeset.CodeGen;

/// <summary>
/// Gives every type its name. Until <see cref="Settle"/> the name of a type is its key; afterwards it is the first free one
/// of its candidates, the root first, then names given by <c>x-csharp-name</c>, then definitions, then types named by where they stand.
/// </summary>
internal sealed class TypeNames(string rootUri, string rootLocation)
{
    private readonly List<Request> _requests = [];
    private int _order;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _requested = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _unions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);
    private readonly HashSet<string> _last = new(StringComparer.Ordinal);
    private readonly HashSet<string> _first = new(StringComparer.Ordinal);

    public bool AreSettled { get; private set; }

    /// <summary>The name of a type.</summary>
    /// <param name="key">The type.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="candidates">The names it may have, the best first.</param>
    /// <param name="companion">What the name of a second type adds to its own.</param>
    /// <param name="members">Members of the type whose names are set; no type is called like a member of its own.</param>
    public string For(string key, PlannedSchema schema, IReadOnlyList<string> candidates, string companion = "", params string[] members)
    {
        if (AreSettled)
        {
            return _names.TryGetValue(key, out string? name) ? name : key;
        }

        if (_requested.Add(key))
        {
            _requests.Add(new Request(key, schema, candidates, companion, members, _order++));
        }

        return key;
    }

    /// <summary>Gives back a name that turned out not to be needed.</summary>
    public void Withdraw(string key)
    {
        _requested.Remove(key);
        _requests.RemoveAll(request => string.Equals(request.Key, key, StringComparison.Ordinal));
    }

    /// <summary>Lets every other type have its name before this one.</summary>
    public void PutLast(string key) => _last.Add(key);

    /// <summary>Lets a type have its name as the root does.</summary>
    public void PutFirst(string key) => _first.Add(key);

    /// <summary>Notes that a type is a plain record, which can derive from a union.</summary>
    public void NoteRecord(string key) => _records.Add(key);

    /// <summary>Notes that the named type is a variant of a union.</summary>
    public void NoteVariant(string name, string union)
    {
        if (!AreSettled)
        {
            if (!_unions.TryGetValue(name, out HashSet<string>? unions))
            {
                unions = new(StringComparer.Ordinal);
                _unions.Add(name, unions);
            }

            unions.Add(union);
        }
    }

    /// <summary>The union that the type derives from: the only one it is a variant of; null when there is none, or more.</summary>
    public string? UnionOf(string nameOrKey)
    {
        string key = _keys.TryGetValue(nameOrKey, out string? known) ? known : nameOrKey;
        if (!AreSettled || !_records.Contains(key) || !_unions.TryGetValue(key, out HashSet<string>? unions))
        {
            return null;
        }

        // A union that nothing leads to has lost its name.
        List<string> needed = [.. unions.Where(_names.ContainsKey)];
        return needed.Count == 1 ? _names[needed[0]] : null;
    }

    /// <summary>Every name given.</summary>
    public IEnumerable<string> Given => _names.Values;

    public void NoteForeign(string name) => _foreign.Add(name);

    public bool IsForeign(string name) => _foreign.Contains(name);

    public void Settle(string rootName, List<ShapeProblem> problems)
    {
        // Types that differ only in case would make files that do.
        NameScope scope = new([.. ReservedNames.Types, .. ReservedNames.Members, .. ReservedNames.Keywords], StringComparer.OrdinalIgnoreCase);
        foreach (Request request in _requests.OrderBy(Rank).ThenBy(request => request.Order))
        {
            bool IsFree(string name) => scope.IsFree(name) && !request.Members.Contains(name) && (request.Companion.Length == 0 || scope.IsFree(name + request.Companion));
            string wish = request.Candidates.FirstOrDefault(IsFree) ?? request.Candidates[0];
            string name = scope.Take(request.Members.Contains(wish) ? wish + "Value" : wish, "Value", out bool collided);
            if (collided)
            {
                problems.Add(new ShapeProblem(ShapeProblems.TypeNameTaken, request.Schema.Location, "", new([wish, name])));
            }

            if (request.Companion.Length > 0)
            {
                scope.Take(name + request.Companion, "Value", out _);
            }

            _names.Add(request.Key, name);
            _keys[name] = request.Key;
        }

        AreSettled = true;
    }

    /// <summary>The name that the schema's title gives; null when there is none or it is a sentence rather than a name.</summary>
    public static string? FromTitle(PlannedSchema schema)
    {
        string? title = schema.Node.Annotations?.Title;
        return title is { Length: > 0 and <= 60 } && title.Any(char.IsLetter) && title.Count(c => c == ' ') < 7 ? CSharpName.Pascal(title) : null;
    }

    /// <summary>The name of the definition that the place is, or null.</summary>
    public static string? FromDefinition(string location)
    {
        string[] tokens = Tokens(location);
        return IsAmongDefinitions(tokens) ? CSharpName.Pascal(tokens[tokens.Length - 1]) : null;
    }

    // OpenAPI keeps its definitions under components/schemas.
    private static bool IsAmongDefinitions(string[] tokens) =>
        tokens.Length >= 2 && (tokens[tokens.Length - 2] is "$defs" or "definitions" || (tokens.Length >= 3 && tokens[tokens.Length - 2] == "schemas" && tokens[tokens.Length - 3] == "components"));

    public static string LastToken(string location)
    {
        string[] tokens = Tokens(location);
        return tokens.Length == 0 ? "" : tokens[tokens.Length - 1];
    }

    private static string[] Tokens(string location)
    {
        int hash = location.IndexOf('#');
        if (hash < 0)
        {
            return [];
        }

        string[] tokens = location.Substring(hash + 1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Uri.UnescapeDataString(tokens[i]).Replace("~1", "/").Replace("~0", "~");
        }

        return tokens;
    }

    private int Rank(Request request)
    {
        if (_last.Contains(request.Key))
        {
            return 20;
        }

        if (_first.Contains(request.Key))
        {
            return 1;
        }

        if (string.Equals(request.Key, rootLocation, StringComparison.Ordinal) || string.Equals(request.Key, rootLocation + "|root", StringComparison.Ordinal))
        {
            return request.Key.Length == rootLocation.Length ? 1 : 0;
        }

        bool foreign = !request.Schema.Location.StartsWith(rootUri, StringComparison.Ordinal);
        return (foreign ? 10 : 2) + (request.Schema.Extension("x-csharp-name") is not null ? 0 : FromDefinition(request.Schema.Location) is not null ? 1 : 2);
    }

    private sealed class Request(string key, PlannedSchema schema, IReadOnlyList<string> candidates, string companion, string[] members, int order)
    {
        public string Companion { get; } = companion;

        public string[] Members { get; } = members;

        public string Key { get; } = key;

        public PlannedSchema Schema { get; } = schema;

        public IReadOnlyList<string> Candidates { get; } = candidates;

        public int Order { get; } = order;
    }
}
