namespace Typeset.Datasets;

/// <summary>The next thing in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first byte.</param>
/// <param name="Length">Number of its bytes.</param>
/// <param name="Consumed">Number of bytes that are done with, counted from the start of the data.</param>
/// <param name="Message">What is wrong, for a fault.</param>
/// <param name="Code">The code of that.</param>
internal readonly record struct Frame(FrameKind Kind, int Start, int Length, int Consumed, string? Message = null, string Code = DatasetCodes.MalformedJson)
{
    /// <summary>More bytes are needed.</summary>
    public static Frame NeedData => default;

    /// <summary>Nothing is left.</summary>
    public static Frame End => new(FrameKind.End, 0, 0, 0);

    /// <summary>Bytes that mean nothing.</summary>
    public static Frame Gap(int consumed) => new(FrameKind.Gap, 0, 0, consumed);

    /// <summary>A record, trimmed of the JSON white space around it.</summary>
    public static Frame Record(ReadOnlySpan<byte> data, int start, int end, int consumed)
    {
        while (start < end && JsonBytes.IsWhiteSpace(data[start]))
        {
            start++;
        }

        while (end > start && JsonBytes.IsWhiteSpace(data[end - 1]))
        {
            end--;
        }

        return new Frame(FrameKind.Record, start, end - start, consumed);
    }

    /// <summary>A fault at the first byte.</summary>
    public static Frame Fault(int consumed, string message, string code = DatasetCodes.MalformedJson) => new(FrameKind.Fault, 0, 0, consumed, message, code);
}
