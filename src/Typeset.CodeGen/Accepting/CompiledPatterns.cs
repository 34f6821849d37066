using Typeset.Schema;

namespace Typeset.CodeGen;

/// <summary>The patterns of a contract as automata: for code, and to be tried on names and values of the same schema.</summary>
internal sealed class CompiledPatterns
{
    /// <summary>The longest text of automata that is put into code; a larger automaton is made by the runtime when it is needed first.</summary>
    private const int LongestText = 4_096;

    /// <summary>The most patterns that are compiled, which bounds the time together with what each of them may take.</summary>
    private const int MostPatterns = 200;

    private readonly Dictionary<string, IReadOnlyList<ByteTest>> _patterns = new(StringComparer.Ordinal);

    /// <summary>The automata of a pattern as code carries them; null when the runtime is to make them.</summary>
    public string? TextOf(string pattern) =>
        TestsOf(pattern) is { Count: > 0 } tests && ByteTestWriter.Write(tests) is { Length: <= LongestText } text ? text : null;

    /// <summary>Whether a text matches a pattern; null when automata do not tell.</summary>
    public bool? IsMatch(string pattern, string text) => TestsOf(pattern) is { Count: > 0 } tests ? ByteTest.AreKept(tests, text) : null;

    private IReadOnlyList<ByteTest> TestsOf(string pattern)
    {
        if (!_patterns.TryGetValue(pattern, out IReadOnlyList<ByteTest>? tests))
        {
            tests = _patterns.Count < MostPatterns && EcmaPattern.ParseTolerantly(pattern) is { Error: null } parsed ? parsed.ToByteTests() : [];
            _patterns.Add(pattern, tests);
        }

        return tests;
    }
}
