using Typeset.Datasets;

namespace Typeset.Cli;

/// <summary>Counts how much of files has been read, as they are on the disk: packed ones by their packed bytes.</summary>
internal sealed class ReadMeter
{
    private readonly long _total;
    private long _read;

    private ReadMeter(long total) => _total = total;

    /// <summary>The share that has been read, from 0 to 1.</summary>
    public double Share => Math.Min(1, (double)Interlocked.Read(ref _read) / _total);

    /// <summary>Begins to count.</summary>
    /// <param name="inputs">The files; replaced by ones that are counted.</param>
    /// <returns>Null when it cannot be told how much there is to read, as of a pipe; the files are left as they are then.</returns>
    public static ReadMeter? On(List<DatasetInput> inputs)
    {
        long total = 0;
        foreach (DatasetInput input in inputs)
        {
            if (input.Name == DatasetInput.StandardInputName || new FileInfo(input.Name) is not { Exists: true, Length: > 0 and long length })
            {
                return null;
            }

            total += input.Range is { } range ? Math.Max(0, Math.Min(range.End, length) - range.Start) : length;
        }

        ReadMeter meter = new(Math.Max(1, total));
        for (int i = 0; i < inputs.Count; i++)
        {
            Func<Stream> open = inputs[i].Open;
            inputs[i] = inputs[i] with { Open = () => new MeteredStream(open(), meter) };
        }

        return meter;
    }

    private sealed class MeteredStream(Stream stream, ReadMeter meter) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => stream.CanSeek;

        public override bool CanWrite => false;

        public override long Length => stream.Length;

        public override long Position { get => stream.Position; set => stream.Position = value; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int read = stream.Read(buffer);
            Interlocked.Add(ref meter._read, read);
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                stream.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
