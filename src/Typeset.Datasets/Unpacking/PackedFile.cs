using ZstdSharp;

namespace Typeset.Datasets;

/// <summary>Recognises packed files by their first bytes, whatever they are called, and unpacks them.</summary>
internal static class PackedFile
{
    /// <summary>The packing of a file that begins so.</summary>
    /// <param name="start">The first bytes; four tell.</param>
    public static Packing Recognise(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return Packing.Gzip;
        }

        // A skippable frame (RFC 8878, section 3.1.2) may come first; parallel compressors write such.
        bool isZstandard = start.Length >= 4 && start[1..4] is [0xB5, 0x2F, 0xFD] && start[0] == 0x28;
        bool isSkippable = start.Length >= 4 && start[1..4] is [0x2A, 0x4D, 0x18] && (start[0] & 0xF0) == 0x50;
        return isZstandard || isSkippable ? Packing.Zstandard : Packing.None;
    }

    /// <summary>The unpacked bytes. Reading throws <see cref="IOException"/> when the packed ones are damaged or end early.</summary>
    /// <param name="packing">How they are packed.</param>
    /// <param name="stream">The packed bytes; disposed with the result.</param>
    /// <param name="isFile">Whether they are a file, so that no byte has to be waited for.</param>
    public static Stream Unpack(Packing packing, Stream stream, bool isFile) => packing switch
    {
        Packing.Gzip => new UnpackedStream("gzip", new CompleteGzipStream(stream), isFile),
        Packing.Zstandard => new UnpackedStream("Zstandard", new DecompressionStream(stream, leaveOpen: false), isFile),
        _ => stream,
    };
}
