using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.FileSystemGlobbing;

namespace Typeset.Datasets;

/// <summary>Finds the files that a command line names: files, folders, and patterns.</summary>
public static class DatasetInputs
{
    private static readonly string[] s_extensions = [".json", ".jsonl", ".ndjson", ".parquet", ".csv", ".tsv"];
    private static readonly string[] s_packings = ["", ".gz", ".zst"];

    /// <summary>Finds the files of one argument, in ordinal order of their names.</summary>
    /// <param name="argument">
    /// A file, <c>-</c>, a folder (its files named <c>.json</c>, <c>.jsonl</c>, <c>.ndjson</c>, <c>.parquet</c>, <c>.csv</c> or <c>.tsv</c>, packed or not, at any depth; hidden ones and those in
    /// hidden folders are left out) or a pattern with <c>*</c>, <c>?</c> and <c>**</c>. A file that has such a name is that file.
    /// </param>
    /// <param name="inputs">The files; a file that does not exist is among them, and is an error when it is read.</param>
    /// <param name="problem">Why there are none, in words; null when there are.</param>
    public static bool TryFind(string argument, [NotNullWhen(true)] out IReadOnlyList<DatasetInput>? inputs, [NotNullWhen(false)] out string? problem)
    {
        ArgumentException.ThrowIfNullOrEmpty(argument);
        inputs = null;
        problem = null;
        try
        {
            if (Directory.Exists(argument))
            {
                inputs = InFolder(argument, IsRecords);
                problem = $"the folder {argument} has no file named {string.Join(", ", s_extensions.Select(extension => "*" + extension))}, packed or not";
            }
            else if (argument != DatasetInput.StandardInputName && argument.AsSpan().IndexOfAny('*', '?') >= 0 && !File.Exists(argument))
            {
                inputs = Matching(argument);
                problem = $"no file matches {argument}";
            }
            else
            {
                inputs = [DatasetInput.FromPath(argument)];
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"{argument}: {e.Message}";
        }

        if (inputs is { Count: > 0 })
        {
            problem = null;
            return true;
        }

        problem ??= $"no file matches {argument}";
        return false;
    }

    /// <summary>
    /// Finds files of a folder, at any depth, in ordinal order of their names; hidden ones and those in hidden folders are left out. Links are followed, except back into a folder that the
    /// search is in. A folder that may not be looked into is among them, and is an error when it is read.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isWanted">Whether a file is one of them, by its path in the folder.</param>
    public static IReadOnlyList<DatasetInput> InFolder(string folder, Func<string, bool> isWanted)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(isWanted);
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude("**/*");
        return Search(matcher, folder, FileAttributes.Hidden | FileAttributes.System, isWanted, path => Path.Combine(folder, path));
    }

    private static List<DatasetInput> Search(Matcher matcher, string folder, FileAttributes skipped, Func<string, bool> isWanted, Func<string, string> nameOf)
    {
        List<DatasetInput> unreadable = [];
        List<string> found = [.. matcher.Execute(SearchedFolder.At(folder, skipped, unreadable)).Files.Select(static file => file.Path).Where(isWanted).Select(nameOf)];
        return [.. found.Select(DatasetInput.FromPath).Concat(unreadable).OrderBy(static input => input.Name, StringComparer.Ordinal)];
    }

    private static bool IsRecords(string path)
    {
        foreach (string extension in s_extensions)
        {
            foreach (string packing in s_packings)
            {
                if (path.EndsWith(extension + packing, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<DatasetInput> Matching(string pattern)
    {
        // The folders before the first wildcard are where the search begins; the names that are found begin as the pattern does.
        int wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        int folderEnd = pattern.LastIndexOfAny([Path.DirectorySeparatorChar, '/'], wildcard) + 1;
        string folder = pattern[..folderEnd];
        string searched = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(searched))
        {
            return [];
        }

        // The library knows no '?'; each is matched as '*' first, then exactly.
        string rest = pattern[folderEnd..];
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(rest.Replace('?', '*'));
        bool hasSingleCharacters = rest.Contains('?', StringComparison.Ordinal);
        return Search(matcher, searched, default, path => !hasSingleCharacters || HasSingleCharacters(path, rest), path => folder + path);
    }

    // Compares segment by segment from the end, as far as no '**' comes between.
    private static bool HasSingleCharacters(string path, string pattern)
    {
        string[] segments = path.Split('/');
        string[] patterns = pattern.Split('/');
        for (int i = 1; i <= Math.Min(segments.Length, patterns.Length) && patterns[^i] != "**"; i++)
        {
            if (!System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(patterns[^i], segments[^i], ignoreCase: false))
            {
                return false;
            }
        }

        return true;
    }
}
