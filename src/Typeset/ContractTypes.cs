using System.Diagnostics.CodeAnalysis;
using Typeset.Json;

namespace Typeset;

/// <summary>What every contract type can do beside its own members.</summary>
public static class ContractTypes
{
    /// <summary>Members of contract types.</summary>
    /// <typeparam name="T">The contract type.</typeparam>
    extension<T>(T)
        where T : IJsonContract<T>
    {
        /// <summary>Reads UTF-8 JSON when it keeps the contract.</summary>
        /// <param name="utf8">The text.</param>
        /// <param name="value">The value, when the text meets the contract.</param>
        public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value) => ContractJson.TryParse(utf8, out value, out _);

        /// <summary>Reads UTF-8 JSON when it keeps the contract; <paramref name="result"/> carries every error when it does not.</summary>
        /// <param name="utf8">The text.</param>
        /// <param name="value">The value, when the text meets the contract.</param>
        /// <param name="result">The verdict.</param>
        public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? value, out ValidationResult result) => ContractJson.TryParse(utf8, out value, out result);
    }
}
