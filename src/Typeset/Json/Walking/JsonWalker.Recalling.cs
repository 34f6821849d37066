namespace Typeset.Json;

/// <content>
/// What methods gave at positions of the document. A schema whose alternatives contain themselves would be walked over anew for every
/// alternative at every level; so each of its methods walks once from each position.
/// </content>
public readonly ref partial struct JsonWalker
{
    [ThreadStatic]
    private static WalkMemory? s_memory;

    /// <summary>Where the value of the document starts; nothing is remembered of documents before.</summary>
    public long BeginAnew()
    {
        (s_memory ??= new WalkMemory()).Clear();
        return Begin();
    }

    /// <summary>What a method gave at a position.</summary>
    /// <param name="method">The number of the method.</param>
    /// <param name="p">The position.</param>
    /// <param name="known">What it gave; <see cref="Unsure"/> where so much is remembered that nothing more is looked at.</param>
    /// <returns>Whether it is known.</returns>
    public static bool TryRecall(int method, long p, out long known)
    {
        known = Unsure;
        return p < 0 || s_memory is not { } memory || memory.TryFind(method, p, out known);
    }

    /// <summary>Remembers what a method gives at a position.</summary>
    /// <param name="method">The number of the method.</param>
    /// <param name="p">The position.</param>
    /// <param name="result">What it gives.</param>
    /// <returns><paramref name="result"/></returns>
    public static long Remember(int method, long p, long result)
    {
        s_memory?.Add(method, p, result);
        return result;
    }
}
