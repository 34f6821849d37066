using System.Runtime.CompilerServices;

namespace Typeset.Evaluation;

/// <summary>
/// How far a walk may still go. One that goes over each value once takes time linear in the document; what has to be gone over again, because several schemas
/// are held against it, may not add up to much: the evaluator is faster then.
/// </summary>
/// <param name="repeatedBytes">How many bytes may be gone over again.</param>
internal struct AcceptorRun(long repeatedBytes)
{
    /// <summary>The deepest nesting of steps. Each is a few frames of the stack.</summary>
    public const int MaxDepth = 128;

    private const int UncheckedDepth = 16;

    private long _repeatedBytes = repeatedBytes;
    private int _depth;

    /// <summary>Enters a step that has others inside.</summary>
    /// <returns>Whether it may be entered; <see cref="Leave"/> has to be called whether or not.</returns>
    public bool TryEnter() => ++_depth <= UncheckedDepth || (_depth <= MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack());

    /// <summary>Leaves a step.</summary>
    public void Leave() => _depth--;

    /// <summary>Whether so many bytes may be gone over again.</summary>
    public bool TryRepeat(long bytes) => bytes >= 0 && (_repeatedBytes -= bytes) >= 0;
}
