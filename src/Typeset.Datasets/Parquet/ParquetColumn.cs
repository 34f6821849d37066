using Parquet;
using Parquet.Schema;

namespace Typeset.Datasets;

/// <summary>One column of the row group that is being read, and how far its values were taken.</summary>
/// <remarks>Every entry has a definition and a repetition level (Dremel encoding); only entries that are fully defined have a value.</remarks>
/// <param name="path">The names that lead to the column.</param>
/// <param name="maxDefinition">The definition level of entries that have a value.</param>
/// <param name="maxRepetition">The repetition level of entries that continue the innermost list.</param>
internal abstract class ParquetColumn(string path, int maxDefinition, int maxRepetition)
{
    private int[] _definitions = [];
    private int[] _repetitions = [];
    private int _count;
    private int _next;
    private DataField? _field;

    /// <summary>Whether every entry was taken.</summary>
    public bool IsAtEnd => _next == _count;

    /// <summary>The definition level of the next entry.</summary>
    /// <exception cref="InvalidDataException">There is no further entry.</exception>
    public int Definition => _next >= _count ? throw Ended() : maxDefinition == 0 ? 0 : _definitions[_next];

    /// <summary>The repetition level of the next entry; 0 at the end, where the next record would begin.</summary>
    public int Repetition => _next >= _count || maxRepetition == 0 ? 0 : _repetitions[_next];

    /// <summary>The names that lead to the column.</summary>
    protected string Path { get; } = path;

    /// <summary>Finds the column in the file.</summary>
    /// <param name="field">What the file says about it.</param>
    /// <exception cref="NotSupportedException">The library reads the levels of the column in another way.</exception>
    public void Bind(DataField field)
    {
        if (field.MaxDefinitionLevel != maxDefinition || field.MaxRepetitionLevel != maxRepetition)
        {
            throw new NotSupportedException($"the nesting of the column {Path} is of a kind that is not read");
        }

        _field = field;
    }

    /// <summary>Reads the column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public void Read(ParquetRowGroupReader group, ParquetStream file, CancellationToken cancellationToken)
    {
        DataField field = _field ?? throw new InvalidOperationException("The column was not bound.");
        Parquet.Meta.ColumnMetaData metadata = group.GetMetadata(field)?.MetaData ?? throw new InvalidDataException($"a row group lacks the column {Path}");
        if (metadata.NumValues < 0 || metadata.NumValues > Array.MaxLength / 4)
        {
            throw new InvalidDataException($"a row group says that the column {Path} has {metadata.NumValues} values");
        }

        _next = 0;
        _count = (int)metadata.NumValues;
        _definitions = Sized(_definitions, maxDefinition > 0 ? _count : 0);
        _repetitions = Sized(_repetitions, maxRepetition > 0 ? _count : 0);
        long start = metadata.DictionaryPageOffset is > 0 and long dictionary ? Math.Min(dictionary, metadata.DataPageOffset) : metadata.DataPageOffset;
        ReadOnlyMemory<byte> pages = file.Read(start, metadata.TotalCompressedSize);
        if (_count > 0)
        {
            pages = ParquetPages.Check(pages.Span, metadata) ? ParquetPages.ToVersion1(pages.Span, metadata, maxDefinition, maxRepetition) : pages;
            file.Limit(start, pages);
            ReadValues(group, field, _count, _definitions.AsMemory(0, maxDefinition > 0 ? _count : 0), _repetitions.AsMemory(0, maxRepetition > 0 ? _count : 0), cancellationToken);
        }

        CheckLevels();
    }

    /// <summary>Passes over the next entry, which has no value.</summary>
    /// <exception cref="InvalidDataException">It has one, or there is no further entry.</exception>
    public void Skip()
    {
        if (Definition == maxDefinition)
        {
            throw new InvalidDataException($"the levels of the column {Path} contradict those of its neighbours");
        }

        _next++;
    }

    /// <summary>Writes the value of the next entry, and passes over it.</summary>
    /// <param name="output">Gets the value.</param>
    public void WriteNext(JsonRecordWriter output)
    {
        _next++;
        WriteValue(output);
    }

    /// <summary>Reads values and levels.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="field">The column.</param>
    /// <param name="count">Entries.</param>
    /// <param name="definitions">Gets the definition levels.</param>
    /// <param name="repetitions">Gets the repetition levels.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    protected abstract void ReadValues(ParquetRowGroupReader group, DataField field, int count, Memory<int> definitions, Memory<int> repetitions, CancellationToken cancellationToken);

    /// <summary>Writes the next value.</summary>
    /// <param name="output">Gets the value.</param>
    protected abstract void WriteValue(JsonRecordWriter output);

    /// <summary>An array of at least so many elements.</summary>
    /// <param name="array">One that may be large enough.</param>
    /// <param name="count">How many.</param>
    protected static T[] Sized<T>(T[] array, int count) => array.Length >= count ? array : new T[count];

    private InvalidDataException Ended() => new($"the column {Path} ends before its neighbours");

    private void CheckLevels()
    {
        bool isSound = _count == 0 || Repetition == 0;
        if (maxDefinition > 0)
        {
            isSound &= !_definitions.AsSpan(0, _count).ContainsAnyExceptInRange(0, maxDefinition);
        }

        if (maxRepetition > 0)
        {
            isSound &= !_repetitions.AsSpan(0, _count).ContainsAnyExceptInRange(0, maxRepetition);
        }

        if (!isSound)
        {
            throw new InvalidDataException($"the levels of the column {Path} are out of their range");
        }
    }
}

/// <summary>A column of one physical type.</summary>
/// <typeparam name="T">How the library hands out its values.</typeparam>
/// <param name="path">See <see cref="ParquetColumn"/>.</param>
/// <param name="maxDefinition">See <see cref="ParquetColumn"/>.</param>
/// <param name="maxRepetition">See <see cref="ParquetColumn"/>.</param>
/// <param name="write">Writes a value as JSON.</param>
internal sealed class ParquetColumn<T>(string path, int maxDefinition, int maxRepetition, Action<JsonRecordWriter, T> write) : ParquetColumn(path, maxDefinition, maxRepetition)
    where T : struct
{
    private T[] _values = [];
    private int _count;
    private int _next;

    /// <inheritdoc/>
    protected override void ReadValues(ParquetRowGroupReader group, DataField field, int count, Memory<int> definitions, Memory<int> repetitions, CancellationToken cancellationToken)
    {
        _values = Sized(_values, count);
        _values.AsSpan().Clear();
        _count = count;
        _next = 0;
        Memory<int>? noLevels = null;
        group.ReadRawAsync(field, _values.AsMemory(0, count), definitions.IsEmpty ? noLevels : definitions, repetitions.IsEmpty ? noLevels : repetitions, cancellationToken)
            .AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    protected override void WriteValue(JsonRecordWriter output)
    {
        if (_next >= _count)
        {
            throw new InvalidDataException($"the column {Path} has fewer values than it says");
        }

        write(output, _values[_next++]);
    }
}
