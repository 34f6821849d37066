using System.Globalization;

namespace Typeset.Datasets;

/// <summary>Shares as percentages, none of which says all or nothing where it is not.</summary>
internal static class ShareText
{
    /// <summary>A part of a whole with one decimal place.</summary>
    public static string Of(long part, long whole) => whole == 0 ? "0%"
        : part > 0 && (Int128)part * 1000 < whole ? "under 0.1%"
        : part < whole && (Int128)(whole - part) * 1000 < whole ? "over 99.9%"
        : (part / (decimal)whole * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
