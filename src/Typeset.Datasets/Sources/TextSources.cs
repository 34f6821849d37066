using System.Diagnostics.CodeAnalysis;

namespace Typeset.Datasets;

/// <summary>Opens files as plain text in UTF-8.</summary>
public static class TextSources
{
    /// <summary>Opens <paramref name="input"/>, unpacked when gzip or Zstandard packed it, as its content tells.</summary>
    /// <param name="input">The file; a stretch of it is not looked at.</param>
    /// <param name="stream">The text, from its start; null when the file cannot be read. Reading throws <see cref="IOException"/> when packed bytes are damaged or end early.</param>
    /// <param name="fault">Why the file cannot be read, packed otherwise or in another encoding among others; null when it can.</param>
    /// <param name="cancellationToken">Stops waiting for the first bytes.</param>
    /// <returns>Whether the file can be read.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static bool TryOpen(
        DatasetInput input,
        [NotNullWhen(true)] out Stream? stream,
        [NotNullWhen(false)] out DatasetFault? fault,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        Stream? opened = null;
        try
        {
            opened = input.Open();
            var window = new InputWindow(opened);
            Packing packing = RecordSources.Unpack(ref window, ref opened, cancellationToken);
            window.ReadStart(ContentSignature.Length, cancellationToken);
            fault = ContentSignature.Refuse(window.Data, "read");
            if (fault is null)
            {
                stream = Rewind(opened, window, packing);
                opened = null;
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            fault = RecordSources.NotReadable(e);
        }
        finally
        {
            opened?.Dispose();
        }

        stream = null;
        return false;
    }

    // A file that can go back is read from where it lies, so that its length is known.
    private static Stream Rewind(Stream stream, InputWindow window, Packing packing)
    {
        if (packing != Packing.None || !stream.CanSeek)
        {
            return new ConcatenatedStream(new MemoryStream(window.Data.ToArray(), writable: false), stream);
        }

        stream.Position = 0;
        return stream;
    }
}
