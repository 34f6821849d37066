namespace Typeset.Schema;

/// <summary>
/// A regular expression of ECMA-262 (edition 2025, section 22.2) as JSON Schema's <c>pattern</c>, <c>patternProperties</c> and
/// <c>format: regex</c> ask for it: with the <c>u</c> flag and no other, unanchored.
/// </summary>
public sealed class EcmaPattern
{
    /// <summary>The longest pattern that is read, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>The deepest nesting of groups that is read.</summary>
    public const int MaxNesting = 200;

    /// <summary>The most often that nested counts may ask for one part together: <c>(?:a{1000}){1000}</c> is at the limit.</summary>
    public const int MaxRepetition = 1_000_000;

    /// <summary>The most states that .NET's automaton is asked to unroll.</summary>
    private const int MaxAutomatonWeight = 2_000;

    private string? _dotNet;
    private DotNetPattern? _wellFormed;
    private IReadOnlyList<ByteTest>? _byteTests;

    internal EcmaPattern(string text, EcmaNode? root, int groupCount, EcmaPatternError? error, EcmaPatternError? departure)
    {
        Text = text;
        Root = root;
        GroupCount = groupCount;
        Error = error;
        Departure = departure;
        IsRegular = root is not null && EcmaNodeFacts.IsRegular(root);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Why the text is not a pattern; null when it is one.</summary>
    public EcmaPatternError? Error { get; }

    /// <summary>The rule of the <c>u</c> flag that <see cref="ParseTolerantly"/> waived; null when it waived none.</summary>
    public EcmaPatternError? Departure { get; }

    /// <summary>Whether the pattern uses neither look-around nor backreference nor word boundary, so that a plain finite automaton decides it.</summary>
    public bool IsRegular { get; }

    /// <summary>
    /// Whether <see cref="ToDotNetForWellFormedText"/> is to be used with <c>RegexOptions.NonBacktracking</c>, which takes time linear in the
    /// text: the pattern <see cref="IsRegular"/>, its counts are small, and it tells few kinds of characters apart.
    /// </summary>
    /// <remarks>
    /// With more than about 250 kinds (<c>\P{L}</c> has that many, counting halves of surrogate pairs) the NonBacktracking engine of .NET 10
    /// misses a line feed at the end of the text; with large counts it needs memory out of proportion.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The text is not a pattern (<see cref="Error"/> is set).</exception>
    public bool SuitsNonBacktracking => WellFormed().IsAutomaton;

    /// <summary>The tree; null when there is an <see cref="Error"/>.</summary>
    internal EcmaNode? Root { get; }

    /// <summary>How many capturing groups the pattern has.</summary>
    internal int GroupCount { get; }

    /// <summary>Reads a pattern strictly by the grammar of the <c>u</c> flag. Never throws; the result has an <see cref="Error"/> or a tree.</summary>
    /// <param name="text">The pattern, without slashes around it.</param>
    public static EcmaPattern Parse(string text) => new EcmaPatternParser(text, tolerant: false).Parse(departure: null);

    /// <summary>
    /// Reads a pattern strictly, and if that fails once more with what ECMA-262 Annex B allows without the <c>u</c> flag as far as it can mean
    /// only one thing: a backslash before a character that needs none (<c>\_</c>, <c>\@</c>, <c>\-</c>), <c>]</c>, <c>{</c> and <c>}</c>
    /// standing for themselves, and a hyphen beside a class escape (<c>[\w-.]</c>). A backslash before a letter or digit without meaning
    /// (<c>\Z</c>, <c>\h</c>) stays an error: in other dialects it means something else than the letter.
    /// </summary>
    /// <param name="text">The pattern, without slashes around it.</param>
    /// <returns>The pattern; its <see cref="Departure"/> tells what the strict reading rejects. When both fail, the error of the strict reading.</returns>
    public static EcmaPattern ParseTolerantly(string text)
    {
        EcmaPattern strict = Parse(text);
        if (strict.Error is null)
        {
            return strict;
        }

        EcmaPattern tolerant = new EcmaPatternParser(text, tolerant: true).Parse(strict.Error);
        return tolerant.Error is null ? tolerant : strict;
    }

    /// <summary>
    /// The .NET regular expression that matches exactly the strings this one matches, lone surrogates included. For use with
    /// <c>RegexOptions.CultureInvariant</c> and no option that changes the meaning.
    /// </summary>
    /// <remarks>Only whether there is a match is the same, not what groups capture. Backtracking may take long: give it a time limit.</remarks>
    /// <exception cref="InvalidOperationException">The text is not a pattern (<see cref="Error"/> is set).</exception>
    public string ToDotNet() => _dotNet ??= DotNetPatternWriter.Write(Tree(), IsRegular, wellFormed: false, automaton: false).Text;

    /// <summary>
    /// As <see cref="ToDotNet"/>, for strings without lone surrogates, that is for whatever comes out of UTF-8: shorter and faster. With
    /// <c>RegexOptions.NonBacktracking</c> where <see cref="SuitsNonBacktracking"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The text is not a pattern (<see cref="Error"/> is set).</exception>
    public string ToDotNetForWellFormedText() => WellFormed().Text;

    /// <summary>
    /// Automata over UTF-8 bytes that decide the pattern together: a string matches when each of them says what is expected of it. Nearly every
    /// pattern is one automaton; look-ahead right after a leading <c>^</c> and look-behind right before a final <c>$</c> are automata of their own.
    /// </summary>
    /// <returns>None when the pattern cannot be decided that way.</returns>
    /// <exception cref="InvalidOperationException">The text is not a pattern (<see cref="Error"/> is set).</exception>
    internal IReadOnlyList<ByteTest> ToByteTests() => _byteTests ??= ByteTest.Build(Tree());

    /// <inheritdoc/>
    public override string ToString() => Text;

    private DotNetPattern WellFormed()
    {
        if (_wellFormed is null)
        {
            bool light = EcmaNodeFacts.Weight(Tree()) <= MaxAutomatonWeight;
            DotNetPattern? automaton = IsRegular && light ? DotNetPatternWriter.Write(Tree(), IsRegular, wellFormed: true, automaton: true) : null;
            _wellFormed = automaton is { IsAutomaton: true } ? automaton : DotNetPatternWriter.Write(Tree(), IsRegular, wellFormed: true, automaton: false);
        }

        return _wellFormed;
    }

    private EcmaNode Tree() => Root ?? throw new InvalidOperationException("The text is not a regular expression: " + Error);
}
