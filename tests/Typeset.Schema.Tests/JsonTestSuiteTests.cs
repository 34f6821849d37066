using System.Text;
using Typeset.Testing;

namespace Typeset.Schema.Tests;

/// <summary>The files of JSONTestSuite: what must be accepted, what must be rejected, and what is up to the parser.</summary>
public sealed class JsonTestSuiteTests
{
    private const string Folder = "data/jsontestsuite/test_parsing";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [SharedDataFact(Folder)]
    public void Every_file_gets_the_verdict_its_name_asks_for()
    {
        List<string> wrong = [];
        Dictionary<char, int> files = [];
        foreach (string file in Directory.EnumerateFiles(SharedData.PathOf(Folder), "*.json").Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(file);
            files[name[0]] = files.GetValueOrDefault(name[0]) + 1;
            bool isAccepted = IsAccepted(file);
            if ((name.StartsWith("y_", StringComparison.Ordinal) && !isAccepted) || (name.StartsWith("n_", StringComparison.Ordinal) && isAccepted))
            {
                wrong.Add(name);
            }
        }

        Assert.Empty(wrong);
        Assert.Equal((95, 188, 35), (files['y'], files['n'], files['i']));
    }

    private static bool IsAccepted(string file)
    {
        string text;
        try
        {
            text = Strict.GetString(File.ReadAllBytes(file));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }

        SchemaDocument document = SchemaDocument.Parse(file, text);

        // The reader rejects with exactly one error, and accepts without any.
        Assert.Equal(document.Root is null ? 1 : 0, document.Problems.Count(problem => problem.Severity == ProblemSeverity.Error));
        return document.Root is not null;
    }
}
