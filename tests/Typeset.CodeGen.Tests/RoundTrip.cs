using System.Reflection;
using System.Text;
using System.Text.Json;
using Typeset.Json;

namespace Typeset.CodeGen.Tests;

/// <summary>What must hold for every valid instance of a generated type.</summary>
internal static class RoundTrip
{
    /// <summary>A check for the type: null when the instance passes without loss, else what went wrong.</summary>
    public static Func<byte[], string?> Of(Type contract) => Method(nameof(Check), contract).CreateDelegate<Func<byte[], string?>>();

    /// <summary>Whether the type accepts the instance: both ways to ask must agree, but for a value that its type cannot hold.</summary>
    public static bool Accepts(Type contract, byte[] utf8) => Method(nameof(IsAccepted), contract).CreateDelegate<Func<byte[], bool>>()(utf8);

    /// <summary>
    /// A check for the type of valid documents with values that it may not hold: each such value is an error of its own, which
    /// says where it is and what to write into the schema; everything else passes without loss.
    /// </summary>
    public static Func<byte[], (bool IsHeld, string? Problem)> Held(Type contract) => Method(nameof(CheckHeld), contract).CreateDelegate<Func<byte[], (bool IsHeld, string? Problem)>>();

    /// <summary>Null when the instance passes without loss, else what went wrong.</summary>
    public static string? Check<T>(byte[] utf8)
        where T : IJsonContract<T>
    {
        JsonElement instance = JsonElement.Parse(utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8.AsSpan(3) : utf8, new JsonDocumentOptions { MaxDepth = 1000 });
        if (!ContractJson.TryParse(utf8, out T? value, out ValidationResult result))
        {
            return "not parsed: " + result;
        }

        byte[] written = ContractJson.ToUtf8Bytes(value);
        if (!JsonElement.DeepEquals(instance, JsonElement.Parse(written, new JsonDocumentOptions { MaxDepth = 1000 })))
        {
            return $"read    {Encoding.UTF8.GetString(utf8)}\nwritten {Encoding.UTF8.GetString(written)}";
        }

        JsonCursor cursor = new(utf8);
        if (!ContractJson.ToUtf8Bytes(T.Read(ref cursor)).AsSpan().SequenceEqual(written))
        {
            return "read and parsed differ";
        }

        T again = ContractJson.Parse<T>(written);
        if (!value.Equals(again) || value.GetHashCode() != again.GetHashCode())
        {
            return "not equal to itself, written and read again";
        }

        if (!ContractJson.ToUtf8Bytes(again).AsSpan().SequenceEqual(written))
        {
            return "written differently the second time";
        }

        return ContractJson.Validate(value) is { IsValid: false } broken ? "no longer valid: " + broken : null;
    }

    private static (bool IsHeld, string? Problem) CheckHeld<T>(byte[] utf8)
        where T : IJsonContract<T>
    {
        if (ContractJson.TryParse(utf8, out T? _, out ValidationResult result))
        {
            return (true, Check<T>(utf8));
        }

        bool isExplained = result.Errors.All(error => error.Code == "TYS1901" && error.Message.Contains("\"x-csharp-type\": \"", StringComparison.Ordinal) && error.Line > 0);
        return (false, isExplained ? null : "refused otherwise than for a value that its type cannot hold: " + result);
    }

    private static bool IsAccepted<T>(byte[] utf8)
        where T : IJsonContract<T>
    {
        bool valid = ContractJson.IsValid<T>(utf8);
        if (ContractJson.TryParse(utf8, out T? _, out ValidationResult result) != valid && result.Errors[0].Code != "TYS1901")
        {
            throw new InvalidOperationException($"IsValid says {valid}, TryParse says {result}");
        }

        return valid;
    }

    private static MethodInfo Method(string name, Type contract) =>
        typeof(RoundTrip).GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(contract);
}
