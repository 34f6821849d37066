using System.Diagnostics.CodeAnalysis;

namespace Typeset.Json;

/// <summary>The converter of a contract type, for code that knows the type only at run time, such as a web framework.</summary>
public interface IContractJsonConverter
{
    /// <summary>The contract of the type.</summary>
    JsonContract Contract { get; }

    /// <summary>Gets the value that <paramref name="utf8"/> is, or what is wrong with it.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="options">How errors are reported.</param>
    /// <param name="value">The value, when the text meets the contract.</param>
    /// <param name="result">The verdict.</param>
    bool TryParse(ReadOnlySpan<byte> utf8, ValidationOptions? options, [NotNullWhen(true)] out object? value, out ValidationResult result);
}
