using System.Diagnostics.CodeAnalysis;

namespace Typeset;

/// <summary>
/// A URI that is compared as a whole: with its user information and its fragment, which <see cref="System.Uri"/> leaves out.
/// Generated types hold their URIs in it.
/// </summary>
/// <param name="uri">The URI, or null for none.</param>
public readonly struct WholeUri(Uri? uri) : IEquatable<WholeUri>
{
    /// <summary>The URI, or null for none.</summary>
    public Uri? Uri { get; } = uri;

    /// <summary>Whether both are the same URI, or none.</summary>
    public bool Equals(WholeUri other) => AreEqual(Uri, other.Uri);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is WholeUri other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Uri?.GetHashCode() ?? 0;

    /// <summary>The URI as it is written.</summary>
    public override string ToString() => Uri?.OriginalString ?? "";

    /// <summary>Whether both are the same URI, or none.</summary>
    public static bool operator ==(WholeUri left, WholeUri right) => left.Equals(right);

    /// <summary>Whether they are different URIs.</summary>
    public static bool operator !=(WholeUri left, WholeUri right) => !left.Equals(right);

    internal static bool AreEqual(Uri? left, Uri? right) =>
        left == right && (left is not { IsAbsoluteUri: true } || (left.Fragment == right!.Fragment && left.UserInfo == right.UserInfo));
}
