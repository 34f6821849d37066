using System.Text;

namespace Typeset.Datasets;

/// <summary>A record of a dataset, shown as it came.</summary>
/// <param name="File">The file it is in, as it was named.</param>
/// <param name="Position">Where it starts there.</param>
/// <param name="Hash">XXH3 of its bytes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Text">Its text; of a long record, the beginning. What is no UTF-8 is shown as U+FFFD.</param>
/// <param name="IsCut">Whether the text is only the beginning.</param>
public sealed record RecordSample(string File, RecordPosition Position, ulong Hash, long Bytes, string Text, bool IsCut)
{
    /// <summary>The most bytes of a record that are shown.</summary>
    public const int MaxBytes = 2048;

    /// <summary>Compares a record that is not a sample yet with one that is: by hash, so that which of many records are shown depends on nothing but the records; then by place.</summary>
    internal static int Compare(ulong hash, string file, long byteOffset, RecordSample right)
    {
        int order = hash.CompareTo(right.Hash);
        order = order != 0 ? order : string.CompareOrdinal(file, right.File);
        return order != 0 ? order : byteOffset.CompareTo(right.Position.ByteOffset);
    }

    /// <summary>Makes a sample.</summary>
    internal static RecordSample Of(string file, RecordPosition position, ulong hash, ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> shown = record;
        if (record.Length > MaxBytes)
        {
            int length = MaxBytes;
            while (length > MaxBytes - 3 && (record[length] & 0xC0) == 0x80)
            {
                length--;
            }

            shown = record[..length];
        }

        return new RecordSample(file, position, hash, record.Length, Encoding.UTF8.GetString(shown), shown.Length < record.Length);
    }
}
