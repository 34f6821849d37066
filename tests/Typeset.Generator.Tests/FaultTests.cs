using System.Reflection;
using System.Runtime.CompilerServices;
using Typeset.Schema;

namespace Typeset.Generator.Tests;

/// <summary>What becomes of a fault in the generator itself: an error of that schema, and nothing else.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_fault_is_an_error_at_the_schema_and_asks_for_a_report()
    {
        // A schema file without a document, which no input leads to.
        ParsedSchema schema = (ParsedSchema)RuntimeHelpers.GetUninitializedObject(typeof(ParsedSchema));
        SchemaFile file = new("/project/order.schema.json", "order.schema.json", "{}", "Consumer", new FileSettings(null, null, null, null, null, null));
        typeof(ParsedSchema).GetField("<File>k__BackingField", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(schema, file);
        ContractInput input = new(new EquatableArray<ContractPart>([new ContractPart(schema, default)]));

        ContractOutcome outcome = (ContractOutcome)typeof(ContractOutcome).GetMethod("Of", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [input, CancellationToken.None])!;
        Assert.Null(outcome.Model);
        DiagnosticRecord diagnostic = Assert.Single(outcome.Diagnostics);
        Assert.Equal("TYS0559", diagnostic.Descriptor.Code);
        Assert.StartsWith("Typeset failed on this schema (NullReferenceException: ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("/project/order.schema.json", diagnostic.Path);
    }
}
