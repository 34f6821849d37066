using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The methods and fields of an acceptor while it is planned.</summary>
internal sealed class AcceptorParts
{
    // Members of every class, and what the methods name without more.
    private static readonly string[] s_reserved = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "JsonKind", "JsonNameSet", "JsonNumberRule", "JsonPattern", "JsonTextRule", "JsonWalker"];

    private readonly string _rootName;
    private readonly NameScope _methodNames;
    private readonly NameScope _fieldNames = new([]);
    private readonly Dictionary<string, AcceptorMethod> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<(object Planner, string Key), string> _known = [];
    private readonly Dictionary<AcceptorField, string> _fields = [];
    private readonly List<AcceptorField> _fieldOrder = [];

    public AcceptorParts(string rootName, string className)
    {
        // Locals of the methods have names in lower case, methods have none.
        _rootName = CSharpName.Pascal(rootName);
        _methodNames = new NameScope([.. s_reserved, className]);
    }

    /// <summary>The patterns of the contract.</summary>
    public CompiledPatterns CompiledPatterns { get; } = new();

    /// <summary>Whether there are so many methods that no more are to be made.</summary>
    public bool IsFull(int most) => _methods.Count >= most;

    /// <summary>Takes a name for a method that is filled later.</summary>
    public string Reserve(string wish) => _methodNames.Take(wish, "Value", out _);

    /// <summary>Makes the method whose name was reserved.</summary>
    public void Fill(AcceptorMethod method) => _methods[method.Name] = method;

    /// <summary>A method that is made once for each key.</summary>
    public AcceptCheck Method(object planner, string key, string wish, Func<string, string, AcceptorMethod> make, string location)
    {
        if (!_known.TryGetValue((planner, key), out string? name))
        {
            name = Reserve(wish);
            _known.Add((planner, key), name);
            Fill(make(name, location));
        }

        return new AcceptCheck.Method(name);
    }

    /// <summary>The name of a field; equal fields are one.</summary>
    public string Field(AcceptorField field, string wish)
    {
        if (!_fields.TryGetValue(field, out string? name))
        {
            name = _fieldNames.Take("s_" + CSharpName.Camel(wish), "Value", out _);
            _fields.Add(field, name);
            _fieldOrder.Add(field with { Name = name });
        }

        return name;
    }

    /// <summary>A name for what accepts a schema, from its place.</summary>
    public string NameOf(string location)
    {
        string[] tokens = location.Substring(location.IndexOf('#') + 1).Split('/');
        string suffix = "";
        for (int i = tokens.Length - 1; i > 0; i--)
        {
            bool isName = i > 0 && tokens[i - 1] is "properties" or "$defs" or "definitions" or "patternProperties" or "dependentSchemas";
            string token = tokens[i] is "items" or "additionalProperties" or "unevaluatedProperties" ? "Item" : CSharpName.Pascal(Uri.UnescapeDataString(tokens[i]).Replace("~1", " ").Replace("~0", " "));
            suffix = (token.Length > 0 && char.IsLetter(token[0]) ? token : token.Length > 0 && char.IsDigit(token[0]) ? "_" + token : "_") + suffix;
            if (isName && char.IsLetter(suffix[0]))
            {
                return Shorten(suffix);
            }
        }

        return Shorten(_rootName + suffix.TrimStart('_'));
    }

    /// <summary>The finished acceptor: what is reached, with its recursion found.</summary>
    public AcceptorModel? Build(string name, List<AcceptorEntry> entries, int deepest)
    {
        Dictionary<string, List<string>> calls = new(StringComparer.Ordinal);
        Stack<string> open = new();
        foreach (AcceptorEntry entry in entries)
        {
            foreach (string called in AcceptorCalls.Of(entry.Check))
            {
                open.Push(called);
            }
        }

        while (open.Count > 0)
        {
            string method = open.Pop();
            if (!calls.ContainsKey(method))
            {
                List<string> called = AcceptorCalls.Of(_methods[method]);
                calls.Add(method, called);
                called.ForEach(open.Push);
            }
        }

        Dictionary<string, int> depths = AcceptorCalls.Depths(calls);
        if (depths.Count > 0 && depths.Values.Max() > deepest)
        {
            return null;
        }

        HashSet<string> recursive = AcceptorCalls.Recursive(calls);
        List<AcceptorMethod> methods = [.. calls.Keys.OrderBy(method => method, StringComparer.Ordinal).Select(method => _methods[method] with { IsRecursive = recursive.Contains(method) })];
        HashSet<string> repeated = AcceptorCalls.Repeated(calls, method => _methods[method]);
        for (int i = methods.Count - 1; i >= 0; i--)
        {
            AcceptorMethod method = methods[i];
            if (repeated.Contains(method.Name))
            {
                string anew = Reserve(method.Name + "Anew");
                methods[i] = method with { Name = anew };
                methods.Insert(i, new AcceptorMethod.Recalled(anew, repeated.Count - 1, method is AcceptorMethod.BrokenItems or AcceptorMethod.BrokenMembers) { Name = method.Name, Location = method.Location });
                repeated.Remove(method.Name);
            }
        }

        HashSet<string> used = [.. methods.SelectMany(AcceptorCalls.FieldsOf), .. entries.SelectMany(entry => AcceptorCalls.FieldsOf(entry.Check))];
        AcceptorField[] fields = [.. _fieldOrder.Where(field => used.Contains(field.Name)).OrderBy(field => field.Name, StringComparer.Ordinal)];
        return new AcceptorModel(name, new(entries), Patterns(fields), new(fields), new(methods));
    }

    /// <summary>The patterns that fields ask for, each once, named after the first of them.</summary>
    private EquatableArray<AcceptorPatternField> Patterns(AcceptorField[] fields)
    {
        List<AcceptorPatternField> patterns = [];
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (AcceptorField.Text field in fields.OfType<AcceptorField.Text>())
        {
            foreach (string pattern in field.Patterns)
            {
                if (known.Add(pattern))
                {
                    patterns.Add(new AcceptorPatternField(_fieldNames.Take(field.Name + "Pattern", "Pattern", out _), pattern, CompiledPatterns.TextOf(pattern)));
                }
            }
        }

        return new(patterns);
    }

    private static string Shorten(string name) => name.Length <= CSharpName.MaxLength ? name : name.Substring(0, CSharpName.MaxLength);
}
