using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>One value of a scanned document.</summary>
internal readonly ref struct JsonView
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly TapeEntry[] _entries;

    public JsonView(ReadOnlySpan<byte> utf8, TapeEntry[] entries, int index)
    {
        _utf8 = utf8;
        _entries = entries;
        Index = index;
    }

    /// <summary>Place of the value on its tape.</summary>
    public int Index { get; }

    public ref readonly TapeEntry Entry => ref _entries[Index];

    /// <summary>The bytes of a scalar as they are written, without quotation marks.</summary>
    public ReadOnlySpan<byte> Text => _utf8.Slice(Entry.Start, Entry.Length);

    /// <summary>Whether the value is a string or a name with escapes.</summary>
    public bool IsEscaped => (Entry.Flags & TapeFlags.Escaped) != 0;

    /// <summary>Another value of the same document.</summary>
    public JsonView At(int index) => new(_utf8, _entries, index);
}
