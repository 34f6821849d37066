using System.Buffers;

namespace Typeset.Cli;

/// <summary>
/// The file that an output is written to before it gets its name. It is hidden beside the output, and locked for as long as somebody writes to it: a process that was
/// killed leaves its file and loses its lock, so that whoever writes to the same output next can tell, and takes the file away.
/// </summary>
internal static class TemporaryFile
{
    private const string Extension = ".tmp";

    // Those of Path.GetRandomFileName.
    private static readonly SearchValues<char> s_randomCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz012345");

    // On Windows a file that is open can be renamed only if it was opened for that; elsewhere any can, and this is the lock.
    private static FileShare Alone => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    /// <summary>Creates the temporary file of an output, and takes away those that nobody writes to any more.</summary>
    /// <param name="target">The full path of the output.</param>
    /// <exception cref="IOException">It cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be created.</exception>
    public static FileStream Create(string target)
    {
        string folder = Path.GetDirectoryName(target)!;
        string prefix = $".{Path.GetFileName(target)}.";
        RemoveAbandoned(folder, prefix);
        while (true)
        {
            string path = Path.Combine(folder, prefix + Path.GetRandomFileName() + Extension);
            FileStream? stream = null;
            try
            {
                stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, Alone);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process has locked it to take it away, before it was locked here.
            }

            if (stream is not null && File.Exists(path))
            {
                return stream;
            }

            // Taken away between its creation and its locking.
            stream?.Dispose();
        }
    }

    private static void RemoveAbandoned(string folder, string prefix)
    {
        try
        {
            foreach (string path in Directory.GetFiles(folder, "*" + Extension, new EnumerationOptions { AttributesToSkip = FileAttributes.None }))
            {
                if (IsTemporaryName(Path.GetFileName(path), prefix))
                {
                    RemoveIfAbandoned(path);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may be written to, but not be listed: what is left there is in nobody's way.
        }
    }

    // Names of one output can begin with that of another one, so that what is in between is looked at: eight characters, a point and three.
    private static bool IsTemporaryName(string name, string prefix) =>
        name.Length == prefix.Length + 12 + Extension.Length
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && name.AsSpan(prefix.Length, 12) is var random
        && random[8] == '.'
        && random[..8].IndexOfAnyExcept(s_randomCharacters) < 0
        && random[9..].IndexOfAnyExcept(s_randomCharacters) < 0;

    private static void RemoveIfAbandoned(string path)
    {
        try
        {
            // It is removed while it is locked, so that nobody can have begun to write to it.
            new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody writes to it, has just removed it, or it belongs to somebody else.
        }
    }
}
