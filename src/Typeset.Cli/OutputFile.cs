namespace Typeset.Cli;

/// <summary>
/// A file that appears whole or not at all: it is written under a temporary name beside its own, and renamed at the end.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private bool _isDone;

    private OutputFile(string path, string? temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Whether writing to a path would lose something: there is a file, and it is not empty. Devices and pipes have no length.</summary>
    /// <param name="path">Its name.</param>
    public static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    /// <summary>Whether two names are of one file, or would be: links are followed, so that no input is lost to an output that leads to it.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    public static bool AreSame(string left, string right) => TargetOf(left) == TargetOf(right);

    /// <summary>The path of a file without any link on its way.</summary>
    /// <param name="path">Its name; there may be no such file yet.</param>
    public static string TargetOf(string path)
    {
        string full = Path.GetFullPath(path);
        try
        {
            string target = Path.GetPathRoot(full)!;
            foreach (string name in full[target.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
            {
                target = Path.Combine(target, name);
                if (new FileInfo(target) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } end)
                {
                    target = TargetOf(end.FullName);
                }
            }

            return target;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Links that lead in a circle, or a folder that may not be looked at.
            return full;
        }
    }

    /// <summary>Begins to write a file.</summary>
    /// <param name="path">Its name. What is no regular file, such as a pipe, is written to directly.</param>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written there.</exception>
    public static OutputFile Create(string path)
    {
        if (!OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal)))
        {
            return new OutputFile(path, null, new FileStream(path, FileMode.Open, FileAccess.Write));
        }

        string target = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new IOException($"there is no folder {Path.GetDirectoryName(path)}; make it first");
        }

        // The file a link leads to is replaced, not the link.
        if (new FileInfo(target).LinkTarget is not null)
        {
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        }

        if (Directory.Exists(target))
        {
            throw new IOException("it is a directory");
        }

        if (File.Exists(target))
        {
            FileStream existing = new(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            if (!existing.CanSeek)
            {
                return new OutputFile(target, null, existing);
            }

            existing.Dispose();
        }

        FileStream stream = TemporaryFile.Create(target);
        return new OutputFile(target, stream.Name, stream);
    }

    /// <summary>Makes sure that the bytes are on the disk and gives the file its name.</summary>
    /// <exception cref="IOException">The disk is full, or the name is taken by something that is no file.</exception>
    public void Complete()
    {
        Stream.Flush(flushToDisk: _temporary is not null);
        if (_temporary is not null)
        {
            if (!OperatingSystem.IsWindows() && File.Exists(_path))
            {
                File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
            }

            // Before it is closed, so that nobody takes it for one that was left behind.
            File.Move(_temporary, _path, overwrite: true);
        }

        _isDone = true;
        Stream.Dispose();
    }

    /// <summary>Takes the temporary file away when the writing did not come to its end.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_isDone && _temporary is not null)
        {
            File.Delete(_temporary);
        }
    }
}
