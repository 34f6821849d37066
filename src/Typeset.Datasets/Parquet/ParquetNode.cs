namespace Typeset.Datasets;

/// <summary>A part of a record: what the columns below it make together.</summary>
/// <param name="columns">The columns below; the first one's levels tell what is there.</param>
/// <param name="definition">The definition level at which the part is there rather than null.</param>
internal abstract class ParquetNode(IReadOnlyList<ParquetColumn> columns, int definition)
{
    /// <summary>The columns below.</summary>
    public IReadOnlyList<ParquetColumn> Columns => columns;

    /// <summary>The column whose levels tell what is there.</summary>
    protected ParquetColumn First => columns[0];

    /// <summary>Whether the next entry has this part.</summary>
    public bool IsNext => First.Definition >= definition;

    /// <summary>Writes the part of the next entry, or <c>null</c>, and passes over the entry.</summary>
    /// <param name="output">Gets the value.</param>
    public void Write(JsonRecordWriter output)
    {
        if (IsNext)
        {
            WritePresent(output);
        }
        else
        {
            Skip();
            output.Raw("null"u8);
        }
    }

    /// <summary>Passes over the next entry, which has nothing here.</summary>
    public void Skip()
    {
        foreach (ParquetColumn column in columns)
        {
            column.Skip();
        }
    }

    /// <summary>Writes the part, which is there.</summary>
    /// <param name="output">Gets the value.</param>
    protected abstract void WritePresent(JsonRecordWriter output);
}

/// <summary>A single value.</summary>
/// <param name="column">Its column.</param>
/// <param name="definition">See <see cref="ParquetNode"/>.</param>
internal sealed class ParquetScalar(ParquetColumn column, int definition) : ParquetNode([column], definition)
{
    /// <inheritdoc/>
    protected override void WritePresent(JsonRecordWriter output) => First.WriteNext(output);
}

/// <summary>A group of named parts: a JSON object.</summary>
/// <param name="members">The parts in the order of the file.</param>
/// <param name="definition">See <see cref="ParquetNode"/>.</param>
/// <param name="omitsNulls">Whether members that are null are left out.</param>
internal sealed class ParquetStruct(IReadOnlyList<(byte[] Name, ParquetNode Value)> members, int definition, bool omitsNulls)
    : ParquetNode([.. members.SelectMany(member => member.Value.Columns)], definition)
{
    /// <inheritdoc/>
    protected override void WritePresent(JsonRecordWriter output)
    {
        output.Raw((byte)'{');
        bool isFirst = true;
        foreach ((byte[] name, ParquetNode value) in members)
        {
            if (omitsNulls && !value.IsNext)
            {
                value.Skip();
                continue;
            }

            if (!isFirst)
            {
                output.Raw((byte)',');
            }

            isFirst = false;
            output.Raw(name);
            value.Write(output);
        }

        output.Raw((byte)'}');
    }
}

/// <summary>A list of parts of one kind: a JSON array.</summary>
/// <param name="element">The kind.</param>
/// <param name="definition">See <see cref="ParquetNode"/>.</param>
/// <param name="repetition">The repetition level of entries that continue this list.</param>
/// <param name="elementDefinition">The definition level at which the list has an element.</param>
internal sealed class ParquetList(ParquetNode element, int definition, int repetition, int elementDefinition) : ParquetNode(element.Columns, definition)
{
    /// <inheritdoc/>
    protected override void WritePresent(JsonRecordWriter output)
    {
        output.Raw((byte)'[');
        if (First.Definition < elementDefinition)
        {
            Skip();
        }
        else
        {
            element.Write(output);
            while (First.Repetition == repetition)
            {
                output.Raw((byte)',');
                element.Write(output);
            }
        }

        output.Raw((byte)']');
    }
}

/// <summary>A map whose keys are single values: a JSON object, each key as text.</summary>
/// <param name="key">The keys.</param>
/// <param name="value">The values; null for a map that has keys only, whose members are null then.</param>
/// <param name="definition">See <see cref="ParquetNode"/>.</param>
/// <param name="repetition">The repetition level of entries that continue this map.</param>
/// <param name="entryDefinition">The definition level at which the map has an entry.</param>
internal sealed class ParquetMap(ParquetNode key, ParquetNode? value, int definition, int repetition, int entryDefinition)
    : ParquetNode([.. key.Columns, .. value?.Columns ?? []], definition)
{
    private readonly JsonRecordWriter _key = new();

    /// <inheritdoc/>
    protected override void WritePresent(JsonRecordWriter output)
    {
        output.Raw((byte)'{');
        if (First.Definition < entryDefinition)
        {
            Skip();
        }
        else
        {
            WriteEntry(output);
            while (First.Repetition == repetition)
            {
                output.Raw((byte)',');
                WriteEntry(output);
            }
        }

        output.Raw((byte)'}');
    }

    private void WriteEntry(JsonRecordWriter output)
    {
        _key.Clear();
        key.Write(_key);
        if (_key.Written[0] == (byte)'"')
        {
            output.Raw(_key.Written);
        }
        else
        {
            output.String(_key.Written);
        }

        output.Raw((byte)':');
        if (value is null)
        {
            output.Raw("null"u8);
        }
        else
        {
            value.Write(output);
        }
    }
}
