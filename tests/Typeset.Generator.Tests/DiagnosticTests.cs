using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Typeset.Testing;

namespace Typeset.Generator.Tests;

/// <summary>What the build says about schema files, and where.</summary>
public sealed class DiagnosticTests
{
    private const string Good = """{ "title": "Good", "type": "object", "properties": { "a": { "type": "string" } } }""";

    [Fact]
    public void A_problem_stands_at_its_token()
    {
        Diagnostic diagnostic = Assert.Single(Run("{\n  \"title\": \"T\", \"type\": \"object\",\n  \"properties\": { \"a\": { \"minLenght\": 3 } }\n}").Result.Diagnostics, IsWorthSaying);
        Assert.Equal("TYS0101", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.DefaultSeverity);
        Assert.Equal("/project/bad.schema.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(new LinePositionSpan(new LinePosition(2, 25), new LinePosition(2, 36)), diagnostic.Location.GetLineSpan().Span);
        Assert.Equal("\"minLenght\"".Length, diagnostic.Location.SourceSpan.Length);
        Assert.Contains("minLength", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "TYS0001")]
    [InlineData("{ \"type\": ", "TYS0002")]
    [InlineData("{ \"$ref\": \"#/$defs/Missing\" }", "TYS0201")]
    [InlineData("{ \"$ref\": \"other.schema.json\" }", "TYS0202")]
    [InlineData("{ \"type\": \"strin\" }", "TYS0311")]
    [InlineData("[]", "TYS0301")]
    public void A_bad_schema_is_one_error_and_the_others_still_generate(string schema, string code)
    {
        GeneratorRun run = Run(schema);
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(code, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.DefaultSeverity);
        Assert.Equal("/project/bad.schema.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(["Consumer.Good.Acceptor.g.cs", "Consumer.Good.Schema.g.cs", "Consumer.Good.g.cs"], run.Hints());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error_and_the_others_still_generate()
    {
        GeneratorRun run = Run(null);
        Assert.Equal("TYS0551", Assert.Single(run.Result.Diagnostics).Id);
        Assert.Equal(["Consumer.Good.Acceptor.g.cs", "Consumer.Good.Schema.g.cs", "Consumer.Good.g.cs"], run.Hints());
    }

    [Fact]
    public void A_type_that_two_files_generate_is_an_error_at_the_second_file()
    {
        GeneratorRun run = new GeneratorRun().WithSchema("a/good.schema.json", Good).WithSchema("b/good.schema.json", Good).Run();
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal("TYS0552", diagnostic.Id);
        Assert.Equal("/project/b/good.schema.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("Consumer.Good", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(["Consumer.Good.Acceptor.g.cs", "Consumer.Good.Schema.g.cs", "Consumer.Good.g.cs"], run.Hints());
    }

    [Fact]
    public void Files_of_the_same_name_in_different_folders_generate_under_different_names()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("a/good.schema.json", Good, ("Namespace", "A"))
            .WithSchema("b/good.schema.json", Good, ("Namespace", "B"), ("TypeName", "Better"), ("Accessibility", "internal"))
            .Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["A.Good.Acceptor.g.cs", "A.Good.Schema.g.cs", "A.Good.g.cs", "B.Better.Acceptor.g.cs", "B.Better.Schema.g.cs", "B.Better.g.cs"], run.Hints());
        ConsumerProject.Load(run.Output);
        Assert.Equal(Accessibility.Internal, run.Output.GetTypeByMetadataName("B.Better")!.DeclaredAccessibility);
        Assert.Equal(Accessibility.Public, run.Output.GetTypeByMetadataName("A.Good")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("public", "internal", false)]
    [InlineData("internal", "public", true)]
    [InlineData("internal", "internal", true)]
    public void A_public_type_has_no_member_of_an_internal_one(string own, string other, bool isGenerated)
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("line.schema.json", Good, ("Namespace", "Lines"), ("TypeName", "Line"), ("Accessibility", other))
            .WithSchema("order.schema.json", """
                { "title": "Order", "type": "object", "properties": {
                  "lines": { "type": "array", "items": { "$ref": "line.schema.json" } } } }
                """, ("Accessibility", own))
            .Run();
        ConsumerProject.Load(run.Output);
        Assert.Equal(isGenerated, run.Output.GetTypeByMetadataName("Consumer.Order") is not null);
        Assert.Equal(
            isGenerated ? [] : ["order.schema.json(2,42): TYS0506: 'Lines.Line' is internal"],
            run.Result.Diagnostics.Where(IsWorthSaying).Select(diagnostic =>
                $"{Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(" and ")[0]}"));
    }

    [Fact]
    public void Short_hint_names_say_namespace_and_type()
    {
        GeneratorRun run = new GeneratorRun().WithSchema("a/very/long/way/down/" + new string('x', 200) + ".schema.json", """{ "type": "object", "properties": { "a": { "type": "object", "properties": { "b": { "type": "string" } } } } }""").Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.All(run.Hints(), hint => Assert.InRange(hint.Length, 1, 220));
        ConsumerProject.Load(run.Output);
    }

    [Theory]
    [InlineData("Namespace", "no namespace", "a C# namespace")]
    [InlineData("TypeName", "order no", "a C# name")]
    [InlineData("Accessibility", "private", "public or internal")]
    [InlineData("Ignore", "maybe", "true or false")]
    [InlineData("AssertContent", "yes", "true or false")]
    public void A_setting_that_means_nothing_is_a_warning_at_the_file(string name, string value, string expected)
    {
        GeneratorRun run = new GeneratorRun().WithSchema("good.schema.json", Good, (name, value)).Run();
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal("TYS0558", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.DefaultSeverity);
        Assert.Equal($"{name}=\"{value}\" of this file is not {expected}, so it is ignored", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(["Consumer.Good.Acceptor.g.cs", "Consumer.Good.Schema.g.cs", "Consumer.Good.g.cs"], run.Hints());
    }

    [Fact]
    public void A_schema_under_another_name_is_taken_when_the_project_says_so()
    {
        GeneratorRun run = new GeneratorRun().WithSchema("contracts/thing.json", Good.Replace("Good", "", StringComparison.Ordinal), ("TypesetSchema", "true")).WithSchema("settings.json", "{ \"Logging\": 1 }").Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["Consumer.Thing.Acceptor.g.cs", "Consumer.Thing.Schema.g.cs", "Consumer.Thing.g.cs"], run.Hints());
    }

    [Fact]
    public void An_ignored_file_serves_references_without_types_of_its_own()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("order.schema.json", """{ "title": "Order", "type": "object", "properties": { "who": { "$ref": "people.schema.json#/$defs/Person" } } }""")
            .WithSchema("people.schema.json", """{ "$defs": { "Person": { "type": "object", "properties": { "name": { "type": "string" } } } } }""", ("Ignore", "true"))
            .Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["Consumer.Order.Acceptor.g.cs", "Consumer.Order.Schema.g.cs", "Consumer.Order.g.cs", "Consumer.Person.g.cs"], run.Hints());
        ConsumerProject.Load(run.Output);
    }

    [Fact]
    public void A_file_of_definitions_leaves_them_their_names()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("money.schema.json", """{ "$defs": { "Money": { "type": "object", "properties": { "amount": { "type": "number" } } } } }""")
            .WithSchema("country.schema.json", """{ "title": "Country", "enum": ["NO", "SE"] }""")
            .Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["Consumer.Country.Acceptor.g.cs", "Consumer.Country.Schema.g.cs", "Consumer.Country.g.cs", "Consumer.CountryString.g.cs", "Consumer.Money.g.cs", "Consumer.MoneyDocument.Acceptor.g.cs", "Consumer.MoneyDocument.Schema.g.cs", "Consumer.MoneyDocument.g.cs"], run.Hints());
        ConsumerProject.Load(run.Output);
    }

    [Fact]
    public void A_type_of_another_contract_is_named_and_not_generated_again()
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("order.schema.json", """{ "title": "Order", "type": "object", "properties": { "who": { "$ref": "people.schema.json#/$defs/Person" }, "mood": { "$ref": "people.schema.json#/$defs/Mood", "default": "good" } } }""")
            .WithSchema("people.schema.json", """{ "title": "People", "$defs": { "Person": { "type": "object", "properties": { "name": { "type": "string" } } }, "Mood": { "enum": ["good", "bad"] } } }""", ("Namespace", "Shared"))
            .Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        Assert.Equal(["Consumer.Order.Acceptor.g.cs", "Consumer.Order.Schema.g.cs", "Consumer.Order.g.cs", "Shared.Mood.g.cs", "Shared.People.Acceptor.g.cs", "Shared.People.Schema.g.cs", "Shared.People.g.cs", "Shared.Person.g.cs"], run.Hints());
        ConsumerProject.Load(run.Output);
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public void The_content_of_strings_is_held_against_its_keywords_when_the_project_says_so(string setting, bool isValid)
    {
        GeneratorRun run = new GeneratorRun()
            .WithSchema("envelope.schema.json", """{ "type": "object", "properties": { "body": { "type": "string", "contentMediaType": "application/json" } } }""", ("AssertContent", setting))
            .WithCode("internal static class Judge { public static bool IsValid(byte[] utf8) => Consumer.Envelope.IsValid(utf8); }")
            .Run();
        Assert.DoesNotContain(run.Result.Diagnostics, IsWorthSaying);
        MethodInfo judge = ConsumerProject.Load(run.Output).GetType("Judge")!.GetMethod("IsValid")!;
        Assert.Equal(isValid, judge.Invoke(null, [System.Text.Encoding.UTF8.GetBytes("""{ "body": "[1," }""")]));
        Assert.Equal(true, judge.Invoke(null, [System.Text.Encoding.UTF8.GetBytes("""{ "body": "[1]" }""")]));
    }

    [Fact]
    public void Every_code_is_listed_for_the_release()
    {
        string releases = File.ReadAllText(RepositoryRoot.Combine("generators/Typeset.Generator/AnalyzerReleases.Unshipped.md"));
        IEnumerable<Typeset.Schema.ProblemDescriptor> all = [.. Typeset.Schema.SchemaProblems.All, .. CodeGen.ShapeProblems.All, .. GeneratorProblems.All];
        string[] expected = [.. all.OrderBy(problem => problem.Code, StringComparer.Ordinal).Select(problem => $"{problem.Code} | Typeset | {problem.Severity} | {problem.Title}")];
        string[] listed = [.. releases.Split('\n').Where(line => line.StartsWith("TYS", StringComparison.Ordinal))];
        Assert.Equal(expected, listed);
    }

    [Fact]
    public void Every_code_of_the_generator_is_explained_on_its_page()
    {
        IEnumerable<Typeset.Schema.ProblemDescriptor> all = [.. CodeGen.ShapeProblems.All, .. GeneratorProblems.All];
        string[] expected = [.. all.Select(problem => $"| {problem.Code} | {problem.Severity.ToString().ToLowerInvariant()} | {problem.Title}")];
        string[] explained = [.. File.ReadLines(RepositoryRoot.Combine("docs/codes/generator-problems.md"))
            .Where(line => line.StartsWith("| TYS", StringComparison.Ordinal))
            .Select(line => string.Join(" |", line.Split(" |").Take(3)))];
        Assert.Equal(expected, explained);
    }

    private static GeneratorRun Run(string? bad) => new GeneratorRun().WithSchema("bad.schema.json", bad).WithSchema("good.schema.json", Good).Run();

    private static bool IsWorthSaying(Diagnostic diagnostic) => diagnostic.DefaultSeverity != DiagnosticSeverity.Info;
}
