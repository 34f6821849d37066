namespace Typeset.Formats.Idna;

/// <summary>Which labels a host name may have.</summary>
internal enum HostnameForm
{
    /// <summary>Any of letters, digits and hyphens, reserved ones too: <c>sub-domain</c> of RFC 5321.</summary>
    LettersDigitsHyphens,

    /// <summary>Letters, digits and hyphens, and A-labels.</summary>
    Ascii,

    /// <summary>U-labels besides, with the full stop alone between.</summary>
    InternationalWithFullStops,

    /// <summary>U-labels besides, and all separators of RFC 3490.</summary>
    International,
}
