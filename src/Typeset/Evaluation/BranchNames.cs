using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>What the alternatives of a union are called in messages.</summary>
internal static class BranchNames
{
    private const int MostSteps = 16;

    /// <summary>What the schema itself is called: by its title, else by the key of its definition, else by its anchor; null without any.</summary>
    public static string? NameOf(PlanNode node)
    {
        if (node.Annotations?.Title is { Length: > 0 } title)
        {
            return title;
        }

        return node.Location.Split('/') is [.., "$defs" or "definitions", { Length: > 0 } token] && JsonPointer.TryUnescape(Uri.UnescapeDataString(token), out string key)
            ? key
            : node.Annotations?.Anchor;
    }

    /// <summary>
    /// The name of an alternative, its own or that of what it refers to, in quotes of its own; else the constant that it asks
    /// of a property; else its number.
    /// </summary>
    public static string NameOf(UnionProgram union, int branch)
    {
        CompiledNode node = union.Branches[branch];
        string? constant = null;
        for (int i = 0; i < MostSteps; i++)
        {
            constant ??= ConstantOf(node);
            if (node.Name is not null)
            {
                return $"`{ExcerptText.OneLine(node.Name, false, 60)}`";
            }

            if ((node.Ref ?? (node.AllOf.Length > 0 ? node.AllOf[0] : null)) is not { } next)
            {
                break;
            }

            node = next;
        }

        return constant ?? FormattableString.Invariant($"alternative {branch + 1}");
    }

    private static string? ConstantOf(CompiledNode node)
    {
        foreach (ObjectProgram.KnownProperty property in node.Object?.Known ?? [])
        {
            if (property.Node?.Const is { } constant)
            {
                return $"the alternative with '{property.Name}': {ExcerptText.OneLine(constant.Json, false, 60)}";
            }
        }

        return null;
    }
}
