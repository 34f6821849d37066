using Typeset.Evaluation;

namespace Typeset.Json;

/// <summary>
/// A scanned document: one entry for each value and name in the order of the text. A tape is reused for document after document.
/// </summary>
internal sealed class InstanceTape
{
    private const int FirstCapacity = 256;
    private const int KeptCapacity = 1 << 18;

    [ThreadStatic]
    private static InstanceTape? t_kept;

    private TapeEntry[] _entries = new TapeEntry[FirstCapacity];
    private bool _isRented;

    /// <summary>The entries, of which the first <see cref="Count"/> are in use.</summary>
    public TapeEntry[] Entries => _entries;

    /// <summary>Number of entries in use.</summary>
    public int Count { get; set; }

    /// <summary>Why scanning stopped; has a meaning only when it failed.</summary>
    public ScanFailure Failure { get; set; }

    /// <summary>Memory for whoever evaluates what is on the tape; it is kept with the tape, so that both cost one look-up.</summary>
    public EvaluationScratch Scratch { get; } = new();

    /// <summary>A tape to scan into. Each thread keeps one, so that a document costs no allocation.</summary>
    public static InstanceTape Rent()
    {
        InstanceTape? kept = t_kept;
        if (kept is null || kept._isRented)
        {
            t_kept = kept = new InstanceTape();
        }

        kept._isRented = true;
        return kept;
    }

    /// <summary>Gives the tape back to the thread, but for memory that one document has made very large.</summary>
    public void Return()
    {
        if (_entries.Length > KeptCapacity)
        {
            _entries = new TapeEntry[FirstCapacity];
        }

        Scratch.Shrink();
        _isRented = false;
    }

    /// <summary>Makes room for more entries.</summary>
    public TapeEntry[] Grow()
    {
        Array.Resize(ref _entries, (int)Math.Min(Array.MaxLength, _entries.Length * 2L));
        return _entries;
    }

    /// <summary>The entry at an index; the caller knows that it is one of the first <see cref="Count"/>.</summary>
    public ref readonly TapeEntry this[int index] => ref _entries[index];
}
