namespace Typeset.Datasets;

/// <summary>
/// Finds the records of one format in bytes that come in pieces. It decides only where a record starts and ends;
/// whether the bytes in between are JSON is for the validator to say.
/// </summary>
internal abstract class RecordFramer
{
    /// <summary>How far the bytes after the last frame were looked at already, so that a record that comes in many pieces is scanned once.</summary>
    public int Scanned { get; protected set; }

    /// <summary>Whether a file without any record is in order, as an array without elements is.</summary>
    public virtual bool MayHaveNoRecord => false;

    /// <summary>Whether a line feed ends every frame but the last one, and stands nowhere else in it.</summary>
    public virtual bool FramesAreLines => false;

    /// <summary>Finds the next frame.</summary>
    /// <param name="data">The bytes after what the last frame consumed; each call passes at least those of the call before.</param>
    /// <param name="isFinal">Whether no more bytes follow.</param>
    /// <returns>The frame; <see cref="FrameKind.NeedData"/> only when <paramref name="isFinal"/> is false.</returns>
    public Frame Next(ReadOnlySpan<byte> data, bool isFinal)
    {
        Frame frame = Find(data, isFinal);
        if (frame.Kind != FrameKind.NeedData)
        {
            Scanned = 0;
        }

        return frame;
    }

    /// <summary>Forgets the bytes looked at so far, whose record is being skipped. The next data begins after them.</summary>
    public virtual void DropScanned() => Scanned = 0;

    /// <summary>Ends a record that has grown beyond the limit where it most likely ends, so that it is not skipped.</summary>
    /// <param name="data">The bytes that <see cref="Next"/> found no frame in.</param>
    /// <returns>The frame; <see cref="FrameKind.NeedData"/> when there is no such place.</returns>
    public virtual Frame EndEarly(ReadOnlySpan<byte> data) => Frame.NeedData;

    /// <summary>Finds the next frame; see <see cref="Next"/>.</summary>
    protected abstract Frame Find(ReadOnlySpan<byte> data, bool isFinal);
}
