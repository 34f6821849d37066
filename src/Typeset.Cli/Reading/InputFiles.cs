using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>The files that a command line names, with those of its directories.</summary>
internal static class InputFiles
{
    /// <summary>Each file as it is, each directory as the texts and record files in it, deep, ordered by path. What cannot be listed stays, and fails when it is opened.</summary>
    public static List<string> Expand(IEnumerable<string> names)
    {
        List<string> files = [];
        foreach (string name in names)
        {
            if (name == DatasetInput.StandardInputName || !Directory.Exists(name))
            {
                files.Add(name);
                continue;
            }

            files.AddRange(DatasetInputs.InFolder(name, InputKind.IsNamedSo).Select(static input => input.Name));
        }

        return files;
    }
}
