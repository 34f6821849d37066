using System.Text;
using Typeset.Schema;

namespace Typeset.CodeGen;

/// <content>Strings, numbers, literals, and values that are listed.</content>
internal sealed partial class AcceptorPlanner
{
    private AcceptCheck Scalar(AcceptState state, Conjunction conjunction, string kind)
    {
        AcceptCheck check = kind switch
        {
            Kinds.String => Text(state, conjunction),
            Kinds.Number => Number(state, conjunction),
            _ => Kinds.Every(kind),
        };
        return conjunction.Values is { } values ? Listed(state, values, kind, check) : check;
    }

    private AcceptCheck Listed(AcceptState state, List<JsonNode> values, string kind, AcceptCheck check)
    {
        JsonNode[] listed = [.. values.Where(value => Kinds.Of(value.Kind) == kind)];
        if (listed.Length == 0 || check is AcceptCheck.Unsure)
        {
            return new AcceptCheck.Unsure();
        }

        AcceptCheck one = kind switch
        {
            Kinds.String when listed.Length == 1 && IsPlain(listed[0].Text) => new AcceptCheck.Literal("\"" + listed[0].Text + "\""),
            Kinds.String => new AcceptCheck.OneOf(_parts.Field(new AcceptorField.Names(new(listed.Select(value => value.Text))), NameOf(state))),
            Kinds.Number => First([.. listed.Select(value => new AcceptCheck.SameNumber(value.Text))], state, kind, ""),
            Kinds.Object or Kinds.Array => First([.. listed.Select(value => new AcceptCheck.Literal(Json(value)))], state, kind, ""),
            _ => Kinds.Every(kind),
        };
        return check.Equals(Kinds.Every(kind)) ? one : new AcceptCheck.All(new([one, check]));
    }

    /// <summary>What one of some checks accepts: a method of its own, or the content of the one whose name is reserved.</summary>
    private AcceptCheck First(List<AcceptCheck> checks, AcceptState state, string kind, string reserved)
    {
        AcceptCheck first = checks.Count == 1 ? checks[0] : new AcceptCheck.First(new(checks));
        return reserved.Length > 0 || checks.Count == 1
            ? first
            : _parts.Method(this, state.Key + "/first/" + kind + checks[0], NameOf(state), (name, location) => new AcceptorMethod.Single(first) { Name = name, Location = location }, LocationOf(state));
    }

    private AcceptCheck Text(AcceptState state, Conjunction conjunction)
    {
        long minimum = 0;
        long maximum = long.MaxValue;
        List<string> patterns = [];
        List<string> formats = [];
        List<string> draft3Formats = [];
        foreach (PlanNode part in conjunction.Parts)
        {
            if (part.String is not { } checks)
            {
                continue;
            }

            if (AssertsContent(checks))
            {
                return new AcceptCheck.Unsure();
            }

            minimum = Math.Max(minimum, checks.MinLength);
            maximum = Math.Min(maximum, checks.MaxLength ?? long.MaxValue);
            if (checks.Pattern is { } pattern && !patterns.Contains(pattern))
            {
                patterns.Add(pattern);
            }

            List<string> meant = checks.FormatOfDraft3 ? draft3Formats : formats;
            if (checks.Format is { } format && !meant.Contains(format))
            {
                meant.Add(format);
            }
        }

        return patterns.Count > 0 || formats.Count > 0 || draft3Formats.Count > 0
            ? new AcceptCheck.Text(_parts.Field(new AcceptorField.Text(minimum, maximum, new(patterns), new(formats), new(draft3Formats)), NameOf(state)))
            : minimum > 0 || maximum != long.MaxValue ? new AcceptCheck.Length(minimum, maximum) : new AcceptCheck.AnyString();
    }

    /// <summary>Whether a string has to hold what its content keywords say, which only the evaluator looks at.</summary>
    private bool AssertsContent(StringChecks checks) => _assertContent && (checks.ContentEncoding is not null || checks.ContentMediaType is not null);

    private AcceptCheck Number(AcceptState state, Conjunction conjunction)
    {
        JsonTypes types = conjunction.Types & JsonTypes.Number;
        if ((types & JsonTypes.Integer) == JsonTypes.None)
        {
            return new AcceptCheck.Unsure();
        }

        bool isInteger = types == JsonTypes.Integer;
        bool asWritten = isInteger && conjunction.Parts.Any(part => part.IntegersAsWritten && (part.Types & JsonTypes.Number) == JsonTypes.Integer);
        NumberChecks[] checks = [.. conjunction.Parts.Where(part => part.Number is not null).Select(part => part.Number!)];
        if (isInteger && !asWritten && TryRange(checks, out long least, out long greatest))
        {
            return new AcceptCheck.Integer(least, greatest);
        }

        if (checks.Length == 0)
        {
            return isInteger ? Rule(new NumberChecks()) : new AcceptCheck.AnyNumber();
        }

        List<AcceptCheck> rules = [.. checks.Select(Rule)];
        return rules.Count == 1 ? rules[0] : new AcceptCheck.All(new(rules));

        AcceptCheck Rule(NumberChecks rule) => new AcceptCheck.Number(_parts.Field(NumberField(rule, isInteger, asWritten), NameOf(state)));
    }

    private static AcceptorField.Number NumberField(NumberChecks rule, bool isInteger, bool asWritten) =>
        new(rule.Minimum?.ToString(), rule.Maximum?.ToString(), rule.ExclusiveMinimum?.ToString(), rule.ExclusiveMaximum?.ToString(), rule.MultipleOf?.ToString(), isInteger, asWritten);

    private static bool TryRange(NumberChecks[] checks, out long least, out long greatest)
    {
        least = long.MinValue;
        greatest = long.MaxValue;
        foreach (NumberChecks rule in checks)
        {
            if (rule.MultipleOf is not null || !Take(rule.Minimum, 0, ref least, isLeast: true) || !Take(rule.ExclusiveMinimum, 1, ref least, isLeast: true) ||
                !Take(rule.Maximum, 0, ref greatest, isLeast: false) || !Take(rule.ExclusiveMaximum, -1, ref greatest, isLeast: false))
            {
                return false;
            }
        }

        return true;

        static bool Take(ExactNumber? limit, int step, ref long bound, bool isLeast)
        {
            if (limit is not { } exact)
            {
                return true;
            }

            if (!exact.TryToInt64(out long value) || value is long.MinValue or long.MaxValue)
            {
                return false;
            }

            bound = isLeast ? Math.Max(bound, value + step) : Math.Min(bound, value + step);
            return true;
        }
    }

    /// <summary>Whether a document writes a text as it is.</summary>
    private static bool IsPlain(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }

    private static string Json(JsonNode value)
    {
        StringBuilder json = new();
        new JsonNodeWriter(json, static c => c >= ' ').Write(value);
        return json.ToString();
    }
}
