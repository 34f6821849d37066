namespace Typeset.Schema;

/// <summary>The places that a regular expression can ask for (ECMA-262 22.2.2.4).</summary>
internal enum EcmaAssertion
{
    /// <summary><c>^</c>: before the first character.</summary>
    Start,

    /// <summary><c>$</c>: after the last character, and nowhere else.</summary>
    End,

    /// <summary><c>\b</c>: between a word character (ASCII letter, digit, underscore) and anything else.</summary>
    WordBoundary,

    /// <summary><c>\B</c>: everywhere else.</summary>
    NotWordBoundary,
}
