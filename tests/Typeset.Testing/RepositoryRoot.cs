namespace Typeset.Testing;

/// <summary>The checkout that the tests were built from: the folder that holds <c>Toolkit.sln</c>.</summary>
public static class RepositoryRoot
{
    /// <summary>Full path of the folder.</summary>
    public static string FullPath { get; } = Find();

    /// <summary>Full path of a file or folder of the checkout, named with <c>/</c>.</summary>
    public static string Combine(string relative) => Path.GetFullPath(Path.Combine(FullPath, relative));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Toolkit.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Toolkit.sln; run the tests from a checkout.");
    }
}
