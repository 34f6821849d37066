using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Xunit;
using Xunit.Sdk;

namespace Typeset.Testing;

/// <summary>
/// Compares text with reviewed files that lie beside the test, by Verify's conventions: <c>Type.Method.verified.txt</c>,
/// or <c>Type.Method#Hint.verified.cs</c> for each of several. What differs is written to <c>….received.…</c>, which git
/// ignores; <c>tests/accept-snapshots</c> makes every received file the verified one.
/// </summary>
public static class Snapshot
{
    /// <summary>Holds one text against <c>Type.Method.verified.EXTENSION</c>.</summary>
    public static void Verify(string actual, string extension = "txt", [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Compare(Stem(file, method), [("", extension, actual)]);

    /// <summary>Holds each text against <c>Type.Method#HINT.verified.EXTENSION</c>; a hint such as <c>Article.g.cs</c> brings its extension. A verified file of the same test that no text stands for is an error.</summary>
    public static void VerifyAll(IEnumerable<KeyValuePair<string, string>> actual, [CallerFilePath] string file = "", [CallerMemberName] string method = "") =>
        Compare(Stem(file, method), actual.Select(pair => ("#" + Path.GetFileNameWithoutExtension(pair.Key), Path.GetExtension(pair.Key).TrimStart('.'), pair.Value)));

    /// <summary>Holds each text against <c>HINT.verified.EXTENSION</c> in a folder that holds the verified files of one case and no others.</summary>
    public static void VerifyFolder(string folder, IEnumerable<KeyValuePair<string, string>> actual) =>
        Compare(folder + Path.DirectorySeparatorChar, actual.Select(pair => (Path.GetFileNameWithoutExtension(pair.Key), Path.GetExtension(pair.Key).TrimStart('.'), pair.Value)));

    /// <summary>Fails when a verified file below the project's folder belongs to no test method of the assembly.</summary>
    public static void AssertNoneIsOrphaned(Assembly tests, [CallerFilePath] string file = "")
    {
        HashSet<string> known = [.. tests.GetTypes().SelectMany(type => type.GetMethods().Select(method => type.Name + "." + method.Name))];
        string[] orphans = [.. Directory.EnumerateFiles(Path.GetDirectoryName(OnDisk(file))!, "*.verified.*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/Cases/", StringComparison.Ordinal))
            .Where(path => !known.Contains(Owner(Path.GetFileName(path)))).Order(StringComparer.Ordinal)];
        Assert.True(orphans.Length == 0, "No test stands behind these verified files; delete them:\n" + string.Join('\n', orphans));
    }

    private static void Compare(string stem, IEnumerable<(string Hint, string Extension, string Text)> actual)
    {
        StringBuilder failures = new();
        HashSet<string> expected = new(StringComparer.Ordinal);
        foreach ((string hint, string extension, string text) in actual)
        {
            string verified = $"{stem}{hint}.verified.{extension}";
            string received = $"{stem}{hint}.received.{extension}";
            expected.Add(verified);
            string now = text.ReplaceLineEndings("\n");
            string? before = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
            if (string.Equals(before, now, StringComparison.Ordinal))
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, now);
            failures.AppendLine(before is null ? $"New: {received} has no verified file." : $"Changed: {verified}\n{LineDiff.Between(before, now)}");
        }

        string folder = Path.GetDirectoryName(stem)!;
        foreach (string orphan in Directory.EnumerateFiles(folder, Path.GetFileName(stem) + "*.verified.*").Order(StringComparer.Ordinal))
        {
            bool mine = Path.GetFileName(stem).Length == 0 || Owner(Path.GetFileName(orphan)) == Path.GetFileName(stem);
            if (mine && !expected.Contains(orphan))
            {
                failures.AppendLine($"Orphaned: {orphan} is no longer produced; delete it.");
            }
        }

        if (failures.Length > 0)
        {
            throw new XunitException(failures + "Review the received files, then run tests/accept-snapshots.");
        }
    }

    private static string Stem(string file, string method)
    {
        string path = OnDisk(file);
        return Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.{method}");
    }

    private static string Owner(string verified) => string.Join('.', verified.Split('#')[0].Split('.').Take(2));

    // The build maps the checkout to /_/ so that its output does not depend on where it lies.
    private static string OnDisk(string file) => file.StartsWith("/_/", StringComparison.Ordinal) ? RepositoryRoot.Combine(file[3..]) : file;
}
