using System.Diagnostics.CodeAnalysis;

namespace Typeset;

/// <summary>One record of a JSON Lines stream: a value, or what is wrong with it.</summary>
/// <typeparam name="T">The contract type.</typeparam>
public sealed class ContractLine<T>
{
    internal ContractLine(long line, long byteOffset, T? value, ValidationResult result)
    {
        Line = line;
        ByteOffset = byteOffset;
        Value = value;
        Result = result;
    }

    /// <summary>Line of the record in the stream, from 1.</summary>
    public long Line { get; }

    /// <summary>Offset of the line's first byte in the stream, from 0.</summary>
    public long ByteOffset { get; }

    /// <summary>Whether the record meets the contract.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Result.IsValid;

    /// <summary>The record; the type's default when it is not valid.</summary>
    public T? Value { get; }

    /// <summary>The errors, located in the stream as a whole.</summary>
    public ValidationResult Result { get; }
}
