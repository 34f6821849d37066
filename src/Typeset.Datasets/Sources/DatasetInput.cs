namespace Typeset.Datasets;

/// <summary>A file of records as it was named.</summary>
/// <param name="Name">The name, for reports: the path as given, or <c>-</c>.</param>
/// <param name="Open">Opens the bytes; may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record DatasetInput(string Name, Func<Stream> Open)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInputName = "-";

    /// <summary>The stretch of the file that is read; null for all of it. Only JSON Lines that are not packed can be read in stretches.</summary>
    public ByteRange? Range { get; init; }

    /// <summary>The bytes of the file, as far as that is known before it is read: 0 for what is no file. May throw as <see cref="Open"/> does.</summary>
    internal Func<long> Measure { get; init; } = static () => 0;

    /// <summary>Whether reading on never has to wait, so that it can be found out whether there are more records than were asked for: it is a file, and no pipe.</summary>
    internal bool CanBeReadOn => Measure() > 0;

    /// <summary>A file, or standard input for <c>-</c>.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The input; nothing is opened yet.</returns>
    public static DatasetInput FromPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new DatasetInput(path, () => path == StandardInputName ? Console.OpenStandardInput() : OpenFile(path))
        {
            Measure = () => path != StandardInputName && new FileInfo(path) is { Exists: true } file ? file.Length : 0,
        };
    }

    /// <summary>Bytes in memory.</summary>
    /// <param name="name">The name for reports.</param>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The input.</returns>
    public static DatasetInput FromBytes(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false)) { Measure = () => bytes.Length };

    private static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw new IOException("it is a directory; name the files in it");
        }

        // The source has its own buffer.
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
    }
}
