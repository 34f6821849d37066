using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>An object.</summary>
internal sealed class ObjectStep : AcceptorStep
{
    private const int BitsOfWord = 64;

    private readonly ObjectProgram _program;
    private readonly JsonNameSet _names;
    private readonly CompiledNode?[] _values;
    private readonly CompiledNode? _others;
    private readonly ulong _required;
    private readonly (int Name, ulong Required)[] _dependencies;
    private readonly (int Name, CompiledNode Schema)[] _dependentSchemas;
    private readonly (JsonTextRule Rule, CompiledNode Schema)[] _patterns;
    private readonly CompiledNode[][] _patternsOf;
    private readonly bool _looksAtNames;

    /// <summary>The step of an object schema that has no schemas besides; so that members without a schema of their own are all that <c>unevaluatedProperties</c> is about.</summary>
    public ObjectStep(ObjectProgram program)
    {
        // Those whose presence matters come first where not every name has a bit.
        ObjectProgram.KnownProperty[] known = program.Known.Length <= BitsOfWord ? program.Known : [.. program.Known.OrderBy(static property => property.Bit < 0)];
        _program = program;
        _names = new JsonNameSet([.. known.Select(static property => property.Name)]);
        _others = (program.Additional ?? program.Unevaluated)?.Direct;
        _patterns = [.. program.Patterns.Select(static pattern => (new JsonTextRule(pattern.Pattern), pattern.Node.Direct))];
        _patternsOf = [.. known.Select(property => program.Patterns.Where(pattern => Matches(pattern.Pattern, property.Name)).Select(static pattern => pattern.Node.Direct).ToArray())];
        _values = [.. known.Select((property, i) => property.Node?.Direct ?? (_patternsOf[i].Length == 0 ? _others : null))];
        _looksAtNames = program.PropertyNames is not null || Array.Exists(_patternsOf, static schemas => schemas.Length > 0);
        _required = Bits(program.Required);
        _dependencies = [.. program.DependentRequired.Select(names => (IndexOf(names.When), Bits(names.Required)))];
        _dependentSchemas = [.. program.DependentSchemas.Select(entry => (IndexOf(entry.When), entry.Node.Direct))];

        int IndexOf(ObjectProgram.PresenceBit bit) => Array.FindIndex(known, property => property.Bit == bit.Bit);

        ulong Bits(ObjectProgram.PresenceBit[] bits) => bits.Aggregate(0UL, (all, bit) => all | (1UL << IndexOf(bit)));
    }

    /// <summary>Whether the step can tell anything about objects of the program.</summary>
    public static bool Suits(ObjectProgram program) =>
        program.PresenceBits <= BitsOfWord && program.Patterns.All(static pattern => pattern.Pattern.IsAutomaton) && (program.Unevaluated is null || program.DependentSchemas.Length == 0);

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        if (!run.TryEnter())
        {
            p = JsonWalker.Unsure;
        }

        long start = p;
        ulong seen = 0;
        long count = 0;
        int expected = 0;
        CompiledNode?[] values = _values;
        for (int name = w.Enter(ref p, ref seen, _names, expected); name != JsonWalker.End; name = w.Next(ref p, ref seen, _names, expected))
        {
            CompiledNode? schema = _others;
            bool looksAtName = _looksAtNames;
            if ((uint)name < (uint)values.Length)
            {
                schema = values[name];
                expected = name + 1;
            }
            else
            {
                looksAtName |= _patterns.Length > 0;
            }

            p = looksAtName ? Member(w, p, name, ref run) : schema is null ? w.Skip(p) : schema.Acceptor.Walk(w, p, ref run);
            count++;
        }

        bool isMet = p >= 0 && (seen & _required) == _required && count >= _program.MinProperties && count <= _program.MaxProperties && (_program.MinProperties <= 1 || w.HasNames(start, p, _program.MinProperties)) && (!_program.HasDependencies || MeetsDependencies(w, start, p, seen, ref run));
        run.Leave();
        return isMet ? p : JsonWalker.Unsure;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        if (w.KindAt(p) != JsonKind.Object)
        {
            return true;
        }

        long start = p;
        ulong seen = 0;
        long count = 0;
        int expected = 0;
        bool isRefuted = false;
        if (!run.TryEnter())
        {
            p = JsonWalker.Unsure;
        }

        for (int name = w.Enter(ref p, ref seen, _names, expected); name != JsonWalker.End && !isRefuted; name = w.Next(ref p, ref seen, _names, expected))
        {
            CompiledNode? schema = _patterns.Length == 0 ? _others : null;
            if ((uint)name < (uint)_values.Length)
            {
                schema = _values[name];
                expected = name + 1;
            }

            isRefuted = p >= 0 && schema is not null && schema.Acceptor.Refutes(w, p, ref run);
            p = w.Skip(p);
            count++;
        }

        run.Leave();
        return isRefuted || (p >= 0 && ((seen & _required) != _required || count < _program.MinProperties || (count > _program.MaxProperties && w.HasNames(start, p, _program.MaxProperties + 1)) || LacksRequired(seen)));
    }

    private static bool Matches(PatternMatcher pattern, string name) => pattern.Match(JsonStrings.ToUtf8(name), mayHoldSurrogates: true) == PatternOutcome.Match;

    /// <summary>A member whose name is held to something.</summary>
    private long Member(JsonWalker w, long p, int name, ref AcceptorRun run)
    {
        if (_program.PropertyNames is not null && _program.PropertyNames.Direct.Acceptor.Walk(w, w.NameOf(p), ref run) < 0)
        {
            return JsonWalker.Unsure;
        }

        return (uint)name < (uint)_values.Length ? Known(w, p, name, ref run) : Unknown(w, p, ref run);
    }

    private long Known(JsonWalker w, long p, int name, ref AcceptorRun run)
    {
        long end = _values[name] is { } own ? own.Acceptor.Walk(w, p, ref run) : w.Skip(p);
        foreach (CompiledNode schema in _patternsOf[name])
        {
            end = end >= 0 && run.TryRepeat(end - p) ? schema.Acceptor.Walk(w, p, ref run) : JsonWalker.Unsure;
        }

        return end;
    }

    private long Unknown(JsonWalker w, long p, ref AcceptorRun run)
    {
        long end = p;
        bool isEvaluated = false;
        foreach ((JsonTextRule rule, CompiledNode schema) in _patterns)
        {
            if (end >= 0 && w.NameMatches(ref p, rule))
            {
                end = !isEvaluated || run.TryRepeat(end - p) ? schema.Acceptor.Walk(w, p, ref run) : JsonWalker.Unsure;
                isEvaluated = true;
            }
        }

        // The name of a member that it cannot be told of has no position any more.
        return p < 0 || end < 0 ? JsonWalker.Unsure : isEvaluated ? end : _others is null ? w.Skip(p) : _others.Acceptor.Walk(w, p, ref run);
    }

    private bool MeetsDependencies(JsonWalker w, long start, long end, ulong seen, ref AcceptorRun run)
    {
        if (LacksRequired(seen))
        {
            return false;
        }

        foreach ((int name, CompiledNode schema) in _dependentSchemas)
        {
            if ((seen & (1UL << name)) != 0 && !(run.TryRepeat(end - start) && schema.Acceptor.Walk(w, start, ref run) >= 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool LacksRequired(ulong seen)
    {
        foreach ((int name, ulong required) in _dependencies)
        {
            if ((seen & (1UL << name)) != 0 && (seen & required) != required)
            {
                return true;
            }
        }

        return false;
    }
}
