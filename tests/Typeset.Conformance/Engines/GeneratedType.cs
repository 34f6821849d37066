using System.Text;
using Typeset.Json;

namespace Typeset.Conformance;

/// <summary>Runs a generated type.</summary>
/// <typeparam name="T">The type of the whole document.</typeparam>
internal sealed class GeneratedType<T> : IGeneratedType
    where T : IJsonContract<T>
{
    /// <summary>Code of a value that is valid but that its .NET type cannot hold.</summary>
    private const string ValueNotHeld = "TYS1901";

    /// <inheritdoc/>
    public Outcome Run(byte[] utf8)
    {
        bool isValid = ContractJson.IsValid<T>(utf8);
        bool isUnsure = isValid && !T.Accepts(utf8);
        bool isRead = ContractJson.TryParse(utf8, out T? value, out ValidationResult result);
        if (isRead != isValid)
        {
            bool isUnheld = isValid && result.Errors is [{ Code: ValueNotHeld }];
            return isUnheld ? new Outcome(true, null, isUnsure) : new Outcome(null, $"IsValid says {isValid}, TryParse says {isRead}: {string.Join("; ", result.Errors)}");
        }

        if (!isRead)
        {
            return new Outcome(false, string.Join("; ", result.Errors));
        }

        byte[] written = ContractJson.ToUtf8Bytes(value!);
        return RawJson.Parse(written) == RawJson.Parse(utf8)
            ? new Outcome(true, null, isUnsure)
            : new Outcome(null, $"Read and written again it is {Encoding.UTF8.GetString(written)}");
    }
}
