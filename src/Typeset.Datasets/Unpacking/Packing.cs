namespace Typeset.Datasets;

/// <summary>How the bytes of a file are packed.</summary>
public enum Packing
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As one or more gzip members (RFC 1952).</summary>
    Gzip,

    /// <summary>As one or more Zstandard frames (RFC 8878).</summary>
    Zstandard,
}
