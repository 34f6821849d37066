using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Typeset.Evaluation;

namespace Typeset;

/// <summary>
/// A full account of an evaluation, in the terms of the specification (JSON Schema 2020-12 core, section 12): the verdict, the
/// annotations, and the output formats flag, basic, detailed and verbose.
/// </summary>
/// <remarks>
/// It costs many times what a verdict does, and reports every failed keyword where <see cref="ValidationResult"/> has one entry
/// for each cause. Evaluate with it where another program reads the output or where annotations are wanted.
/// </remarks>
public sealed class EvaluationOutput
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue };

    private readonly OutputUnit _root;

    internal EvaluationOutput(OutputUnit root) => _root = root;

    /// <summary>Whether the instance meets its contract.</summary>
    public bool IsValid => _root.IsValid;

    /// <summary>
    /// The annotations, in the order of the schema and of the references taken; empty for an invalid instance. A schema that
    /// does not hold, such as a failed alternative of <c>anyOf</c>, gives none.
    /// </summary>
    public IReadOnlyList<Annotation> Annotations => field ??= Collect();

    /// <summary>The output as JSON without white space.</summary>
    /// <param name="format">How much it says.</param>
    public string ToJson(OutputFormat format)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, WriterOptions))
        {
            WriteTo(writer, format);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the output as one JSON object.</summary>
    /// <param name="writer">Where it goes. Verbose output is nested about three times as deep as schema and instance together.</param>
    /// <param name="format">How much it says.</param>
    public void WriteTo(Utf8JsonWriter writer, OutputFormat format)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (format)
        {
            case OutputFormat.Flag:
                writer.WriteStartObject();
                writer.WriteBoolean("valid"u8, IsValid);
                writer.WriteEndObject();
                break;
            case OutputFormat.Basic:
                List<OutputUnit> units = [];
                AddBasic(_root, units);
                WriteStart(writer, _root, isLeaf: units.Count == 0);
                WriteParts(writer, IsValid, units, static (writer, unit) =>
                {
                    WriteStart(writer, unit, isLeaf: true);
                    writer.WriteEndObject();
                });
                break;
            case OutputFormat.Detailed:
                Write(writer, _root, Condense(_root), Condense);
                break;
            case OutputFormat.Verbose:
                Write(writer, _root, _root.Units, static unit => unit.Units);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such output format.");
        }
    }

    // The keywords of what failed, or of what held, one after the other; a schema as a whole only where it has no keywords.
    private static void AddBasic(OutputUnit parent, List<OutputUnit> units)
    {
        foreach (OutputUnit unit in parent.Units)
        {
            if (unit.IsValid == parent.IsValid)
            {
                if (unit.Keyword.Length > 0 || unit.Error is not null)
                {
                    units.Add(unit);
                }

                AddBasic(unit, units);
            }
        }
    }

    // Those parts that say why the unit failed, or that have annotations; in place of a part with a single part of its own, that one.
    private static IReadOnlyList<OutputUnit> Condense(OutputUnit parent)
    {
        List<OutputUnit> kept = [];
        foreach (OutputUnit unit in parent.Units)
        {
            if (unit.IsValid != parent.IsValid)
            {
                continue;
            }

            OutputUnit shown = unit;
            IReadOnlyList<OutputUnit> parts = Condense(unit);
            if (parts.Count == 1 && unit.Annotation is null)
            {
                shown = parts[0];
            }
            else if (parts.Count == 0 && (unit.IsValid ? unit.Annotation is null : unit.Error is null))
            {
                continue;
            }

            kept.Add(shown);
        }

        return kept;
    }

    private static void Write(Utf8JsonWriter writer, OutputUnit unit, IReadOnlyList<OutputUnit> parts, Func<OutputUnit, IReadOnlyList<OutputUnit>> partsOf)
    {
        WriteStart(writer, unit, isLeaf: parts.Count == 0);
        WriteParts(writer, unit.IsValid, parts, (writer, part) => Write(writer, part, partsOf(part), partsOf));
    }

    private static void WriteStart(Utf8JsonWriter writer, OutputUnit unit, bool isLeaf)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("valid"u8, unit.IsValid);
        writer.WriteString("keywordLocation"u8, unit.Path);
        writer.WriteString("absoluteKeywordLocation"u8, unit.Location);
        writer.WriteString("instanceLocation"u8, unit.Pointer);
        if (unit.Error is not null && (isLeaf || unit.Keyword.Length == 0 || unit.Units.Count > 0))
        {
            writer.WriteString("error"u8, unit.Error);
        }

        if (unit.Annotation is not null)
        {
            writer.WritePropertyName("annotation"u8);
            writer.WriteRawValue(unit.Annotation, skipInputValidation: true);
        }
    }

    private static void WriteParts(Utf8JsonWriter writer, bool isValid, IReadOnlyList<OutputUnit> parts, Action<Utf8JsonWriter, OutputUnit> write)
    {
        if (parts.Count > 0)
        {
            writer.WriteStartArray(isValid ? "annotations"u8 : "errors"u8);
            foreach (OutputUnit part in parts)
            {
                write(writer, part);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private List<Annotation> Collect()
    {
        List<Annotation> annotations = [];
        if (IsValid)
        {
            Collect(_root, annotations);
        }

        return annotations;
    }

    private static void Collect(OutputUnit parent, List<Annotation> annotations)
    {
        foreach (OutputUnit unit in parent.Units)
        {
            if (unit.IsValid)
            {
                if (unit.Annotation is not null)
                {
                    annotations.Add(new Annotation
                    {
                        InstancePointer = unit.Pointer,
                        Keyword = unit.Keyword,
                        Value = RawJson.FromAccepted(Encoding.UTF8.GetBytes(unit.Annotation)),
                        SchemaLocation = unit.Location,
                        EvaluationPath = unit.Path,
                    });
                }

                Collect(unit, annotations);
            }
        }
    }
}
