namespace Typeset.Json;

/// <summary>Cuts a stream into lines at line feeds, whatever their length.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _ended;
    private long _nextOffset;

    /// <summary>The line without its line feed; it lasts until the next one is asked for.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Number of the line, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Offset of the line's first byte in the stream.</summary>
    public long ByteOffset { get; private set; }

    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan((_start + searched).._end).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Take(searched + length, 1);
                return true;
            }

            searched = _end - _start;
            if (_ended)
            {
                if (searched == 0)
                {
                    return false;
                }

                Take(searched, 0);
                return true;
            }

            MakeRoom();
            int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            _end += read;
            _ended = read == 0;
        }
    }

    private void Take(int length, int ending)
    {
        Current = _buffer.AsMemory(_start, length);
        ByteOffset = _nextOffset;
        Line++;
        _start += length + ending;
        _nextOffset += length + ending;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_end == Array.MaxLength)
            {
                throw new InvalidDataException(FormattableString.Invariant($"Line {Line + 1} is longer than {Array.MaxLength} bytes."));
            }

            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        }
    }
}
