using System.CommandLine.Parsing;
using System.Globalization;
using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>Numbers of bytes on the command line.</summary>
internal static class ByteSize
{
    /// <summary>Reads <c>4096</c> or <c>64M</c>: <c>K</c>, <c>M</c>, <c>G</c> and <c>T</c> stand for powers of 1024.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long bytes)
    {
        int shift = text.IsEmpty ? 0 : char.ToUpperInvariant(text[^1]) switch { 'K' => 10, 'M' => 20, 'G' => 30, 'T' => 40, _ => 0 };
        if (!long.TryParse(shift > 0 ? text[..^1] : text, NumberStyles.None, CultureInfo.InvariantCulture, out bytes) || bytes > long.MaxValue >> shift)
        {
            return false;
        }

        bytes <<= shift;
        return true;
    }

    /// <summary>Reads <c>0-512M</c>, or <c>512M-</c> for all from there on.</summary>
    public static ByteRange? ParseRange(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        long end = long.MaxValue;
        if (dash > 0 && TryParse(text.AsSpan(0, dash), out long start) && (dash == text.Length - 1 || TryParse(text.AsSpan(dash + 1), out end)) && start < end)
        {
            return new ByteRange(start, end);
        }

        result.AddError($"--range is the first byte and the one after the last, such as 0-512M or 512M-, not '{text}'.");
        return null;
    }
}
