using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Objects.</content>
internal sealed partial class AcceptorPlanner
{
    private const int MostPatterns = 8;

    private AcceptCheck Object(AcceptState state, Conjunction conjunction, AcceptFormula formula, string reserved)
    {
        ObjectChecks[] objects = [.. conjunction.Parts.Where(part => part.Object is not null).Select(part => part.Object!)];
        bool isFree = objects.Length == 0 && formula is AcceptFormula.Constant;
        if (conjunction.Values is { } values)
        {
            return Listed(state, values, Kinds.Object, isFree ? Kinds.Every(Kinds.Object) : Walk(state, conjunction, objects, formula, _parts.Reserve(NameOf(state))));
        }

        return isFree ? Kinds.Every(Kinds.Object) : Walk(state, conjunction, objects, formula, reserved.Length > 0 ? reserved : _parts.Reserve(NameOf(state)));
    }

    private AcceptCheck Walk(AcceptState state, Conjunction conjunction, ObjectChecks[] objects, AcceptFormula formula, string name)
    {
        List<string> required = [.. objects.SelectMany(checks => checks.Required).Distinct(StringComparer.Ordinal)];
        List<AcceptFormula> formulas = [formula];
        foreach (DependentRequired dependent in objects.SelectMany(checks => checks.DependentRequired))
        {
            formulas.Add(AcceptFormula.Join(all: false, [
                new AcceptFormula.Presence(dependent.Name, false),
                AcceptFormula.Join(all: true, dependent.Required.Select(other => new AcceptFormula.Presence(other, true)))]));
        }

        formula = AcceptFormula.Join(all: true, formulas).Given(required);
        if (formula is AcceptFormula.Constant { Value: false })
        {
            return new AcceptCheck.Unsure();
        }

        List<string> watched = [.. required];
        formula.AddNames(watched);
        return watched.Distinct(StringComparer.Ordinal).Count() > AcceptorMethod.Object.MostMarked
            ? WalkRepeatedly(state, conjunction, objects, [.. required.Select(member => new AcceptFormula.Presence(member, true)), .. formula is AcceptFormula.And and ? and.Parts : new([formula])], name)
            : Walk(state, conjunction, objects, required, formula, name);
    }

    /// <summary>Walks over an object once for every so many members that something is asked of.</summary>
    private AcceptCheck WalkRepeatedly(AcceptState state, Conjunction conjunction, ObjectChecks[] objects, List<AcceptFormula> asked, string name)
    {
        List<List<AcceptFormula>> rounds = [];
        List<string> watched = [];
        foreach (AcceptFormula formula in asked)
        {
            List<string> names = [.. watched];
            formula.AddNames(names);
            names = [.. names.Distinct(StringComparer.Ordinal)];
            if (rounds.Count == 0 || names.Count > AcceptorMethod.Object.MostMarked)
            {
                names = [];
                formula.AddNames(names);
                rounds.Add([]);
            }

            if (names.Count > AcceptorMethod.Object.MostMarked)
            {
                return new AcceptCheck.Unsure();
            }

            watched = names;
            rounds[rounds.Count - 1].Add(formula);
        }

        List<AcceptCheck> checks = [];
        foreach (List<AcceptFormula> round in rounds)
        {
            // What is asked of the values is checked in the first round.
            bool isFirst = checks.Count == 0;
            checks.Add(Walk(state, isFirst ? conjunction : new Conjunction(), isFirst ? objects : [], [], AcceptFormula.Join(all: true, round), _parts.Reserve(NameOf(state))));
        }

        _parts.Fill(new AcceptorMethod.Single(new AcceptCheck.All(new(checks))) { Name = name, Location = LocationOf(state) });
        return checks.Exists(check => check is AcceptCheck.Unsure) ? new AcceptCheck.Unsure() : new AcceptCheck.Method(name);
    }

    private AcceptCheck Walk(AcceptState state, Conjunction conjunction, ObjectChecks[] objects, List<string> required, AcceptFormula formula, string name)
    {
        List<string> watched = [.. required];
        formula.AddNames(watched);
        List<string> names = [.. objects.SelectMany(checks => checks.Properties).Select(property => property.Name).Concat(watched).Distinct(StringComparer.Ordinal)];
        if (names.Count > AcceptorMethod.Object.MostMarked)
        {
            // Only the first names are marked; those that something is asked of come first.
            HashSet<string> first = new(watched, StringComparer.Ordinal);
            names = [.. names.Where(first.Contains), .. names.Where(known => !first.Contains(known))];
        }

        List<NamedSchema> patterns = [];
        foreach (NamedSchema pattern in objects.SelectMany(checks => checks.PatternProperties))
        {
            if (!patterns.Contains(pattern))
            {
                patterns.Add(pattern);
            }
        }

        if (patterns.Count > MostPatterns)
        {
            return new AcceptCheck.Unsure();
        }

        List<string> recorded = [.. formula.Conditions.Select(condition => condition is AcceptFormula.Listed listed ? listed.Name : condition is AcceptFormula.Kind kind ? kind.Name : null).OfType<string>()];
        List<AcceptorProperty> properties = [];
        foreach (string property in names)
        {
            AcceptState? value = ValueState(state, conjunction, property);
            properties.Add(new AcceptorProperty(property, value is null ? new AcceptCheck.Unsure() : Compile(value), recorded.Contains(property)));
        }

        List<int> namesOf = [.. objects.Select(checks => checks.PropertyNames).Where(node => node != PlanNode.None).Distinct()];
        AcceptCheck? propertyNames = namesOf.Count == 0 ? null : Compile(AcceptState.Of(namesOf), Kinds.String);
        string field = _parts.Field(new AcceptorField.Names(new(names)), NameOf(state));
        if (propertyNames is AcceptCheck.Unsure)
        {
            // No name is sure to be allowed, so that only an object without members is accepted.
            _parts.Fill(new AcceptorMethod.Object
            {
                Name = name,
                Location = LocationOf(state),
                Names = field,
                Properties = new(properties.Select(property => property with { Check = new AcceptCheck.Unsure(), IsRecorded = false })),
                Rest = new([new AcceptorRest(default, new AcceptCheck.Unsure())]),
                Required = new(required),
                MinProperties = objects.Max(checks => checks.MinProperties),
                Formula = AcceptFormula.True,
            });
            return new AcceptCheck.Method(name);
        }

        _parts.Fill(new AcceptorMethod.Object
        {
            Name = name,
            Location = LocationOf(state),
            Names = field,
            Properties = new(properties),
            Patterns = new(patterns.Select(pattern => new AcceptorPattern(PatternField(pattern.Name, state), Compile(AcceptState.Of([pattern.Node]))))),
            Rest = Rest(state, conjunction, patterns),
            PropertyNames = propertyNames,
            Required = new(required),
            MinProperties = objects.Length == 0 ? 0 : objects.Max(checks => checks.MinProperties),
            MaxProperties = objects.Length == 0 ? null : objects.Min(checks => checks.MaxProperties),
            Formula = formula,
        });
        return new AcceptCheck.Method(name);
    }

    private string PatternField(string pattern, AcceptState state) =>
        _parts.Field(new AcceptorField.Text(0, long.MaxValue, new([pattern]), default, default), NameOf(state) + "Names");

    /// <summary>What becomes of members that are no properties, but for what the patterns they match ask.</summary>
    private EquatableArray<AcceptorRest> Rest(AcceptState state, Conjunction conjunction, List<NamedSchema> patterns)
    {
        // For each schema that has a say about further members: the patterns that exempt a member, and what it asks of the others.
        List<(List<int> Patterns, int Node)> asked = [];
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.Object is not { } checks)
            {
                continue;
            }

            if (checks.AdditionalProperties != PlanNode.None)
            {
                asked.Add(([.. checks.PatternProperties.Select(pattern => patterns.IndexOf(pattern))], checks.AdditionalProperties));
            }

            if (checks.UnevaluatedProperties != PlanNode.None)
            {
                List<PlanNode> under = Under(part, state);
                if (!under.Any(inside => inside.Object is { } other && (other.AdditionalProperties != PlanNode.None || (inside != part && other.UnevaluatedProperties != PlanNode.None))))
                {
                    asked.Add(([.. under.Where(inside => inside.Object is not null).SelectMany(inside => inside.Object!.PatternProperties).Select(pattern => patterns.IndexOf(pattern))], checks.UnevaluatedProperties));
                }
            }
        }

        List<AcceptorRest> rest = [];
        foreach (IGrouping<string, (List<int> Patterns, int Node)> group in asked.GroupBy(entry => string.Join(",", entry.Patterns.Distinct().OrderBy(index => index)), StringComparer.Ordinal))
        {
            int[] exempt = [.. group.First().Patterns.Distinct().OrderBy(index => index)];
            AcceptCheck check = Compile(AcceptState.Of([.. group.Select(entry => entry.Node)]));
            if (check is not AcceptCheck.Anything)
            {
                rest.Add(new AcceptorRest(new(exempt), check));
            }
        }

        return new(rest);
    }

    /// <summary>What the value of a member is held against; null when a pattern cannot be tried on its name.</summary>
    private AcceptState? ValueState(AcceptState state, Conjunction conjunction, string name)
    {
        List<int> roots = [];
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.Object is not { } checks)
            {
                continue;
            }

            if (!TryAddValue(checks, name, roots))
            {
                return null;
            }

            if (checks.UnevaluatedProperties != PlanNode.None && !IsEvaluated(part, state, name))
            {
                roots.Add(checks.UnevaluatedProperties);
            }
        }

        return AcceptState.Of(roots);
    }

    /// <summary>Adds what one schema holds the value of a member against; false when a pattern cannot be tried on its name.</summary>
    private bool TryAddValue(ObjectChecks checks, string name, List<int> roots)
    {
        bool isEvaluated = false;
        foreach (NamedSchema property in checks.Properties)
        {
            if (string.Equals(property.Name, name, StringComparison.Ordinal))
            {
                roots.Add(property.Node);
                isEvaluated = true;
            }
        }

        foreach (NamedSchema pattern in checks.PatternProperties)
        {
            if (_parts.CompiledPatterns.IsMatch(pattern.Name, name) is not { } matches)
            {
                return false;
            }

            if (matches)
            {
                roots.Add(pattern.Node);
                isEvaluated = true;
            }
        }

        if (!isEvaluated && checks.AdditionalProperties != PlanNode.None)
        {
            roots.Add(checks.AdditionalProperties);
        }

        return true;
    }

    private bool IsEvaluated(PlanNode part, AcceptState state, string name)
    {
        foreach (PlanNode inside in Under(part, state))
        {
            if (inside.Object is { } checks &&
                (checks.Properties.Any(property => string.Equals(property.Name, name, StringComparison.Ordinal)) ||
                checks.PatternProperties.Any(pattern => _parts.CompiledPatterns.IsMatch(pattern.Name, name) == true) ||
                checks.AdditionalProperties != PlanNode.None || (inside != part && checks.UnevaluatedProperties != PlanNode.None)))
            {
                return true;
            }
        }

        return false;
    }
}
