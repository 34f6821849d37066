using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>Makes the steps of an acceptor out of compiled schemas. Those of schemas inside are made when a walk first comes to them.</summary>
internal static class AcceptorSteps
{
    private const int MostNumbers = 64;

    /// <summary>What a schema asks.</summary>
    public static AcceptorStep Of(CompiledNode node)
    {
        if (node.Always is { } always)
        {
            return always ? AnyValueStep.Instance : NoValueStep.Instance;
        }

        if (node.DynamicCandidates is not null || (node.Const is not null && node.Enum is not null) || (node.HasApplicators && (node.Object?.Unevaluated is not null || node.Array?.UnevaluatedItems is not null)))
        {
            return UnsureStep.Instance;
        }

        List<AcceptorStep> parts = [];
        JsonConstant[] values = node.Const is null ? node.Enum ?? [] : [node.Const];
        if (values.Length > 0)
        {
            // Numbers are compared one by one.
            if (values.Count(static value => value.View.Entry.Kind == TapeKind.Number) > MostNumbers)
            {
                return UnsureStep.Instance;
            }

            parts.Add(new ConstantStep(values));
        }

        bool areOfType = values.Length > 0 && node.String is null && values.All(static value => value.Text is not null) && (node.Types & JsonTypes.String) != 0;
        if (!areOfType && (node.Types != JsonTypes.Any || node.String is not null || node.Number is not null || node.Object is not null || node.Array is not null))
        {
            parts.Add(OfKinds(node));
        }

        AddApplicators(node, parts);
        return parts.Count switch
        {
            0 => AnyValueStep.Instance,
            1 => parts[0],
            _ => new ConjunctionStep([.. parts]),
        };
    }

    private static void AddApplicators(CompiledNode node, List<AcceptorStep> parts)
    {
        foreach (CompiledNode? schema in (IEnumerable<CompiledNode?>)[node.Ref, node.DynamicTarget, .. node.AllOf])
        {
            if (schema is not null)
            {
                parts.Add(new SchemaStep(schema.Direct));
            }
        }

        if (node.AnyOf is not null)
        {
            parts.Add(OfUnion(node.AnyOf, exactlyOne: false));
        }

        if (node.OneOf is not null)
        {
            parts.Add(OfUnion(node.OneOf, exactlyOne: true));
        }

        if (node.Not is not null)
        {
            parts.Add(new NegationStep(node.Not.Direct));
        }

        if (node.If is not null)
        {
            parts.Add(new ConditionStep(node.If.Direct, node.Then?.Direct, node.Else?.Direct));
        }
    }

    private static AcceptorStep OfUnion(UnionProgram union, bool exactlyOne) =>
        union.TagValues is not null ? new TagStep(union, union.TagValues)
        : UnionStep.Suits(union) ? new UnionStep(union, exactlyOne)
        : UnsureStep.Instance;

    private static AcceptorStep OfKinds(CompiledNode node) => node.Types switch
    {
        JsonTypes.Object => OfObject(node.Object),
        JsonTypes.Array => OfArray(node.Array),
        JsonTypes.String => OfString(node.String),
        JsonTypes.Integer or JsonTypes.Number => OfNumber(node),
        _ => new KindStep
        {
            Object = (node.Types & JsonTypes.Object) != 0 ? OfObject(node.Object) : NoValueStep.Instance,
            Array = (node.Types & JsonTypes.Array) != 0 ? OfArray(node.Array) : NoValueStep.Instance,
            String = (node.Types & JsonTypes.String) != 0 ? OfString(node.String) : NoValueStep.Instance,
            Number = OfNumber(node),
            AllowsBoolean = (node.Types & JsonTypes.Boolean) != 0,
            AllowsNull = (node.Types & JsonTypes.Null) != 0,
        },
    };

    private static AcceptorStep OfObject(ObjectProgram? program) => program is null ? AnyContainerStep.Object : ObjectStep.Suits(program) ? new ObjectStep(program) : UnsureStep.Instance;

    private static AcceptorStep OfArray(ArrayProgram? program) => program is null ? AnyContainerStep.Array : ArrayStep.Suits(program) ? new ArrayStep(program) : UnsureStep.Instance;

    private static AcceptorStep OfString(StringProgram? program) => program switch
    {
        null => new StringStep(0, long.MaxValue),
        { Content: not null } or { Pattern.IsAutomaton: false } => UnsureStep.Instance,
        { Pattern: null, Format: null } => new StringStep(program.MinLength, program.MaxLength),
        _ => new StringRuleStep(new JsonTextRule(program)),
    };

    private static AcceptorStep OfNumber(CompiledNode node)
    {
        JsonTypes type = node.Types & JsonTypes.Number;
        if (type is JsonTypes.None or JsonTypes.Fraction)
        {
            return type == JsonTypes.None ? NoValueStep.Instance : UnsureStep.Instance;
        }

        if (type == JsonTypes.Number && node.Number is null)
        {
            return new NumberStep(null);
        }

        JsonNumberRule rule = new(node.Number) { IsInteger = type == JsonTypes.Integer, AsWritten = node.IntegersAsWritten };
        long least = long.MinValue;
        long greatest = long.MaxValue;
        bool isRange = node.Number is null || node.Number.TryGetRange(out least, out greatest);
        return isRange && rule.IsInteger && !rule.AsWritten ? new IntegerStep(least, greatest, rule) : new NumberStep(rule);
    }
}
