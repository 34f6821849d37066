using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Typeset.Testing;

namespace Typeset.Differential.Tests;

/// <summary>Asks ajv, an independent implementation of JSON Schema, in batches.</summary>
internal static class AjvProcess
{
    /// <summary>What ajv says of each question; null where it gave no answer.</summary>
    public static IReadOnlyList<AjvAnswer> Ask(IEnumerable<AjvQuestion> questions)
    {
        using Process process = Process.Start(new ProcessStartInfo("node", [RepositoryRoot.Combine("tests/Typeset.Differential.Tests/Ajv/evaluate.mjs"), AjvFactAttribute.Folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        int asked = 0;
        foreach (AjvQuestion question in questions)
        {
            asked++;
            process.StandardInput.WriteLine(JsonSerializer.Serialize(question, AjvJson.Options));
        }

        process.StandardInput.Close();
        AjvAnswer[] answers = [.. output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<AjvAnswer>(line, AjvJson.Options)!)];
        process.WaitForExit();
        Assert.Equal(asked, answers.Length);
        return answers;
    }
}
