namespace Typeset.Json;

/// <summary>The first place where a text stops being JSON.</summary>
/// <param name="Reason">What kind of failure it is.</param>
/// <param name="Offset">Offset of the byte concerned; the length of the text when it ends too early.</param>
/// <param name="Expected">What could have stood there, in words.</param>
internal readonly record struct ScanFailure(ScanFailureReason Reason, int Offset, string Expected);
