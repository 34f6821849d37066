using System.Buffers.Binary;
using System.Numerics;
using Parquet.Meta;

namespace Typeset.Datasets;

/// <summary>Makes the column of a leaf of the schema: how its values are read, and what JSON they become.</summary>
/// <remarks>
/// Values are read as what they are physically, and their logical types are applied here: what the library makes of them would lose
/// nanoseconds, long decimals and years beyond 9999. So the logical type is taken off the leaf once it is known.
/// </remarks>
internal static class ParquetColumns
{
    private const int UuidLength = 16;
    private const int IntervalLength = 12;
    private const int LegacyTimestampLength = 12;

    /// <summary>Makes the column of a leaf.</summary>
    /// <param name="leaf">The leaf; its logical type is taken off.</param>
    /// <param name="path">The names that lead to it.</param>
    /// <param name="definition">Its definition level.</param>
    /// <param name="repetition">Its repetition level.</param>
    /// <exception cref="NotSupportedException">The leaf has a type that Parquet does not have.</exception>
    public static ParquetColumn Make(SchemaElement leaf, string path, int definition, int repetition)
    {
        LogicalType? logical = leaf.LogicalType;
        ConvertedType? converted = leaf.ConvertedType;
        int scale = logical?.DECIMAL?.Scale ?? leaf.Scale ?? 0;
        bool isDecimal = logical?.DECIMAL is not null || converted == ConvertedType.DECIMAL;
        leaf.LogicalType = null;
        leaf.ConvertedType = null;
        switch (leaf.Type)
        {
            case Parquet.Meta.Type.BOOLEAN:
                return new ParquetColumn<bool>(path, definition, repetition, static (output, value) => output.Raw(value ? "true"u8 : "false"u8));
            case Parquet.Meta.Type.INT32:
                return new ParquetColumn<int>(path, definition, repetition, Int32(logical, converted, isDecimal, scale));
            case Parquet.Meta.Type.INT64:
                return new ParquetColumn<long>(path, definition, repetition, Int64(logical, converted, isDecimal, scale));
            case Parquet.Meta.Type.INT96:
                // The library knows these as whole numbers or as DateTime only; as bytes nothing is lost.
                leaf.Type = Parquet.Meta.Type.FIXED_LEN_BYTE_ARRAY;
                leaf.TypeLength = LegacyTimestampLength;
                return new ParquetColumn<ReadOnlyMemory<byte>>(path, definition, repetition, static (output, value) => ParquetValues.LegacyTimestamp(output, value.Span));
            case Parquet.Meta.Type.FLOAT:
                return new ParquetColumn<float>(path, definition, repetition, static (output, value) => output.Number(value));
            case Parquet.Meta.Type.DOUBLE:
                return new ParquetColumn<double>(path, definition, repetition, static (output, value) => output.Number(value));
            case Parquet.Meta.Type.BYTE_ARRAY or Parquet.Meta.Type.FIXED_LEN_BYTE_ARRAY:
                return new ParquetColumn<ReadOnlyMemory<byte>>(path, definition, repetition, Bytes(leaf, logical, converted, isDecimal, scale));
            default:
                throw new NotSupportedException($"the column {path} has a type that is not known");
        }
    }

    private static Action<JsonRecordWriter, int> Int32(LogicalType? logical, ConvertedType? converted, bool isDecimal, int scale)
    {
        if (isDecimal)
        {
            return (output, value) => ParquetValues.Decimal(output, value, scale);
        }

        if (logical?.DATE is not null || converted == ConvertedType.DATE)
        {
            return static (output, value) => ParquetValues.Date(output, value);
        }

        if (logical?.TIME is { } time)
        {
            bool isUtc = time.IsAdjustedToUTC;
            return (output, value) => ParquetValues.Time(output, value, 1000, isUtc);
        }

        if (converted == ConvertedType.TIME_MILLIS)
        {
            return static (output, value) => ParquetValues.Time(output, value, 1000, isUtc: true);
        }

        return logical?.INTEGER is { IsSigned: false } || converted is ConvertedType.UINT_8 or ConvertedType.UINT_16 or ConvertedType.UINT_32
            ? static (output, value) => output.Number((long)(uint)value)
            : static (output, value) => output.Number((long)value);
    }

    private static Action<JsonRecordWriter, long> Int64(LogicalType? logical, ConvertedType? converted, bool isDecimal, int scale)
    {
        if (isDecimal)
        {
            return (output, value) => ParquetValues.Decimal(output, value, scale);
        }

        if (logical?.TIMESTAMP is { } timestamp)
        {
            (long units, bool isUtc) = (UnitsPerSecond(timestamp.Unit), timestamp.IsAdjustedToUTC);
            return (output, value) => ParquetValues.Timestamp(output, value, units, isUtc);
        }

        if (logical?.TIME is { } time)
        {
            (long units, bool isUtc) = (UnitsPerSecond(time.Unit), time.IsAdjustedToUTC);
            return (output, value) => ParquetValues.Time(output, value, units, isUtc);
        }

        return converted switch
        {
            // These older annotations mean times in UTC.
            ConvertedType.TIMESTAMP_MILLIS => static (output, value) => ParquetValues.Timestamp(output, value, 1000, isUtc: true),
            ConvertedType.TIMESTAMP_MICROS => static (output, value) => ParquetValues.Timestamp(output, value, 1_000_000, isUtc: true),
            ConvertedType.TIME_MICROS => static (output, value) => ParquetValues.Time(output, value, 1_000_000, isUtc: true),
            _ when logical?.INTEGER is { IsSigned: false } || converted == ConvertedType.UINT_64 => static (output, value) => output.Number((ulong)value),
            _ => static (output, value) => output.Number(value),
        };
    }

    private static Action<JsonRecordWriter, ReadOnlyMemory<byte>> Bytes(SchemaElement leaf, LogicalType? logical, ConvertedType? converted, bool isDecimal, int scale)
    {
        int? length = leaf.Type == Parquet.Meta.Type.FIXED_LEN_BYTE_ARRAY ? leaf.TypeLength : null;
        if (logical?.STRING is not null || logical?.ENUM is not null || converted is ConvertedType.UTF8 or ConvertedType.ENUM)
        {
            return static (output, value) => output.String(value.Span);
        }

        if (logical?.JSON is not null || converted == ConvertedType.JSON)
        {
            return static (output, value) => ParquetValues.Json(output, value.Span);
        }

        if (isDecimal)
        {
            return (output, value) => ParquetValues.Decimal(output, new BigInteger(value.Span, isUnsigned: false, isBigEndian: true), scale);
        }

        return length switch
        {
            UuidLength when logical?.UUID is not null => static (output, value) => ParquetValues.Uuid(output, value.Span),
            IntervalLength when converted == ConvertedType.INTERVAL => static (output, value) => ParquetValues.Interval(output, value.Span),
            sizeof(ushort) when logical?.FLOAT16 is not null => static (output, value) => output.Number((float)BinaryPrimitives.ReadHalfLittleEndian(value.Span)),
            _ => static (output, value) => output.Base64(value.Span),
        };
    }

    private static long UnitsPerSecond(TimeUnit unit) => unit.MILLIS is not null ? 1000 : unit.MICROS is not null ? 1_000_000 : 1_000_000_000;
}
