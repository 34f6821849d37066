using System.IO.Compression;

namespace Typeset.Datasets;

/// <summary>All members of a gzip file, or an error when the last one does not come to its end.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes a file that was cut off, or that goes on with something else, for one that ends there. So
/// a member of known content is put after the file: only when everything before it was whole does that content come out at
/// the very end. It is compressed, so that its bytes cannot pass as content inside a block that was cut.
/// </remarks>
internal sealed class CompleteGzipStream : ReadOnlyStream
{
    private const int SealLength = 64;

    private static readonly byte[] Seal = MakeSeal();
    private static readonly byte[] SealMember = Pack(Seal);

    private readonly Stream _unpacked;
    private readonly byte[] _held = new byte[SealLength];
    private byte[] _pending = [];
    private int _heldCount;
    private int _pendingStart;
    private int _pendingEnd;

    /// <summary>Unpacks a file.</summary>
    /// <param name="packed">The members; disposed with this stream.</param>
    public CompleteGzipStream(Stream packed) =>
        _unpacked = new GZipStream(new ConcatenatedStream(packed, new MemoryStream(SealMember, writable: false)), CompressionMode.Decompress);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The file is damaged, is cut off, or has something after its last member.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        while (_pendingStart == _pendingEnd)
        {
            if (!Fill(buffer.Length))
            {
                return 0;
            }
        }

        int count = Math.Min(buffer.Length, _pendingEnd - _pendingStart);
        _pending.AsSpan(_pendingStart, count).CopyTo(buffer);
        _pendingStart += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    // The last bytes read so far may be the seal, so they are held back until more has come.
    private bool Fill(int wanted)
    {
        if (_pending.Length < wanted + SealLength)
        {
            _pending = new byte[wanted + SealLength];
        }

        _held.AsSpan(0, _heldCount).CopyTo(_pending);
        int read = _unpacked.Read(_pending.AsSpan(_heldCount, wanted));
        if (read == 0)
        {
            return _heldCount == SealLength && _held.AsSpan().SequenceEqual(Seal)
                ? false
                : throw new InvalidDataException("The gzip data does not come to its end.");
        }

        int available = _heldCount + read;
        _heldCount = Math.Min(SealLength, available);
        _pendingStart = 0;
        _pendingEnd = available - _heldCount;
        _pending.AsSpan(_pendingEnd, _heldCount).CopyTo(_held);
        return true;
    }

    private static byte[] MakeSeal()
    {
        byte[] seal = new byte[SealLength];
        "typeset: the end of the file"u8.CopyTo(seal);
        return seal;
    }

    private static byte[] Pack(byte[] content)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
