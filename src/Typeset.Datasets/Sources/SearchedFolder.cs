using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace Typeset.Datasets;

/// <summary>
/// A folder in which files are searched for. Links are followed, except back into a folder that the search is in, where it would find the same files again and again.
/// A folder that may not be looked into is noted, so that nothing is left out in silence.
/// </summary>
internal sealed class SearchedFolder : DirectoryInfoBase
{
    private readonly SearchedFolder? _parent;
    private readonly DirectoryInfo _folder;
    private readonly EnumerationOptions _options;
    private readonly List<DatasetInput> _unreadable;
    private readonly string _shown;

    private SearchedFolder(SearchedFolder? parent, DirectoryInfo folder, EnumerationOptions options, List<DatasetInput> unreadable, string shown, string name)
    {
        _parent = parent;
        _folder = folder;
        _options = options;
        _unreadable = unreadable;
        _shown = shown;
        Name = name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string FullName => _folder.FullName;

    /// <inheritdoc/>
    public override DirectoryInfoBase? ParentDirectory => _parent;

    /// <summary>Begins a search.</summary>
    /// <param name="path">The folder, as it was named.</param>
    /// <param name="skipped">What is left out.</param>
    /// <param name="unreadable">Gets an input that cannot be read for each folder that may not be looked into.</param>
    public static SearchedFolder At(string path, FileAttributes skipped, List<DatasetInput> unreadable)
    {
        DirectoryInfo folder = new(path);
        EnumerationOptions options = new() { AttributesToSkip = skipped, IgnoreInaccessible = false };
        return new SearchedFolder(null, Real(folder), options, unreadable, path, folder.Name);
    }

    /// <inheritdoc/>
    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        List<FileSystemInfoBase> entries = [];
        try
        {
            foreach (FileSystemInfo entry in _folder.EnumerateFileSystemInfos("*", _options))
            {
                if (entry is FileInfo file)
                {
                    entries.Add(new FileInfoWrapper(file));
                }
                else if (Inside((DirectoryInfo)entry) is { } folder)
                {
                    entries.Add(folder);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(new DatasetInput(_shown, () => throw e));
        }

        return entries;
    }

    /// <inheritdoc/>
    public override DirectoryInfoBase GetDirectory(string path) => new DirectoryInfoWrapper(new DirectoryInfo(Path.Combine(FullName, path)));

    /// <inheritdoc/>
    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.Combine(FullName, path)));

    // Null for one that the search is in already.
    private SearchedFolder? Inside(DirectoryInfo folder)
    {
        DirectoryInfo real = Real(folder);
        if (folder.LinkTarget is not null)
        {
            string target = Path.TrimEndingDirectorySeparator(real.FullName) + Path.DirectorySeparatorChar;
            for (SearchedFolder? outer = this; outer is not null; outer = outer._parent)
            {
                if ((Path.TrimEndingDirectorySeparator(outer.FullName) + Path.DirectorySeparatorChar).StartsWith(target, StringComparison.Ordinal))
                {
                    return null;
                }
            }
        }

        return new SearchedFolder(this, real, _options, _unreadable, Path.Combine(_shown, folder.Name), folder.Name);
    }

    private static DirectoryInfo Real(DirectoryInfo folder) => folder.LinkTarget is null ? folder : folder.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo ?? folder;
}
