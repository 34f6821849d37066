using System.Globalization;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Lists and tuples.</content>
public sealed partial class ContractShaper
{
    private TypeRef ResolveArray(SchemaView view, string path)
    {
        List<PlannedSchema> items = [];
        PlannedSchema? tuple = null;
        int tuples = 0;
        foreach (PlannedSchema part in view.Parts)
        {
            if (part.Node.Array is { } checks)
            {
                if (!checks.PrefixItems.IsEmpty)
                {
                    tuple = part;
                    tuples++;
                }

                if (checks.Items != PlanNode.None)
                {
                    items.Add(part.At(checks.Items));
                }
            }
        }

        // The items of several tuples, or of a tuple and a list, overlap.
        if (tuple is { } only)
        {
            return tuples == 1 && items.Count <= 1 && (items.Count == 0 || only.Node.Array!.Items != PlanNode.None)
                ? DeclareTuple(view, only, path)
                : new TypeRef(TypeShape.List, "", s_raw);
        }

        return new TypeRef(TypeShape.List, "", items.Count == 0 ? s_raw : Resolve(items, path + "Item"));
    }

    private TypeRef DeclareTuple(SchemaView view, PlannedSchema owner, string path)
    {
        ArrayChecks checks = owner.Node.Array!;
        bool closed = checks.Items != PlanNode.None && _kinds.Of(owner.At(checks.Items)) == JsonTypes.None;
        bool bounded = view.Parts.Any(part => part.Node.Array?.MaxItems <= checks.PrefixItems.Count);
        bool hasRest = !closed && !bounded;
        return Declare(view, TypeShape.Struct, path, (name, stem) => BuildTuple(view, owner, name, stem, hasRest), hasRest ? ["Rest"] : []);
    }

    private TupleModel BuildTuple(SchemaView view, PlannedSchema owner, string name, string stem, bool hasRest)
    {
        _tuples.Add(view.Key);
        ArrayChecks checks = owner.Node.Array!;
        NameScope scope = new([.. ReservedNames.Members, name, "Rest"]);
        List<PropertyModel> items = [];
        int wire = 0;
        long least = view.Parts.Max(part => part.Node.Array?.MinItems ?? 0);
        for (int i = 0; i < checks.PrefixItems.Count; i++)
        {
            PlannedSchema item = owner.At(checks.PrefixItems[i]);
            string wish = NameOverride(item) ?? TypeNames.FromTitle(item) ?? "Item" + (i + 1).ToString(CultureInfo.InvariantCulture);
            string member = scope.Take(wish, "Value", out bool collided);
            if (collided)
            {
                Report(ShapeProblems.MemberNameTaken, item, "", "item", i.ToString(CultureInfo.InvariantCulture), wish, name, member, GiveName);
            }

            TypeRef type = Resolve([item], stem + wish);
            type = IsOpenTuple(type) ? s_raw : type;
            items.Add(new PropertyModel
            {
                Name = member,
                JsonName = "",
                Type = type,
                Presence = i < least ? Presence.Required : type.IsNullable ? Presence.OptionalOrNull : Presence.Optional,
                WireIndex = type.HasWireText ? wire++ : -1,
                Doc = DocOf([item], member),
            });
        }

        TypeRef rest = checks.Items == PlanNode.None ? s_raw : Resolve([owner.At(checks.Items)], stem + "Rest");
        _tuples.Remove(view.Key);
        return new TupleModel
        {
            Name = name,
            Pointer = PointerOf(view),
            Doc = DocOf(view.Schemas, name),
            IsObsolete = IsDeprecated(view.Schemas),
            Items = WithLocals(items, scope),
            Rest = hasRest ? new ExtraModel("Rest", IsOpenTuple(rest) ? s_raw : rest, new DocModel("The items after those.")) : null,
        };
    }

    private readonly HashSet<string> _tuples = new(StringComparer.Ordinal);

    // A struct cannot hold itself.
    private bool IsOpenTuple(TypeRef type) => type.Shape == TypeShape.Struct && _tuples.Any(key => string.Equals(_names.For(key, default, [key]), type.Name, StringComparison.Ordinal));
}
