namespace Typeset.Datasets;

/// <summary>What a framer found.</summary>
internal enum FrameKind
{
    /// <summary>More bytes are needed.</summary>
    NeedData,

    /// <summary>A record.</summary>
    Record,

    /// <summary>A place where the file is not what its format says.</summary>
    Fault,

    /// <summary>Bytes that mean nothing: white space, separators.</summary>
    Gap,

    /// <summary>Nothing is left.</summary>
    End,
}
