using System.Diagnostics.CodeAnalysis;

namespace Typeset;

/// <summary>
/// A member that may be absent, where absent and <c>null</c> mean different things on the wire. The default value is absent.
/// </summary>
/// <typeparam name="T">The type of the member when it is present; nullable when <c>null</c> may be written.</typeparam>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is present with <paramref name="value"/>.</summary>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>The absent member.</summary>
    public static Optional<T> Absent => default;

    /// <summary>Whether the member is present, be it as <c>null</c>.</summary>
    public bool HasValue { get; }

    /// <summary>The value of the member that is present.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException("The member is absent; ask HasValue first, or use GetValueOrDefault.");

    /// <summary>The value of the member, or the default of <typeparamref name="T"/> when it is absent.</summary>
    public T? GetValueOrDefault() => HasValue ? _value : default;

    /// <summary>The value of the member, or <paramref name="otherwise"/> when it is absent.</summary>
    public T GetValueOrDefault(T otherwise) => HasValue ? _value : otherwise;

    /// <summary>Gets the value when the member is present.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = HasValue ? _value : default;
        return HasValue;
    }

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        HasValue == other.HasValue && (!HasValue || ElementEquality.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(true, _value) : 0;

    /// <summary>The text of the value, <c>null</c> or <c>(absent)</c>.</summary>
    public override string ToString() => HasValue ? _value?.ToString() ?? "null" : "(absent)";

    /// <summary>A member that is present with <paramref name="value"/>.</summary>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named alternate.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one alone is present, or the values differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
