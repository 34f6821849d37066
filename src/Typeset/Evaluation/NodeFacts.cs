using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>What a schema says by itself, so that most values are decided by their kind alone.</summary>
internal static class NodeFacts
{
    private const int MostHops = 64;
    private const int AllKinds = 0xFFFF;

    private static readonly (TapeKind Kind, JsonTypes Type)[] Types =
    [
        (TapeKind.Null, JsonTypes.Null), (TapeKind.False, JsonTypes.Boolean), (TapeKind.True, JsonTypes.Boolean), (TapeKind.String, JsonTypes.String),
        (TapeKind.Name, JsonTypes.String), (TapeKind.Array, JsonTypes.Array), (TapeKind.Object, JsonTypes.Object),
    ];

    /// <summary>Finds the kinds that the schema accepts and rejects as such.</summary>
    public static void Fill(CompiledNode node)
    {
        if (node.Always is { } verdict)
        {
            node.Accepts = verdict ? AllKinds : 0;
            node.Rejects = verdict ? 0 : AllKinds;
            return;
        }

        bool asksAll = node.HasApplicators || node.Const is not null || node.Enum is not null;
        foreach ((TapeKind kind, JsonTypes type) in Types)
        {
            bool asksMore = asksAll || kind switch
            {
                TapeKind.String or TapeKind.Name => node.String is not null,
                TapeKind.Array => node.Array is not null,
                TapeKind.Object => node.Object is not null,
                _ => false,
            };
            Decide(node, 1 << (int)kind, (node.Types & type) != 0, asksMore);
        }

        // Whether a number with a fraction or an exponent is an integer has to be calculated, unless the type makes no difference.
        JsonTypes number = node.Types & JsonTypes.Number;
        Decide(node, 1 << (int)TapeKind.Number, (number & JsonTypes.Integer) != 0, asksAll || node.Number is not null);
        if (number is JsonTypes.Number or JsonTypes.None)
        {
            Decide(node, TapeEntry.NotPlainNumber, number != JsonTypes.None, asksAll || node.Number is not null);
        }
    }

    /// <summary>
    /// The schema that gives the verdict in place of another: where references of schemas that say nothing else lead, and what is included there
    /// merged into it. Only where the dynamic scope does not matter.
    /// </summary>
    public static CompiledNode DirectOf(CompiledNode node)
    {
        CompiledNode target = node;
        for (int hops = 0; hops < MostHops && OnlyReference(target) is { } next; hops++)
        {
            target = next;
        }

        if (target.Direct is null)
        {
            CompiledNode? merged = MergedObjects.TryMerge(target);
            if (merged is not null)
            {
                Fill(merged);
                merged.Direct = merged;
            }

            target.Direct = merged ?? target;
        }

        return target.Direct;
    }

    /// <summary>Notes of the objects that a union tells apart that they are best looked over before they are looked into.</summary>
    public static void MarkAlternatives(CompiledNode node)
    {
        foreach (CompiledNode branch in (IEnumerable<CompiledNode>)[.. node.AnyOf?.Branches ?? [], .. node.OneOf?.Branches ?? []])
        {
            if (branch.Direct.Object is { } program)
            {
                program.IsAlternative = true;
            }
        }
    }

    /// <summary>Notes beside the names of an object's members what decides about their values. <see cref="CompiledNode.Direct"/> of all schemas is known by now.</summary>
    public static void FillVerdicts(ObjectProgram program)
    {
        program.Verdicts = new MemberVerdict[program.Known.Length];
        for (int i = 0; i < program.Verdicts.Length; i++)
        {
            program.Verdicts[i] = new MemberVerdict(program.Known[i].Mask, program.Known[i].Node ?? program.Additional);
        }

        program.OtherVerdict = new MemberVerdict(0, program.Additional);
    }

    private static void Decide(CompiledNode node, int kind, bool isOfType, bool asksMore)
    {
        node.Accepts |= isOfType && !asksMore ? kind : 0;
        node.Rejects |= isOfType ? 0 : kind;
    }

    private static CompiledNode? OnlyReference(CompiledNode node)
    {
        bool saysMore = node.Always is not null || node.Types != JsonTypes.Any || node.Const is not null || node.Enum is not null || node.String is not null ||
            node.Number is not null || node.Array is not null || node.Object is not null || node.DynamicTarget is not null || node.AnyOf is not null ||
            node.OneOf is not null || node.Not is not null || node.If is not null;
        return saysMore ? null : (node.Ref, node.AllOf.Length) switch
        {
            (not null, 0) => node.Ref,
            (null, 1) => node.AllOf[0],
            _ => null,
        };
    }
}
