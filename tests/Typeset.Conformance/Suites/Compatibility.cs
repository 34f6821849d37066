using System.Globalization;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>
/// The versions of JSON Schema that a test of the suite is for, as its files write them: <c>6</c> is draft 6 and later,
/// <c>&lt;=2019</c> 2019-09 and earlier, <c>=7</c> draft 7 alone; all of a list have to hold.
/// </summary>
public static class Compatibility
{
    /// <summary>Whether a draft is among those versions.</summary>
    /// <param name="versions">What the file says; null for all.</param>
    /// <param name="draft">The draft.</param>
    /// <exception cref="InvalidDataException">The list cannot be read.</exception>
    public static bool Includes(string? versions, SuiteDraft draft)
    {
        int own = NumberOf(draft.Dialect);
        return versions is null || versions.Split(',', StringSplitOptions.TrimEntries).All(version => Includes(version, own, versions));
    }

    private static bool Includes(string version, int own, string versions)
    {
        string digits = version.TrimStart('<', '>', '=');
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            throw new InvalidDataException($"'{versions}' is no list of versions.");
        }

        return version[..^digits.Length] switch
        {
            "" or ">=" => own >= number,
            "<=" => own <= number,
            "=" => own == number,
            _ => throw new InvalidDataException($"'{versions}' is no list of versions."),
        };
    }

    // 3, 4, 6, 7, 2019, 2020: what the suite calls the versions.
    private static int NumberOf(Dialect dialect) => int.Parse(dialect.Name.StartsWith("draft-", StringComparison.Ordinal) ? dialect.Name[6..] : dialect.Name[..4], CultureInfo.InvariantCulture);
}
