using System.Text;
using Typeset.Schema;

namespace Typeset.Tests;

/// <summary>What is checked while a schema of a known dialect is planned is what the meta-schema of that dialect asks.</summary>
public sealed class MetaSchemaAgreementTests
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "1.0", "-1", "1.5", "-0.5", "1e400", "\"\"", "\"a\"", "\"string\"", "\"integer\"", "\"any\"", "\"base64\"", "\"#\"", "[]", "[1]", "[\"a\"]", "[\"a\",\"a\"]",
        "[\"string\"]", "[\"string\",\"string\"]", "[\"string\",{}]", "[\"null\",\"integer\"]", "[{}]", "[{},{}]", "[true]", "[null]", "[[]]", "[{\"type\":1}]", "{}", "{\"a\":{}}", "{\"a\":true}", "{\"a\":1}", "{\"a\":null}",
        "{\"a\":\"b\"}", "{\"a\":[]}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\",\"b\"]}", "{\"a\":[1]}", "{\"type\":1}", "{\"type\":\"object\"}", "{\"minLength\":-1}", "{\"(\":{}}", "{\"a\":{\"type\":\"nothing\"}}",
    ];

    public static TheoryData<string> Dialects => [.. Dialect.All.Select(dialect => dialect.Uri)];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Every_keyword_takes_what_its_meta_schema_takes(string uri)
    {
        JsonContract metaSchema = JsonContract.Load($$"""{"$ref":"{{uri}}"}""");
        List<string> differences = [];
        foreach (Keyword keyword in Dialect.Find(uri)!.Vocabularies.SelectMany(vocabulary => vocabulary.Keywords).Where(keyword => keyword.Name is not "$schema"))
        {
            foreach (string value in Values)
            {
                string schema = $$"""{"$schema":"{{uri}}#","{{keyword.Name}}":{{value}}}""";
                JsonContract.TryLoad(schema, null, out _, out IReadOnlyList<Problem> problems);
                bool isAllowed = metaSchema.IsValid(Encoding.UTF8.GetBytes(schema));
                if (IsReadOtherwise(uri, keyword.Name, value))
                {
                    continue;
                }

                if (isAllowed ? problems.Any(IsOfValues) : !problems.Any(IsNoticed))
                {
                    differences.Add($"{keyword.Name}: {value}: {(isAllowed ? "allowed, but " + problems.First(IsOfValues) : "not allowed, but accepted")}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    // Where we say more or less than the meta-schema of an old draft, on purpose.
    private static bool IsReadOtherwise(string uri, string keyword, string value) => (keyword, value) switch
    {
        // Drafts 3 and 4 take 1.0 for no integer; as a count it can mean one thing only.
        ("minLength" or "maxLength" or "minItems" or "maxItems" or "minProperties" or "maxProperties", "1.0" or "1e400") => uri.Contains("draft-03", StringComparison.Ordinal) || uri.Contains("draft-04", StringComparison.Ordinal),

        // What draft 3 allows and nothing can satisfy, or what it leaves to guess.
        ("maxLength", "-1") or ("type" or "disallow", "[]") or ("dependencies", "{\"a\":[\"b\",\"b\"]}") => uri.Contains("draft-03", StringComparison.Ordinal),

        // Draft 3 asks for different alternatives; two that are alike do no harm.
        ("type" or "disallow", "[{},{}]") => uri.Contains("draft-03", StringComparison.Ordinal),
        _ => false,
    };

    // Whether a text is a regular expression is a matter of its format, and so of the specification rather than the meta-schema.
    private static bool IsOfValues(Problem problem) =>
        problem.Severity == ProblemSeverity.Error && problem.Code.StartsWith("TYS03", StringComparison.Ordinal) && problem.Code != SchemaProblems.MalformedPattern.Code;

    private static bool IsNoticed(Problem problem) =>
        problem.Severity >= ProblemSeverity.Warning && (problem.Code.StartsWith("TYS03", StringComparison.Ordinal) || problem.Code.StartsWith("TYS02", StringComparison.Ordinal) || problem.Code == SchemaProblems.BooleanSchema.Code || problem.Code == SchemaProblems.KeywordWithoutPartner.Code);
}
