using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>An array.</summary>
internal sealed class ArrayStep : AcceptorStep
{
    private readonly ArrayProgram _program;
    private readonly CompiledNode? _items;

    /// <summary>The step of an array schema that has no schemas besides; so that items without a schema of their own are all that <c>unevaluatedItems</c> is about.</summary>
    public ArrayStep(ArrayProgram program)
    {
        _program = program;
        _items = (program.Items ?? program.UnevaluatedItems)?.Direct;
    }

    /// <summary>Whether the step can tell anything about arrays of the program.</summary>
    public static bool Suits(ArrayProgram program) =>
        program.Contains is null || (program.MaxContains == long.MaxValue && (program.UnevaluatedItems is null || !program.ContainsEvaluates));

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run)
    {
        ArrayProgram program = _program;
        long start = p;
        long count = 0;
        long contained = 0;
        if (!run.TryEnter())
        {
            p = JsonWalker.Unsure;
        }

        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            long item = p;
            CompiledNode? schema = count < program.PrefixItems.Length ? program.PrefixItems[count].Direct : _items;
            p = schema is null ? w.Skip(p) : schema.Acceptor.Walk(w, p, ref run);
            count++;
            if (program.Contains is not null && contained < program.MinContains && p >= 0)
            {
                contained += run.TryRepeat(p - item) && program.Contains.Direct.Acceptor.Walk(w, item, ref run) >= 0 ? 1 : 0;
            }
        }

        run.Leave();
        bool isMet = p >= 0 && count >= program.MinItems && count <= program.MaxItems && (program.Contains is null || contained >= program.MinContains);
        return !isMet ? JsonWalker.Unsure : program.UniqueItems ? w.Distinct(start, p) : p;
    }

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run)
    {
        if (w.KindAt(p) != JsonKind.Array)
        {
            return true;
        }

        bool isRefuted = false;
        long count = 0;
        if (!run.TryEnter())
        {
            p = JsonWalker.Unsure;
        }

        for (bool more = w.EnterArray(ref p); more && !isRefuted; more = w.NextItem(ref p))
        {
            CompiledNode? schema = count < _program.PrefixItems.Length ? _program.PrefixItems[count].Direct : _items;
            isRefuted = schema is not null && p >= 0 && schema.Acceptor.Refutes(w, p, ref run);
            p = w.Skip(p);
            count++;
        }

        run.Leave();
        return isRefuted || (p >= 0 && (count < _program.MinItems || count > _program.MaxItems));
    }
}
