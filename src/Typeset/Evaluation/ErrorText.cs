using System.Globalization;
using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>
/// The messages of errors: what was expected, what was found, and what to do where that helps. They start in lower case and
/// have no full stop, to stand after a place and a code.
/// </summary>
internal static class ErrorText
{
    private const int MaxFound = 60;
    private const int MaxListed = 12;
    private const int MaxNamesLookedAt = 500;
    private const int MaxAlternatives = 4;
    private const string ExpectedMark = "expected ";
    private const string FoundMark = ", found ";

    public static string Type(JsonTypes types, bool integersAsWritten, JsonView found)
    {
        string advice = "";
        if (found.Entry.Kind == TapeKind.Null)
        {
            advice = "; leave out what is not known";
        }
        else if (found.Entry.Kind == TapeKind.String && ((types & JsonTypes.Number) != 0 && LooksLikeNumber(found.Text) || (types & JsonTypes.Boolean) != 0 && (found.Text.SequenceEqual("true"u8) || found.Text.SequenceEqual("false"u8))))
        {
            advice = "; write it without quotation marks";
        }
        else if (found.Entry.Kind == TapeKind.Number && integersAsWritten)
        {
            advice = "; in this dialect a whole number is written without fraction and exponent";
        }
        else if ((types & JsonTypes.Array) != 0)
        {
            advice = "; a single value goes between square brackets too";
        }

        return $"expected {NameOf(types)}, found {Found(found)}{advice}";
    }

    public static string Const(JsonConstant expected, JsonView found) => $"expected {Shorten(expected.Json)}, found {Found(found)}";

    public static string Enum(JsonConstant[] values, JsonView found, bool advise)
    {
        StringBuilder text = new("expected ");
        text.Append(values.Length == 1 ? "" : "one of ");
        for (int i = 0; i < values.Length && i < MaxListed; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(Shorten(values[i].Json));
        }

        if (values.Length > MaxListed)
        {
            text.Append(CultureInfo.InvariantCulture, $" and {values.Length - MaxListed} more");
        }

        text.Append(", found ").Append(Found(found));
        if (advise && found.Entry.Kind == TapeKind.String && NearestName.Find(Quote(found), values.Select(value => value.Json)) is { } near)
        {
            text.Append("; did you mean ").Append(near).Append('?');
        }

        return text.ToString();
    }

    public static string MinLength(long limit, int found) => AtLeast(limit, "character", "characters", found);

    public static string MaxLength(long limit, int found) => AtMost(limit, "character", "characters", found);

    public static string AtLeast(long limit, string one, string many, long found) =>
        string.Create(CultureInfo.InvariantCulture, $"expected at least {limit} {(limit == 1 ? one : many)}, found {(found == 0 ? "none" : found)}");

    public static string AtMost(long limit, string one, string many, long found) => limit == 0
        ? string.Create(CultureInfo.InvariantCulture, $"expected no {many}, found {found}")
        : string.Create(CultureInfo.InvariantCulture, $"expected at most {limit} {(limit == 1 ? one : many)}, found {found}");

    public static string Pattern(string pattern, JsonView found) => $"expected a match of the pattern {pattern}, found {Found(found)}";

    public static string PatternUndecided(string pattern) =>
        $"the pattern {pattern} could not be decided in the time allowed; simplify the pattern, or raise the limit";

    public static string Format(string description, JsonView found) => $"expected {description}, found {Found(found)}";

    public static string ContentMediaType(ValidationError cause) =>
        string.Create(CultureInfo.InvariantCulture, $"expected a JSON document in the string; at line {cause.Line}, column {cause.Column} of the document: {cause.Message}");

    public static string ContentSchema(ValidationError cause) =>
        $"in the document that the string holds{(cause.InstancePointer.Length == 0 ? "" : $", at {Shorten(cause.InstancePointer)}")}: {cause.Message}";

    public static string Limit(string relation, NumberLimit limit, JsonView found) => $"expected a number {relation} {limit.Text}, found {Shorten(Encoding.UTF8.GetString(found.Text))}";

    public static string Contains(int count) => count == 0
        ? "expected at least one item of the kind that 'contains' describes, found no items"
        : string.Create(CultureInfo.InvariantCulture, $"expected at least one item of the kind that 'contains' describes, found none among {count}");

    public static string MinContains(long limit, long found) =>
        string.Create(CultureInfo.InvariantCulture, $"expected at least {limit} items of the kind that 'contains' describes, found {found}");

    public static string MaxContains(long limit, long found) =>
        string.Create(CultureInfo.InvariantCulture, $"expected at most {limit} items of the kind that 'contains' describes, found {found}");

    public static string Duplicate(int first, int second, JsonView found) =>
        string.Create(CultureInfo.InvariantCulture, $"expected items that all differ, found {Found(found)} as item {first} and as item {second}");

    public static string UnevaluatedItem(int ordinal, JsonView found) =>
        string.Create(CultureInfo.InvariantCulture, $"expected no items but those described, found {Found(found)} as item {ordinal}");

    public static string Required(string property, ObjectProgram program, JsonView found, bool advise)
    {
        string advice = advise && FindMisspelt(property, program, found) is { } near ? $"; there is '{near}': did you mean '{property}'?" : "";
        return $"expected the property '{property}', which is missing{advice}";
    }

    /// <summary>Whether a closed object has a member that was evidently meant to be a property that it lacks, so that the member's error names the property.</summary>
    public static bool IsMisspelt(string property, CompiledNode node, ObjectProgram program, JsonView found) =>
        program.Additional?.Always == false && program.Patterns.Length == 0 && FindMisspelt(property, program, found) is { } near && NearestName.Find(near, node.KnownNames) == property;

    private static string? FindMisspelt(string property, ObjectProgram program, JsonView found)
    {
        List<string> unknown = [];
        int count = Math.Min(found.Entry.Length, MaxNamesLookedAt);
        for (int i = 0, name = found.Index + 1; i < count; i++, name = found.At(name + 1).Entry.Next)
        {
            string text = JsonStrings.Decode(found.At(name).Text, found.At(name).IsEscaped);
            if (program.Names.Find(JsonStrings.ToUtf8(text)) < 0)
            {
                unknown.Add(text);
            }
        }

        return NearestName.Find(property, unknown);
    }

    public static string DependentRequired(string property, string because) => $"expected the property '{property}' beside '{because}', which is missing";

    public static string Unexpected(string property, CompiledNode node, bool advise)
    {
        string advice = advise && NearestName.Find(property, node.KnownNames) is { } near ? $"; did you mean '{near}'?" : "";
        return $"expected no properties but those described, found '{Shorten(property)}'{advice}";
    }

    public static string PropertyName(string property, List<FoundError> causes)
    {
        string cause = causes.Count == 0 ? "" : $": {causes[0].Message}";
        return $"the property name '{Shorten(property)}' is not allowed{cause}";
    }

    public static string Not(string keyword, JsonView found) => $"expected no value of the kind that '{keyword}' describes, found {Found(found)}";

    public static string DynamicLoop(string keyword) =>
        $"the schema cannot be decided: its '{keyword}' comes back to itself at the same value without end; let it go through a property or an item";

    public static string StepsExhausted() =>
        "holding the instance against the schema takes more steps than allowed, so that it counts as invalid and its errors are not all listed; let fewer alternatives describe the same value, or raise the limit";

    public static string MissingTag(UnionProgram union) => $"expected the property '{union.Tag}' with {ListTags(union)}, found no such property";

    public static string UnknownTag(UnionProgram union, JsonView found)
    {
        string advice = "";
        if (found.Entry.Kind == TapeKind.String && NearestName.Find(JsonStrings.Decode(found.Text, found.IsEscaped), Tags(union)) is { } near)
        {
            advice = $"; did you mean \"{near}\"?";
        }

        return $"expected {ListTags(union)} as '{union.Tag}', found {Found(found)}{advice}";
    }

    /// <summary>What is wrong with a value that was not evidently meant for any alternative of a union.</summary>
    public static string NoBranch(UnionProgram union, bool exactlyOne, List<FoundError>[] causes, int index, JsonView found)
    {
        string quantity = exactlyOne ? "exactly one" : "at least one";
        if (causes.All(cause => cause.Count == 1 && cause[0].Index == index && cause[0].Code == ErrorCatalogue.Required))
        {
            return $"expected {quantity} of the properties {string.Join(", ", causes.Select(cause => $"'{cause[0].Property}'").Distinct(StringComparer.Ordinal))}, found none";
        }

        // Alternatives for other types are of no interest when there are some for this one.
        List<FoundError> first = [.. causes.Where(cause => cause.Count > 0).Select(cause => cause[0])];
        List<FoundError> ofType = first.FindAll(cause => !(cause.Index == index && cause.Code is ErrorCatalogue.Type or ErrorCatalogue.FalseSchema));
        List<FoundError> listed = ofType.Count > 0 ? ofType : first;
        if (listed.Count > 0 && listed.TrueForAll(cause => cause.Index == index && ExpectationOf(cause.Message) is not null))
        {
            string advice = listed.Select(cause => AdviceOf(cause.Message)).FirstOrDefault(advice => advice.Length > 0) ?? "";
            return $"expected {Alternatives(listed.Select(cause => ExpectationOf(cause.Message)!), " or ")}, found {Found(found)}{advice}";
        }

        IEnumerable<string> parts = Enumerable.Range(0, causes.Length)
            .Where(i => causes[i].Count > 0 && listed.Contains(causes[i][0]))
            .Select(i => $"{BranchNames.NameOf(union, i)}: {(causes[i][0].Index == index ? "" : $"at {causes[i][0].Pointer} ")}{causes[i][0].Message}");
        return string.Create(CultureInfo.InvariantCulture, $"expected a value that fits {quantity} of {causes.Length} alternatives, found {Found(found)}; {Alternatives(parts, "; ")}");
    }

    public static string SeveralBranches(UnionProgram union, List<int> fitting) => string.Create(CultureInfo.InvariantCulture,
        $"expected a value that fits exactly one of {union.Branches.Length} alternatives, found one that fits {fitting.Count}: {string.Join(", ", fitting.Take(MaxListed).Select(i => BranchNames.NameOf(union, i)))}{(fitting.Count > MaxListed ? ", …" : "")}");

    /// <summary>The names that a schema describes properties by, itself or where it refers to.</summary>
    public static HashSet<string> KnownNames(CompiledNode node)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        AddKnown(node, known, [], 0);
        return known;
    }

    private static string Alternatives(IEnumerable<string> texts, string separator)
    {
        List<string> distinct = [.. texts.Distinct(StringComparer.Ordinal)];
        return string.Join(separator, distinct.Take(MaxAlternatives)) + (distinct.Count > MaxAlternatives ? string.Create(CultureInfo.InvariantCulture, $"{separator}{distinct.Count - MaxAlternatives} more") : "");
    }

    // Messages have the form "expected A, found B; advice".
    private static string? ExpectationOf(string message)
    {
        int end = message.IndexOf(FoundMark, StringComparison.Ordinal);
        return message.StartsWith(ExpectedMark, StringComparison.Ordinal) && end > 0 ? message[ExpectedMark.Length..end] : null;
    }

    private static string AdviceOf(string message)
    {
        int start = message.LastIndexOf("; did you mean ", StringComparison.Ordinal);
        return start < 0 ? "" : message[start..];
    }

    private static void AddKnown(CompiledNode? node, HashSet<string> known, HashSet<int> seen, int depth)
    {
        if (node is null || depth > 32 || !seen.Add(node.Index))
        {
            return;
        }

        foreach (ObjectProgram.KnownProperty property in node.Object?.Known ?? [])
        {
            if (property.Node is not null)
            {
                known.Add(property.Name);
            }
        }

        foreach (CompiledNode? part in (CompiledNode?[])[node.Ref, node.DynamicTarget, node.Then, node.Else, .. node.AllOf, .. node.AnyOf?.Branches ?? [], .. node.OneOf?.Branches ?? []])
        {
            AddKnown(part, known, seen, depth + 1);
        }
    }

    private static string ListTags(UnionProgram union)
    {
        List<string> tags = Tags(union);
        string listed = string.Join(", ", tags.Take(MaxListed).Select(tag => $"\"{tag}\""));
        return (tags.Count == 1 ? "" : "one of ") + listed + (tags.Count > MaxListed ? string.Create(CultureInfo.InvariantCulture, $" and {tags.Count - MaxListed} more") : "");
    }

    private static List<string> Tags(UnionProgram union)
    {
        List<string> tags = [];
        for (int i = 0; i < union.TagValues!.Count; i++)
        {
            tags.Add(JsonStrings.ToText(union.TagValues[i]));
        }

        return tags;
    }

    private static string Found(JsonView found)
    {
        int count = found.Entry.Length;
        return found.Entry.Kind switch
        {
            TapeKind.Null => "null",
            TapeKind.True => "true",
            TapeKind.False => "false",
            TapeKind.Number => "the number " + Shorten(Encoding.UTF8.GetString(found.Text)),
            TapeKind.String or TapeKind.Name => Shorten(Quote(found)),
            TapeKind.Array => count == 0 ? "an empty array" : "an array",
            _ => count == 0 ? "an empty object" : "an object",
        };
    }

    private static string Quote(JsonView found) => "\"" + Encoding.UTF8.GetString(found.Text) + "\"";

    private static string Shorten(string text) => ExcerptText.OneLine(text, false, MaxFound);

    private static bool LooksLikeNumber(ReadOnlySpan<byte> text) =>
        ExactNumber.TryParse(text.Length <= MaxFound ? Encoding.UTF8.GetString(text) : null, out _);

    private static string NameOf(JsonTypes types)
    {
        List<string> names = [];
        Add(JsonTypes.Object, "an object");
        Add(JsonTypes.Array, "an array");
        Add(JsonTypes.String, "a string");
        if ((types & JsonTypes.Number) == JsonTypes.Number)
        {
            names.Add("a number");
        }
        else
        {
            Add(JsonTypes.Integer, "a whole number");
            Add(JsonTypes.Fraction, "a number with a fraction");
        }

        Add(JsonTypes.Boolean, "true or false");
        Add(JsonTypes.Null, "null");
        return names.Count == 0 ? "nothing" : string.Join(" or ", names);

        void Add(JsonTypes type, string name)
        {
            if ((types & type) != 0)
            {
                names.Add(name);
            }
        }
    }
}
