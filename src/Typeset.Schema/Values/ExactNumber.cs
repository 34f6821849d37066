using System.Numerics;

namespace Typeset.Schema;

/// <summary>A JSON number as the exact decimal it denotes: <c>coefficient × 10^exponent</c>, without rounding whatever its length.</summary>
public readonly struct ExactNumber : IEquatable<ExactNumber>
{
    private ExactNumber(BigInteger coefficient, BigInteger exponent)
    {
        Coefficient = coefficient;
        Exponent = exponent;
    }

    /// <summary>The significant digits with the sign; never divisible by ten unless the number is zero.</summary>
    public BigInteger Coefficient { get; }

    /// <summary>The power of ten; zero when the number is zero.</summary>
    public BigInteger Exponent { get; }

    /// <inheritdoc/>
    public bool Equals(ExactNumber other) => Coefficient == other.Coefficient && Exponent == other.Exponent;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExactNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Coefficient.GetHashCode() * 397) ^ Exponent.GetHashCode());

    /// <summary>Whether both denote the same number.</summary>
    public static bool operator ==(ExactNumber left, ExactNumber right) => left.Equals(right);

    /// <summary>Whether the two denote different numbers.</summary>
    public static bool operator !=(ExactNumber left, ExactNumber right) => !left.Equals(right);
}
