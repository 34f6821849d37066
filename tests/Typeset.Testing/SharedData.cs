namespace Typeset.Testing;

/// <summary>Data that lies beside the checkout, in <c>../shared</c>, and is never part of it. Tests that need it are skipped where it is absent.</summary>
public static class SharedData
{
    /// <summary>Full path of a file or folder below <c>../shared</c>, whether it is there or not.</summary>
    public static string PathOf(string relative) => RepositoryRoot.Combine("../shared/" + relative);

    /// <summary>Whether the file or folder is there.</summary>
    public static bool Has(string relative) => Path.Exists(PathOf(relative));

    /// <summary>Why a test that needs <paramref name="relative"/> cannot run, or null when it can.</summary>
    public static string? MissingReason(params string[] relative)
    {
        foreach (string path in relative)
        {
            if (!Has(path))
            {
                return $"../shared/{path} is not beside this checkout.";
            }
        }

        return null;
    }
}
