namespace Typeset.Json;

/// <summary>Why a text cannot be scanned.</summary>
internal enum ScanFailureReason
{
    /// <summary>The grammar of RFC 8259 is not met.</summary>
    Malformed,

    /// <summary>The bytes are not UTF-8 (RFC 3629).</summary>
    InvalidUtf8,

    /// <summary>Arrays and objects are nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>There is no value at all.</summary>
    Empty,
}
