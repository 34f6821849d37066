using System.Diagnostics.CodeAnalysis;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>Reads an input as a whole.</summary>
internal static class InputBytes
{
    /// <summary>Reads an input as a whole.</summary>
    /// <param name="input">A file or standard input.</param>
    /// <param name="cancellationToken">Stops waiting for bytes.</param>
    /// <param name="bytes">The bytes; null when they cannot be read.</param>
    /// <param name="fault">Why they cannot be read; null when they can.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryRead(DatasetInput input, CancellationToken cancellationToken, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out DatasetFault? fault)
    {
        try
        {
            using Stream stream = input.Open();

            // The length of a file is known, so that a large one is not copied again and again; it may have grown meanwhile.
            using MemoryStream copy = stream.CanSeek ? new((int)Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength)) : new();

            // A terminal or pipe can keep a reader waiting for ever, so that it is read on another thread.
            Task.Run(() => stream.CopyTo(copy), CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
            bytes = copy.Capacity == copy.Length ? copy.GetBuffer() : copy.ToArray();
            fault = null;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            bytes = null;
            fault = RecordSources.NotReadable(e);
            return false;
        }
    }
}
