namespace Typeset.Datasets;

/// <summary>One step of a run, in the order of the input.</summary>
internal abstract record RunStep
{
    /// <summary>A file begins; the steps that follow are about it.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="CanBeReadOn">See <see cref="DatasetInput.CanBeReadOn"/>.</param>
    public sealed record FileBegins(string Name, bool CanBeReadOn) : RunStep;

    /// <summary>The file was recognised.</summary>
    /// <param name="Format">How its records follow each other.</param>
    /// <param name="Packing">How it is packed.</param>
    /// <param name="Ranges">What is read of it, when that is not all.</param>
    public sealed record FileOpens(DatasetFormat Format, Packing Packing, FileRanges? Ranges) : RunStep;

    /// <summary>Records of the file were read.</summary>
    /// <param name="Records">The records.</param>
    /// <param name="Result">What they came to, now or later.</param>
    public sealed record BatchRead(RecordBatch Records, Task<BatchResult> Result) : RunStep;

    /// <summary>The file ends, or what is read of it.</summary>
    /// <param name="Ranges">What was read of it, when that is not all.</param>
    public sealed record FileEnds(FileRanges? Ranges) : RunStep;

    /// <summary>The file, or the rest of it, cannot be read.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record FileFails(DatasetFault Fault) : RunStep;
}
