using System.Runtime.CompilerServices;
using Typeset.Evaluation;
using Typeset.Json;

namespace Typeset.Datasets;

/// <summary>Counts the fields of records. Only what the contract describes is looked into; all other values are passed over.</summary>
/// <param name="fields">The fields.</param>
/// <param name="open">The places, by their numbers, that are looked into.</param>
internal sealed class FieldWalk(ContractFields fields, bool[] open)
{
    private readonly long[] _seen = new long[fields.Pointers.Count];
    private readonly long[] _nulls = new long[fields.Pointers.Count];
    private readonly Dictionary<(FieldPlace Place, string Name), UnknownCount> _unknown = [];
    private byte[] _name = new byte[256];
    private readonly List<UnknownCount> _fresh = [];

    /// <summary>For each field how many objects have it.</summary>
    public IReadOnlyList<long> Seen => _seen;

    /// <summary>For each field how often it is null.</summary>
    public IReadOnlyList<long> Nulls => _nulls;

    /// <summary>The properties that the contract does not describe.</summary>
    public IEnumerable<UnknownCount> Unknown => _unknown.Values;

    /// <summary>Those that the record which was added last is the first to have; their places are still to be set.</summary>
    public IReadOnlyList<UnknownCount> Fresh => _fresh;

    /// <summary>Counts the fields of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isJson">Whether it is certainly JSON; it is made sure of otherwise, and what is no JSON has no fields.</param>
    public void Add(ReadOnlySpan<byte> record, bool isJson)
    {
        _fresh.Clear();
        if (!open[fields.Root.Number] || (!isJson && !JsonBytes.IsValue(record)))
        {
            return;
        }

        int position = record.StartsWith(ContentSignature.Utf8Mark) ? ContentSignature.Utf8Mark.Length : 0;
        SkipSpace(record, ref position);
        Value(record, ref position, fields.Root);
    }

    private void Value(ReadOnlySpan<byte> json, ref int position, FieldPlace? place)
    {
        place = place is not null && open[place.Number] ? place : null;
        switch (json[position])
        {
            case (byte)'{':
                if (place is { HasMembers: true })
                {
                    Members(json, ref position, place);
                }
                else
                {
                    SkipNested(json, ref position);
                }

                break;
            case (byte)'[':
                if (place?.Items is { } items)
                {
                    Elements(json, ref position, items);
                }
                else
                {
                    SkipNested(json, ref position);
                }

                break;
            case (byte)'"':
                SkipString(json, ref position);
                break;
            default:
                // Numbers and literals are short.
                while (position < json.Length && json[position] is > (byte)' ' and not ((byte)',' or (byte)']' or (byte)'}'))
                {
                    position++;
                }

                break;
        }
    }

    private void Elements(ReadOnlySpan<byte> json, ref int position, FieldPlace items)
    {
        position++;
        SkipSpace(json, ref position);
        while (json[position] != (byte)']')
        {
            Value(json, ref position, items);
            SkipSpace(json, ref position);
            if (json[position] == (byte)',')
            {
                position++;
                SkipSpace(json, ref position);
            }
        }

        position++;
    }

    private void Members(ReadOnlySpan<byte> json, ref int position, FieldPlace place)
    {
        position++;
        SkipSpace(json, ref position);
        int guess = 0;
        while (json[position] != (byte)'}')
        {
            int start = position + 1;
            int length = JsonStrings.FindEnd(json[start..], out TapeFlags flags);
            bool isEscaped = (flags & TapeFlags.Escaped) != 0;
            ReadOnlySpan<byte> name = isEscaped ? Unescape(json.Slice(start, length)) : json.Slice(start, length);
            position = start + length + 1;
            SkipSpace(json, ref position);
            position++;
            SkipSpace(json, ref position);
            int index = place.Names is null ? -1 : place.Names.Find(name, guess);
            FieldPlace? value;
            if (index >= 0)
            {
                guess = index + 1;
                value = place.Values[index];
                if (place.Fields[index] is int field and >= 0)
                {
                    _seen[field]++;
                    _nulls[field] += json[position] == (byte)'n' ? 1 : 0;
                }
            }
            else
            {
                value = Other(place, name, start - 1, isEscaped);
            }

            if (json[position] == (byte)'"')
            {
                SkipString(json, ref position);
            }
            else
            {
                Value(json, ref position, value);
            }

            SkipSpace(json, ref position);
            if (json[position] == (byte)',')
            {
                position++;
                SkipSpace(json, ref position);
            }
        }

        position++;
    }

    private FieldPlace? Other(FieldPlace place, ReadOnlySpan<byte> name, int offset, bool isEscaped)
    {
        foreach ((PatternMatcher pattern, FieldPlace? value) in place.Patterns)
        {
            if (pattern.Match(name, isEscaped) == PatternOutcome.Match)
            {
                return value;
            }
        }

        if (place.CountsUnknown)
        {
            (FieldPlace, string) key = (place, JsonStrings.ToText(name));
            if (!_unknown.TryGetValue(key, out UnknownCount? count))
            {
                _unknown.Add(key, count = new UnknownCount(PointerPattern.Append(place.Pointer, key.Item2), offset));
                _fresh.Add(count);
            }

            count.Count++;
        }

        return place.Others;
    }

    private ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_name.Length < raw.Length)
        {
            _name = new byte[raw.Length * 2];
        }

        return _name.AsSpan(0, JsonStrings.Unescape(raw, _name));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SkipString(ReadOnlySpan<byte> json, ref int position)
    {
        position++;
        position += JsonStrings.FindEnd(json[position..], out _) + 1;
    }

    private static void SkipNested(ReadOnlySpan<byte> json, ref int position)
    {
        int depth = 0;
        while (true)
        {
            position += json[position..].IndexOfAny("\"{}[]"u8);
            if (json[position] == (byte)'"')
            {
                SkipString(json, ref position);
                continue;
            }

            depth += json[position] is (byte)'{' or (byte)'[' ? 1 : -1;
            position++;
            if (depth == 0)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SkipSpace(ReadOnlySpan<byte> json, ref int position)
    {
        while (position < json.Length && json[position] <= (byte)' ')
        {
            position++;
        }
    }

    /// <summary>How often a property occurs that the contract does not describe, and where first.</summary>
    /// <param name="pointer">The pointer of the property.</param>
    /// <param name="offset">Where its name stands in the record that has it first.</param>
    internal sealed class UnknownCount(string pointer, int offset)
    {
        /// <summary>The pointer.</summary>
        public string Pointer => pointer;

        /// <summary>Where the name stands in the record that has it first.</summary>
        public int Offset => offset;

        /// <summary>Where that is in the file.</summary>
        public RecordPosition First { get; set; }

        /// <summary>How often.</summary>
        public long Count { get; set; }
    }
}
