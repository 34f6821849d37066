using Typeset.Json;

namespace Typeset.News.Checks;

/// <summary>
/// One walk over the bytes of a record that meets the contract, which says whether the record certainly breaks none of the rules that need no raw
/// text. It makes no values of the record and reports nothing: what it is unsure of goes to the checks on the typed record.
/// </summary>
/// <remarks>
/// It is unsure of members that are given twice, of members whose order makes it look back, of text that is spelled one way here and another way there,
/// and of quotes whose words lie inside one another's.
/// </remarks>
internal ref struct CheckAcceptor
{
    [ThreadStatic]
    private static WrittenParagraphs? t_paragraphs;

    [ThreadStatic]
    private static WrittenQuote? t_quote;

    private readonly ReadOnlySpan<byte> _record;
    private readonly WrittenParagraphs _paragraphs;
    private readonly WrittenQuote _quote;
    private JsonCursor _cursor;
    private Parts _parts;
    private Parts _listed;
    private WrittenText _id;
    private DateOnly _publishedOn;
    private DateTimeOffset _publishedAt;
    private DateTimeOffset _updatedAt;
    private int _lastImage;
    private WrittenText? _plainTextHash;

    private CheckAcceptor(ReadOnlySpan<byte> record)
    {
        _record = record;
        _paragraphs = t_paragraphs ??= new WrittenParagraphs();
        _quote = t_quote ??= new WrittenQuote();
        _cursor = new JsonCursor(record);
    }

    // The parts of a record that the rules speak of; those that provenance.header can list come first.
    [Flags]
    private enum Parts
    {
        None = 0,
        Headline = 1,
        Deck = 2,
        Section = 4,
        PublishedOn = 8,
        PublishedAt = 16,
        UpdatedAt = 32,
        Id = 64,
        Paragraphs = 128,
        Quotes = 256,
        Images = 512,
        Provenance = 1024,
    }

    /// <summary>Whether a record certainly breaks no rule. False says nothing.</summary>
    /// <param name="record">A record that meets the contract.</param>
    public static bool Accepts(ReadOnlySpan<byte> record) => new CheckAcceptor(record).Accept();

    private bool Accept()
    {
        if (_cursor.Peek() != JsonKind.Object)
        {
            return false;
        }

        _paragraphs.Clear();
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            Parts part = PartOf(name);
            if ((_parts & part) != 0)
            {
                return false;
            }

            _parts |= part;
            if (!Pass(part))
            {
                return false;
            }
        }

        return _lastImage <= _paragraphs.Count && AreDatesInOrder() && (_listed & ~_parts) == 0 && IsIdOfHash();
    }

    private static Parts PartOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? Parts.Id
        : name.SequenceEqual("paragraphs"u8) ? Parts.Paragraphs
        : name.SequenceEqual("quotes"u8) ? Parts.Quotes
        : name.SequenceEqual("images"u8) ? Parts.Images
        : name.SequenceEqual("provenance"u8) ? Parts.Provenance
        : HeaderPartOf(name);

    private static Parts HeaderPartOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("headline"u8) ? Parts.Headline
        : name.SequenceEqual("deck"u8) ? Parts.Deck
        : name.SequenceEqual("section"u8) ? Parts.Section
        : name.SequenceEqual("publishedOn"u8) ? Parts.PublishedOn
        : name.SequenceEqual("publishedAt"u8) ? Parts.PublishedAt
        : name.SequenceEqual("updatedAt"u8) ? Parts.UpdatedAt
        : Parts.None;

    private bool Pass(Parts part)
    {
        switch (part)
        {
            case Parts.Id:
                _id = ReadText();
                return true;
            case Parts.PublishedOn:
                _publishedOn = _cursor.ReadDate();
                return true;
            case Parts.PublishedAt:
                _publishedAt = _cursor.ReadDateTime();
                return true;
            case Parts.UpdatedAt:
                _updatedAt = _cursor.ReadDateTime();
                return true;
            case Parts.Paragraphs:
                return PassParagraphs();
            case Parts.Quotes:
                return (_parts & Parts.Paragraphs) != 0 && PassQuotes();
            case Parts.Images:
                return PassImages();
            case Parts.Provenance:
                return PassProvenance();
            default:
                _cursor.Skip();
                return true;
        }
    }

    private bool PassParagraphs()
    {
        (int, int) last = default;
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            bool hasText = false;
            bool hasSource = false;
            _cursor.EnterObject();
            while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("text"u8))
                {
                    if (hasText)
                    {
                        return false;
                    }

                    hasText = true;
                    _paragraphs.Add(ReadText());
                }
                else if (name.SequenceEqual("source"u8))
                {
                    if (hasSource || !PassSource(ref last))
                    {
                        return false;
                    }

                    hasSource = true;
                }
                else
                {
                    _cursor.Skip();
                }
            }
        }

        return true;
    }

    private bool PassQuotes()
    {
        int number = 0;
        WrittenSpan last = default;
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            number++;
            if (!ReadQuote() || !_quote.IsNumbered(_record, number) || !_quote.IsMentionedOutside() || !_quote.IsJoined(_record))
            {
                return false;
            }

            // S1 and S2: each segment is a slice and stands after all words before it.
            foreach (WrittenSpan segment in _quote.Segments)
            {
                if (!segment.Follows(last) || !_paragraphs.Hold(_record, segment))
                {
                    return false;
                }

                last = segment;
            }

            if (_quote.Mention is { } mention && !_paragraphs.Hold(_record, mention) || _quote.Cue is { } cue && !_paragraphs.Hold(_record, cue))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadQuote()
    {
        int seen = 0;
        _quote.Clear();
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            bool isSure = true;
            if (name.SequenceEqual("id"u8))
            {
                isSure = IsFirst(1, ref seen);
                _quote.Id = ReadText();
            }
            else if (name.SequenceEqual("text"u8))
            {
                isSure = IsFirst(2, ref seen);
                _quote.Text = ReadText();
            }
            else if (name.SequenceEqual("segments"u8))
            {
                isSure = IsFirst(4, ref seen) && ReadSegments();
            }
            else if (name.SequenceEqual("attribution"u8))
            {
                isSure = IsFirst(8, ref seen) && ReadAttribution();
            }
            else
            {
                _cursor.Skip();
            }

            if (!isSure)
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadSegments()
    {
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            if (!TryReadSpan(out WrittenSpan segment))
            {
                return false;
            }

            _quote.Segments.Add(segment);
        }

        return true;
    }

    private bool ReadAttribution()
    {
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("mention"u8))
            {
                if (_quote.Mention is not null || !TryReadSpan(out WrittenSpan mention))
                {
                    return false;
                }

                _quote.Mention = mention;
            }
            else if (name.SequenceEqual("cue"u8))
            {
                if (_quote.Cue is not null || !TryReadSpan(out WrittenSpan cue))
                {
                    return false;
                }

                _quote.Cue = cue;
            }
            else
            {
                _cursor.Skip();
            }
        }

        return true;
    }

    private bool TryReadSpan(out WrittenSpan span)
    {
        int seen = 0;
        bool isSure = true;
        (int paragraph, int start, int end) = (0, 0, 0);
        WrittenText text = default;
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("paragraph"u8))
            {
                isSure &= IsFirst(1, ref seen);
                paragraph = _cursor.ReadInt32();
            }
            else if (name.SequenceEqual("start"u8))
            {
                isSure &= IsFirst(2, ref seen);
                start = _cursor.ReadInt32();
            }
            else if (name.SequenceEqual("end"u8))
            {
                isSure &= IsFirst(4, ref seen);
                end = _cursor.ReadInt32();
            }
            else if (name.SequenceEqual("text"u8))
            {
                isSure &= IsFirst(8, ref seen);
                text = ReadText();
            }
            else
            {
                _cursor.Skip();
            }
        }

        span = new WrittenSpan(paragraph, start, end, text);
        return isSure && seen == 15;
    }

    private bool PassImages()
    {
        (int, int) last = default;
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            int seen = 0;
            _cursor.EnterObject();
            while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
            {
                bool isSure = true;
                if (name.SequenceEqual("position"u8))
                {
                    // S5: positions never decrease, so that the last one is the greatest.
                    int position = _cursor.ReadInt32();
                    isSure = IsFirst(1, ref seen) && position >= _lastImage;
                    _lastImage = position;
                }
                else if (name.SequenceEqual("source"u8))
                {
                    isSure = IsFirst(2, ref seen) && PassSource(ref last);
                }
                else
                {
                    _cursor.Skip();
                }

                if (!isSure)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool PassProvenance()
    {
        int seen = 0;
        WrittenText origin = default;
        WrittenText? hash = null;
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            bool isSure = true;
            if (name.SequenceEqual("origin"u8))
            {
                isSure = IsFirst(1, ref seen);
                origin = ReadText();
            }
            else if (name.SequenceEqual("raw"u8))
            {
                isSure = IsFirst(2, ref seen) && TryReadHash(out hash);
            }
            else if (name.SequenceEqual("header"u8))
            {
                isSure = IsFirst(4, ref seen) && PassHeader();
            }
            else if (name.SequenceEqual("dropped"u8))
            {
                isSure = IsFirst(8, ref seen) && PassDropped();
            }
            else
            {
                _cursor.Skip();
            }

            if (!isSure)
            {
                return false;
            }
        }

        ReadOnlySpan<byte> from = origin.In(_record);
        _plainTextHash = from.SequenceEqual("plain-text"u8) ? hash : null;
        return !from.Contains((byte)'\\');
    }

    private bool TryReadHash(out WrittenText? hash)
    {
        hash = null;
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            if (!name.SequenceEqual("sha256"u8))
            {
                _cursor.Skip();
                continue;
            }

            if (hash is not null)
            {
                return false;
            }

            hash = ReadText();
        }

        return hash is not null;
    }

    // S7: each field once. Whether the record has them is known at its end.
    private bool PassHeader()
    {
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            Parts field = Parts.None;
            _cursor.EnterObject();
            while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
            {
                if (!name.SequenceEqual("field"u8))
                {
                    _cursor.Skip();
                    continue;
                }

                if (field != Parts.None)
                {
                    return false;
                }

                field = HeaderPartOf(ReadText().In(_record));
            }

            if (field == Parts.None || (_listed & field) != 0)
            {
                return false;
            }

            _listed |= field;
        }

        return true;
    }

    private bool PassDropped()
    {
        (int, int) last = default;
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            bool hasSource = false;
            _cursor.EnterObject();
            while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
            {
                if (!name.SequenceEqual("source"u8))
                {
                    _cursor.Skip();
                }
                else if (hasSource || !PassSource(ref last))
                {
                    return false;
                }
                else
                {
                    hasSource = true;
                }
            }
        }

        return true;
    }

    // S11: a source does not stand before the one listed before it.
    private bool PassSource(ref (int Line, int Start) last)
    {
        int seen = 0;
        bool isSure = true;
        (int Line, int Start) source = default;
        _cursor.EnterObject();
        while (_cursor.NextProperty(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("line"u8))
            {
                isSure &= IsFirst(1, ref seen);
                source.Line = _cursor.ReadInt32();
            }
            else if (name.SequenceEqual("start"u8))
            {
                isSure &= IsFirst(2, ref seen);
                source.Start = _cursor.ReadInt32();
            }
            else
            {
                _cursor.Skip();
            }
        }

        isSure &= seen == 3 && source.CompareTo(last) >= 0;
        last = source;
        return isSure;
    }

    // S6. A time that its type cannot hold reads as the first day of all.
    private readonly bool AreDatesInOrder()
    {
        bool hasTime = (_parts & Parts.PublishedAt) != 0;
        bool isOneDay = !hasTime || (_parts & Parts.PublishedOn) == 0 || DateOnly.FromDateTime(_publishedAt.DateTime) == _publishedOn;
        return isOneDay && (!hasTime || (_parts & Parts.UpdatedAt) == 0 || _updatedAt >= _publishedAt);
    }

    // What S8 says of the identifier.
    private readonly bool IsIdOfHash()
    {
        if (_plainTextHash is not { } hash)
        {
            return true;
        }

        ReadOnlySpan<byte> scheme = "urn:sha256:"u8;
        ReadOnlySpan<byte> id = _id.In(_record);
        return id.StartsWith(scheme) && id[scheme.Length..].SequenceEqual(hash.In(_record));
    }

    private WrittenText ReadText()
    {
        bool isText = _cursor.Peek() == JsonKind.String;
        int start = _cursor.Position + 1;
        _cursor.Skip();
        int length = _cursor.Position - 1 - start;
        return isText && length >= 0 ? new WrittenText(start, length) : default;
    }

    private static bool IsFirst(int bit, ref int seen)
    {
        bool isFirst = (seen & bit) == 0;
        seen |= bit;
        return isFirst;
    }
}
