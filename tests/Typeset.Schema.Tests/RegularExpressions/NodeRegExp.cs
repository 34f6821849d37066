using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Typeset.Schema.Tests;

/// <summary>What the regular expressions of Node.js say: an independent implementation of ECMA-262.</summary>
internal static class NodeRegExp
{
    private const string Program = """
        const { patterns, subjects } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const text = units => String.fromCharCode(...units);
        // Sticky, from each code point on, as the specification searches: V8's own search also tries between the halves of a pair.
        const matches = (pattern, subject) => {
          for (let index = 0; index <= subject.length; index += subject.codePointAt(index) > 0xFFFF ? 2 : 1) {
            pattern.lastIndex = index;
            if (pattern.test(subject)) {
              return true;
            }
          }
          return false;
        };
        const all = subjects.map(text);
        for (const units of patterns) {
          let line;
          try {
            const pattern = new RegExp(text(units), 'uy');
            line = all.map(subject => matches(pattern, subject) ? '1' : '0').join('');
          } catch {
            line = 'error';
          }
          console.log(line);
        }
        """;

    /// <summary>A line for each pattern: "error", or '1' or '0' for each subject.</summary>
    internal static string[] Run(IReadOnlyList<string> patterns, IReadOnlyList<string> subjects)
    {
        using Process process = Process.Start(new ProcessStartInfo("node", ["-e", Program])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();

        // As numbers, for JSON writers do not let lone surrogates pass.
        process.StandardInput.Write(JsonSerializer.Serialize(new
        {
            patterns = patterns.Select(Units),
            subjects = subjects.Select(Units),
        }));
        process.StandardInput.Close();
        string[] lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.Equal(patterns.Count, lines.Length);
        return lines;
    }

    private static int[] Units(string text) => [.. text.Select(unit => (int)unit)];
}
