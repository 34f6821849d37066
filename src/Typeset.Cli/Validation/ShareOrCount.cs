using System.CommandLine.Parsing;
using System.Globalization;

namespace Typeset.Cli;

/// <summary>A number of records, or a share of them.</summary>
/// <param name="Count">The number; null when it is a share.</param>
/// <param name="Share">The share, from 0 to 1; null when it is a number.</param>
internal sealed record ShareOrCount(long? Count, decimal? Share)
{
    /// <summary>Whether so many are within it.</summary>
    /// <param name="number">How many there are.</param>
    /// <param name="total">Of how many.</param>
    public bool Allows(long number, long total) => Count is { } count ? number <= count : number <= Share * total;

    /// <summary>Reads <c>12</c> or <c>0.1%</c>.</summary>
    public static ShareOrCount? Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (TryShare(text, out decimal share))
        {
            return new ShareOrCount(null, share);
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
        {
            return new ShareOrCount(count, null);
        }

        result.AddError($"expected a number such as 10, or a share such as 0.1%, not '{text}'.");
        return null;
    }

    /// <summary>Reads a share such as <c>0.1%</c>.</summary>
    public static double ParseShare(ArgumentResult result)
    {
        if (TryShare(result.Tokens[0].Value, out decimal share) && share > 0)
        {
            return (double)share;
        }

        result.AddError($"expected a share above 0% and up to 100%, such as 1%, not '{result.Tokens[0].Value}'.");
        return 1;
    }

    private static bool TryShare(string text, out decimal share)
    {
        share = 0;
        if (!text.EndsWith('%') || !decimal.TryParse(text.AsSpan(..^1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) || percent is < 0 or > 100)
        {
            return false;
        }

        share = percent / 100;
        return true;
    }
}
