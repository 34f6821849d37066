using System.Buffers;

namespace Typeset.Cli;

/// <summary>Records one after the other as they will be written. The last can be looked at, and taken back when it is not fit to go out.</summary>
internal sealed class RecordBuffer : IBufferWriter<byte>
{
    private const int First = 256 * 1024;

    // Larger ones, grown for a large record, are not kept for what follows.
    private const int MostKept = 4 * 1024 * 1024;

    private byte[] _bytes = [];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it is better not used again.</summary>
    public bool HasGrown => _bytes.Length > MostKept;

    /// <summary>The bytes from a place on.</summary>
    /// <param name="start">The place.</param>
    public ReadOnlySpan<byte> From(int start) => _bytes.AsSpan(start, Length - start);

    /// <summary>Takes back what was written from a place on.</summary>
    /// <param name="length">How many bytes stay.</param>
    public void Truncate(int length) => Length = length;

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureRoom(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void EnsureRoom(int bytes)
    {
        long needed = Length + (long)Math.Max(bytes, 1);
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, checked((int)Math.Max(needed, Math.Min(Array.MaxLength, Math.Max(First, _bytes.Length * 2L)))));
        }
    }
}
