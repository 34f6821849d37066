using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Typeset.Generator.Tests;

/// <summary>What runs again after an edit, and why.</summary>
public sealed class IncrementalTests
{
    private const string Order = """
        {
          "title": "Order",
          "type": "object",
          "properties": { "id": { "type": "string" }, "customer": { "$ref": "customer.schema.json" } },
          "required": ["id"],
          "additionalProperties": false
        }
        """;

    private const string Customer = """
        {
          "title": "Customer",
          "type": "object",
          "properties": { "name": { "type": "string" } },
          "additionalProperties": false
        }
        """;

    private const string Invoice = """
        {
          "title": "Invoice",
          "type": "object",
          "properties": { "total": { "type": "number" }, "x": { "minLenght": 1 } },
          "additionalProperties": false
        }
        """;

    private const string Stubs = """
        namespace Shop
        {
            [Typeset.JsonContract("customer.schema.json")]
            public partial record Customer;

            [Typeset.JsonContract("nowhere.schema.json")]
            public partial record Nowhere;
        }
        """;

    public static TheoryData<string> EveryStep =>
    [
        Steps.Files, Steps.Parse, Steps.Declarations, Steps.Stubs, Steps.Inputs, Steps.Shape, Steps.TypeNames, Steps.Clashes, Steps.Sources, Steps.Diagnostics,
        Steps.StubDiagnostics,
    ];

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void Every_step_runs_once_per_item_at_first(string step)
    {
        IncrementalStepRunReason[] reasons = Project().Run().Reasons(step);
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.New, reason));
    }

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void An_edit_of_unrelated_code_runs_nothing_again(string step)
    {
        GeneratorRun run = Project().Run().WithCode("internal static class Unrelated { }").Run();
        Assert.NotEmpty(run.Reasons(step));
        Assert.All(run.Reasons(step), IsKept);
        Assert.All(run.OutputReasons(), IsKept);
    }

    [Fact]
    public void A_blank_line_in_a_schema_prints_nothing_again()
    {
        GeneratorRun run = Project().Run().WithSchema("order.schema.json", "\n\n" + Order.Replace("\"type\": \"object\",", "\n\"type\":   \"object\",", StringComparison.Ordinal)).Run();
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(Steps.Parse));
        Assert.All(run.Reasons(Steps.Sources), IsKept);
        Assert.All(run.OutputReasons(), IsKept);
    }

    [Fact]
    public void A_diagnostic_that_moved_is_reported_anew_and_prints_nothing_again()
    {
        GeneratorRun run = Project().Run().WithSchema("invoice.schema.json", "\n" + Invoice).Run();
        Assert.All(run.Reasons(Steps.Sources), IsKept);
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(Steps.Diagnostics));
        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics, diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Warning);
        Assert.Equal(4, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void An_edited_schema_prints_itself_and_what_refers_to_it()
    {
        GeneratorRun run = Project().Run();
        Assert.Equal(3, run.Reasons(Steps.Sources).Length);

        run.WithSchema("invoice.schema.json", Invoice.Replace("total", "sum", StringComparison.Ordinal)).Run();
        Assert.Equal(1, run.Reasons(Steps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(2, run.Reasons(Steps.Sources).Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

        run.WithSchema("customer.schema.json", Customer.Replace("name", "fullName", StringComparison.Ordinal)).Run();
        Assert.Equal(2, run.Reasons(Steps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Equal(1, run.Reasons(Steps.Sources).Count(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void A_declared_type_that_moved_prints_nothing_again_and_its_diagnostic_moves()
    {
        GeneratorRun run = Project().Run().WithCode("\n\n" + Stubs, "Stubs.cs").Run();
        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(Steps.Declarations));
        Assert.All(run.Reasons(Steps.Stubs), IsKept);
        Assert.All(run.Reasons(Steps.Inputs), IsKept);
        Assert.All(run.Reasons(Steps.Sources), IsKept);
        Assert.Equal(7, Assert.Single(run.Result.Diagnostics, diagnostic => diagnostic.Id == "TYS0553").Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_renamed_declared_type_prints_its_contract_and_what_refers_to_it()
    {
        GeneratorRun run = Project().Run().WithCode(Stubs.Replace("record Customer", "record Client", StringComparison.Ordinal), "Stubs.cs").Run();
        Assert.Equal(2, run.Reasons(Steps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Contains("Shop.Client.g.cs", run.Hints());
    }

    [Fact]
    public void A_changed_description_changes_only_its_own_contract()
    {
        GeneratorRun run = Project().Run().WithSchema("order.schema.json", Order.Replace("\"title\"", "\"description\": \"New words.\", \"title\"", StringComparison.Ordinal)).Run();
        Assert.Equal(1, run.Reasons(Steps.Sources).Count(reason => reason == IncrementalStepRunReason.Modified));
    }

    [Fact]
    public void No_step_holds_a_symbol_a_compilation_or_a_syntax_node()
    {
        GeneratorRun run = Project().Run();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string step in EveryStep)
        {
            foreach ((object value, IncrementalStepRunReason _) in run.Result.TrackedSteps[step].SelectMany(runs => runs.Outputs))
            {
                Visit(value, step, seen);
            }
        }

        Assert.NotEmpty(seen);
    }

    private static void Visit(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is ISymbol or Compilation or SyntaxNode or SyntaxTree or AdditionalText or Location, $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items and not System.Collections.Concurrent.IProducerConsumerCollection<object>)
        {
            foreach (object? item in items)
            {
                Visit(item, path + "[]", seen);
            }
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (!field.FieldType.IsPointer && !typeof(Delegate).IsAssignableFrom(field.FieldType) && !typeof(Type).IsAssignableFrom(field.FieldType))
            {
                Visit(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }

    private static void IsKept(IncrementalStepRunReason reason) => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static GeneratorRun Project() => new GeneratorRun()
        .WithSchema("order.schema.json", Order)
        .WithSchema("customer.schema.json", Customer)
        .WithSchema("invoice.schema.json", Invoice)
        .WithCode(Stubs, "Stubs.cs");
}
