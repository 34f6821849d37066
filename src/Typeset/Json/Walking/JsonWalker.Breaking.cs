using System.Runtime.CompilerServices;
using Typeset.Evaluation;

namespace Typeset.Json;

/// <content>What is certain of a value that was walked over already.</content>
public readonly ref partial struct JsonWalker
{
    /// <summary>Whether a value is a string that certainly breaks a rule.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="rule">The rule.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Breaks(long p, JsonTextRule rule) => IsStringBroken(this, p, rule);

    /// <summary>Whether a value is a number that certainly breaks a rule.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="rule">The rule.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Breaks(long p, JsonNumberRule rule) => IsNumberBroken(this, p, rule);

    /// <summary>Whether a value is a string that is certainly none of some strings.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="values">The strings.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNoneOf(long p, JsonNameSet values) => IsStringUnlisted(this, p, values);

    /// <summary>Whether a value is a number that differs from another one, however both are written.</summary>
    /// <param name="p">At the value.</param>
    /// <param name="number">A JSON number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsOtherNumber(long p, ReadOnlySpan<byte> number) => IsNumberOther(this, p, number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsStringBroken(JsonWalker w, long p, JsonTextRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        long close = w.EndOfString(p, out TapeFlags flags);
        return close >= 0 && rule.IsBroken(w.Slice(p + 1, close), flags);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsNumberBroken(JsonWalker w, long p, JsonNumberRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (long end, bool isPlain) = AnyNumber(w, p);
        return end >= 0 && !rule.IsKept(w.Slice(p, end), isPlain);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsStringUnlisted(JsonWalker w, long p, JsonNameSet values)
    {
        ArgumentNullException.ThrowIfNull(values);
        long close = w.EndOfString(p, out TapeFlags flags);
        return close >= 0 && values.Find(w.Slice(p + 1, close), flags) < 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsNumberOther(JsonWalker w, long p, ReadOnlySpan<byte> number)
    {
        long end = AnyNumber(w, p).End;
        return end >= 0 && !JsonEquality.AreNumbersEqual(w.Slice(p, end), number);
    }
}
