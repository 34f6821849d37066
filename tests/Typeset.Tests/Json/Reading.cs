using System.Text.Json;
using System.Text.Json.Serialization;
using Typeset.Json;

namespace Typeset.Tests.Json;

/// <summary>A contract type as the generator writes them, by hand.</summary>
[JsonConverter(typeof(ContractJsonConverter<Reading>))]
internal sealed record Reading : IJsonContract<Reading>
{
    private WireState _wire;

    public static JsonContract Contract { get; } = JsonContract.Load("""
        {
          "type": "object",
          "properties": {
            "station": { "type": "string" },
            "at": { "type": "string" },
            "count": { "type": "integer" },
            "unit": { "type": "string", "default": "hPa" },
            "parts": { "type": "array", "items": { "$ref": "#" } }
          },
          "required": ["station"],
          "additionalProperties": false
        }
        """);

    public required string Station { get; init; }

    public DateTimeOffset? At { get; init; }

    public long? Count { get; init; }

    public string Unit
    {
        get;
        init
        {
            field = value;
            _wire.Mark(3);
        }
    } = "hPa";

    public ValueList<Reading> Parts { get; init; }

    public static Reading Read(ref JsonCursor cursor)
    {
        string station = "";
        DateTimeOffset? at = null;
        long? count = null;
        string? unit = null;
        ValueList<Reading> parts = default;
        WireState wire = default;
        cursor.EnterObject();
        while (cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("station"u8))
            {
                station = cursor.ReadString();
            }
            else if (name.SequenceEqual("at"u8))
            {
                at = cursor.ReadDateTime(ref wire, 1);
            }
            else if (name.SequenceEqual("count"u8))
            {
                count = cursor.ReadInt64(ref wire, 2);
            }
            else if (name.SequenceEqual("unit"u8))
            {
                unit = cursor.ReadString();
            }
            else if (name.SequenceEqual("parts"u8))
            {
                parts = cursor.ReadList<Reading>();
            }
            else
            {
                cursor.Skip();
            }
        }

        Reading reading = unit is null
            ? new Reading { Station = station, At = at, Count = count, Parts = parts, _wire = wire }
            : new Reading { Station = station, At = at, Count = count, Parts = parts, _wire = wire, Unit = unit };
        return reading;
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonWire.WriteString(writer, "station"u8, Station);
        if (At is { } at)
        {
            JsonWire.WriteDateTime(writer, "at"u8, at, _wire, 1);
        }

        if (Count is { } count)
        {
            JsonWire.WriteNumber(writer, "count"u8, count, _wire, 2);
        }

        if (_wire.IsMarked(3))
        {
            JsonWire.WriteString(writer, "unit"u8, Unit);
        }

        if (!Parts.IsEmpty)
        {
            JsonWire.WriteList(writer, "parts"u8, Parts);
        }

        writer.WriteEndObject();
    }
}
