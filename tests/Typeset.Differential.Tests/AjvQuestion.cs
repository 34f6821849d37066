using System.Text.Json;
using System.Text.Json.Serialization;

namespace Typeset.Differential.Tests;

/// <summary>A schema, and the instances to hold against it; without instances the schema is held against its meta-schema.</summary>
internal sealed record AjvQuestion(string Dialect, string Schema, IReadOnlyList<string>? Instances);

/// <summary>What ajv says.</summary>
/// <param name="Verdicts">One '1' or '0' for each instance.</param>
/// <param name="Refused">Why ajv does not compile the schema.</param>
/// <param name="Valid">Whether the meta-schema accepts the schema.</param>
internal sealed record AjvAnswer(string? Verdicts, string? Refused, bool? Valid);

/// <summary>How questions and answers are written.</summary>
internal static class AjvJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
