using System.Text;
using Typeset.Schema;

namespace Typeset.Json;

/// <summary>Numbers as a scanned document has them.</summary>
internal static class NumberToken
{
    /// <summary>The exact number that a token which follows the grammar denotes.</summary>
    public static ExactNumber ToExact(ReadOnlySpan<byte> token) =>
        ExactNumber.TryParse(Encoding.ASCII.GetString(token), out ExactNumber number) ? number : default;
}
