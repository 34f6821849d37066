namespace Typeset.Datasets;

/// <summary>JSON Pointers with the indices of arrays left open, so that the same error in different elements is one kind.</summary>
public static class PointerPattern
{
    /// <summary>
    /// Replaces every segment that has the form of an array index (RFC 6901, section 4) by <c>*</c>. A pointer does not
    /// tell an index from a property with such a name, so these are left open as well.
    /// </summary>
    /// <param name="pointer">A JSON Pointer.</param>
    /// <returns>The pattern; the pointer itself when it has no index.</returns>
    public static string Of(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        if (pointer.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return pointer;
        }

        string[] segments = pointer.Split('/');
        for (int i = 1; i < segments.Length; i++)
        {
            if (IsIndex(segments[i]))
            {
                segments[i] = "*";
            }
        }

        return string.Join('/', segments);
    }

    /// <summary>A pointer with one more segment, <c>~</c> and <c>/</c> in it escaped (RFC 6901, section 3).</summary>
    /// <param name="pointer">The pointer of an object.</param>
    /// <param name="name">The name of a member.</param>
    internal static string Append(string pointer, string name) =>
        string.Concat(pointer, "/", name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private static bool IsIndex(string segment) =>
        segment is "0" || (segment.Length > 0 && segment[0] != '0' && segment.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
}
