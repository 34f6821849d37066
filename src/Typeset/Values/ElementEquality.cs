namespace Typeset;

/// <summary>When elements of a value are equal.</summary>
internal static class ElementEquality
{
    public static bool Equals<T>(T left, T right) =>
        typeof(T) == typeof(Uri) ? WholeUri.AreEqual((Uri?)(object?)left, (Uri?)(object?)right) : EqualityComparer<T>.Default.Equals(left, right);
}
