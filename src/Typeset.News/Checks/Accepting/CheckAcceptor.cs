using Typeset.Json;

namespace Typeset.News.Checks;

/// <summary>
/// One walk over the bytes of a record that meets the contract, which says whether the record certainly breaks none of the rules that need no raw
/// text. It makes no values of the record and reports nothing: what it is unsure of goes to the checks on the typed record. It is written as
/// generated acceptors are: a step takes a position and gives the next one, or <see cref="JsonWalker.Unsure"/>.
/// </summary>
/// <remarks>
/// It is unsure of quotes before paragraphs, of text that is spelled one way here and another way there, and of quotes whose words lie inside
/// one another's.
/// </remarks>
internal ref struct CheckAcceptor
{
    private const int HeaderFields = 6;
    private const int PublishedOn = 3;
    private const int PublishedAt = 4;
    private const int UpdatedAt = 5;
    private const int Paragraphs = 7;
    private const int MostDigits = 9;

    private static readonly JsonNameSet s_header = new("headline", "deck", "section", "publishedOn", "publishedAt", "updatedAt");
    private static readonly JsonNameSet s_article = new("headline", "deck", "section", "publishedOn", "publishedAt", "updatedAt", "id", "paragraphs", "quotes", "images", "provenance");
    private static readonly JsonNameSet s_paragraph = new("text", "source", "role");
    private static readonly JsonNameSet s_source = new("line", "start", "end", "endLine");
    private static readonly JsonNameSet s_quote = new("id", "kind", "text", "segments", "attribution");
    private static readonly JsonNameSet s_attribution = new("mention", "cue");
    private static readonly JsonNameSet s_span = new("paragraph", "start", "end", "text");
    private static readonly JsonNameSet s_image = new("position", "source");
    private static readonly JsonNameSet s_provenance = new("origin", "raw", "header", "dropped");
    private static readonly JsonNameSet s_raw = new("sha256");
    private static readonly JsonNameSet s_headerLine = new("field");
    private static readonly JsonNameSet s_dropped = new("source");

    [ThreadStatic]
    private static WrittenParagraphs? t_paragraphs;

    [ThreadStatic]
    private static WrittenQuote? t_quote;

    private readonly ReadOnlySpan<byte> _record;
    private readonly WrittenParagraphs _paragraphs;
    private readonly WrittenQuote _quote;
    private DateOnly _publishedOn;
    private DateTimeOffset _publishedAt;
    private DateTimeOffset _updatedAt;
    private WrittenText _id;
    private WrittenText? _plainTextHash;
    private ulong _listed;
    private int _lastPosition;

    private CheckAcceptor(ReadOnlySpan<byte> record)
    {
        _record = record;
        _paragraphs = t_paragraphs ??= new WrittenParagraphs();
        _quote = t_quote ??= new WrittenQuote();
    }

    /// <summary>Whether a record certainly breaks no rule. False says nothing.</summary>
    /// <param name="record">A record that meets the contract.</param>
    public static bool Accepts(ReadOnlySpan<byte> record) => new CheckAcceptor(record).Accepts();

    private bool Accepts()
    {
        using JsonWalker w = new(_record);
        long p = w.Begin();
        ulong seen = 0;
        _paragraphs.Clear();
        for (int name = w.Enter(ref p, ref seen, s_article); name >= 0; name = w.Next(ref p, ref seen, s_article))
        {
            long start = p;
            p = name switch
            {
                < HeaderFields => w.Skip(p),
                6 => Text(w, p, out _id),
                Paragraphs => PassParagraphs(w, p),
                8 when Has(seen, Paragraphs) => PassQuotes(w, p),
                8 => JsonWalker.Unsure,
                9 => PassImages(w, p),
                10 => PassProvenance(w, p),
                _ => w.Skip(p),
            };
            if (p > 0 && name is PublishedOn or PublishedAt or UpdatedAt)
            {
                ReadDate(name, _record[(int)start..(int)p]);
            }
        }

        return p >= 0
            && _lastPosition <= _paragraphs.Count
            && AreDatesInOrder(seen)
            && (_listed & ~seen) == 0
            && IsIdOfHash();
    }

    private void ReadDate(int name, ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(json);
        switch (name)
        {
            case PublishedOn:
                _publishedOn = cursor.ReadDate();
                break;
            case PublishedAt:
                _publishedAt = cursor.ReadDateTime();
                break;
            default:
                _updatedAt = cursor.ReadDateTime();
                break;
        }
    }

    private readonly long PassParagraphs(JsonWalker w, long p)
    {
        (int, int) last = default;
        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            ulong seen = 0;
            WrittenText text = default;
            for (int name = w.Enter(ref p, ref seen, s_paragraph, "\"text\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_paragraph))
            {
                switch (name)
                {
                    case 0:
                        p = Text(w, p, out text);
                        if (w.Follows(ref p, ref seen, 1, "\"source\":"u8))
                        {
                            goto case 1;
                        }

                        break;
                    case 1:
                        p = PassSource(w, p, ref last);
                        break;
                    default:
                        p = w.Skip(p);
                        break;
                }
            }

            _paragraphs.Add(text);
        }

        return p;
    }

    private readonly long PassQuotes(JsonWalker w, long p)
    {
        int number = 0;
        WrittenSpan last = default;
        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            p = ReadQuote(w, p);
            number++;
            if (p < 0 || !_quote.IsNumbered(_record, number) || !_quote.IsMentionedOutside() || !_quote.IsJoined(_record))
            {
                return JsonWalker.Unsure;
            }

            // S1 and S2: each segment is a slice and stands after all words before it.
            foreach (WrittenSpan segment in _quote.Segments)
            {
                if (!segment.Follows(last) || !_paragraphs.Hold(_record, segment))
                {
                    return JsonWalker.Unsure;
                }

                last = segment;
            }

            if ((_quote.Mention is { } mention && !_paragraphs.Hold(_record, mention)) || (_quote.Cue is { } cue && !_paragraphs.Hold(_record, cue)))
            {
                return JsonWalker.Unsure;
            }
        }

        return p;
    }

    private readonly long ReadQuote(JsonWalker w, long p)
    {
        ulong seen = 0;
        _quote.Clear();
        for (int name = w.Enter(ref p, ref seen, s_quote, "\"id\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_quote))
        {
            WrittenText text = default;
            switch (name)
            {
                case 0:
                    p = Text(w, p, out text);
                    _quote.Id = text;
                    break;
                case 2:
                    p = Text(w, p, out text);
                    _quote.Text = text;
                    break;
                case 3:
                    for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
                    {
                        p = Span(w, p, out WrittenSpan segment);
                        _quote.Segments.Add(segment);
                    }

                    break;
                case 4:
                    p = ReadAttribution(w, p);
                    break;
                default:
                    p = w.Skip(p);
                    break;
            }
        }

        return p;
    }

    private readonly long ReadAttribution(JsonWalker w, long p)
    {
        ulong seen = 0;
        for (int name = w.Enter(ref p, ref seen, s_attribution); name >= 0; name = w.Next(ref p, ref seen, s_attribution))
        {
            WrittenSpan span = default;
            switch (name)
            {
                case 0:
                    p = Span(w, p, out span);
                    _quote.Mention = span;
                    break;
                case 1:
                    p = Span(w, p, out span);
                    _quote.Cue = span;
                    break;
                default:
                    p = w.Skip(p);
                    break;
            }
        }

        return p;
    }

    private readonly long Span(JsonWalker w, long p, out WrittenSpan span)
    {
        ulong seen = 0;
        (int paragraph, int start, int end) = (0, 0, 0);
        WrittenText text = default;
        for (int name = w.Enter(ref p, ref seen, s_span, "\"paragraph\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_span))
        {
            switch (name)
            {
                case 0:
                    p = Integer(p, out paragraph);
                    if (w.Follows(ref p, ref seen, 1, "\"start\":"u8))
                    {
                        goto case 1;
                    }

                    break;
                case 1:
                    p = Integer(p, out start);
                    if (w.Follows(ref p, ref seen, 2, "\"end\":"u8))
                    {
                        goto case 2;
                    }

                    break;
                case 2:
                    p = Integer(p, out end);
                    if (w.Follows(ref p, ref seen, 3, "\"text\":"u8))
                    {
                        goto case 3;
                    }

                    break;
                case 3:
                    p = Text(w, p, out text);
                    break;
                default:
                    p = JsonWalker.Unsure;
                    break;
            }
        }

        span = new WrittenSpan(paragraph, start, end, text);
        return p;
    }

    // S5: positions never decrease, so that the last one is the greatest.
    private long PassImages(JsonWalker w, long p)
    {
        (int, int) last = default;
        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            ulong seen = 0;
            for (int name = w.Enter(ref p, ref seen, s_image); name >= 0; name = w.Next(ref p, ref seen, s_image))
            {
                switch (name)
                {
                    case 0:
                        p = Integer(p, out int position);
                        p = position >= _lastPosition ? p : JsonWalker.Unsure;
                        _lastPosition = position;
                        break;
                    case 1:
                        p = PassSource(w, p, ref last);
                        break;
                    default:
                        p = w.Skip(p);
                        break;
                }
            }
        }

        return p;
    }

    private long PassProvenance(JsonWalker w, long p)
    {
        ulong seen = 0;
        WrittenText origin = default;
        WrittenText? hash = null;
        for (int name = w.Enter(ref p, ref seen, s_provenance, "\"origin\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_provenance))
        {
            p = name switch
            {
                0 => Text(w, p, out origin),
                1 => ReadHash(w, p, out hash),
                2 => PassHeader(w, p),
                3 => PassDropped(w, p),
                _ => w.Skip(p),
            };
        }

        ReadOnlySpan<byte> from = origin.In(_record);
        _plainTextHash = from.SequenceEqual("plain-text"u8) ? hash : null;
        return from.Contains((byte)'\\') ? JsonWalker.Unsure : p;
    }

    private static long ReadHash(JsonWalker w, long p, out WrittenText? hash)
    {
        ulong seen = 0;
        hash = null;
        for (int name = w.Enter(ref p, ref seen, s_raw, "\"sha256\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_raw))
        {
            if (name == 0)
            {
                p = Text(w, p, out WrittenText text);
                hash = text;
            }
            else
            {
                p = w.Skip(p);
            }
        }

        return p;
    }

    // S7: each field once. Whether the record has them is known at its end.
    private long PassHeader(JsonWalker w, long p)
    {
        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            ulong seen = 0;
            for (int name = w.Enter(ref p, ref seen, s_headerLine, "\"field\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_headerLine))
            {
                if (name != 0)
                {
                    p = w.Skip(p);
                    continue;
                }

                long start = p;
                p = w.OneOf(p, s_header);
                ulong field = p < 0 ? 0 : FieldAt(start);
                p = (_listed & field) == 0 && field != 0 ? p : JsonWalker.Unsure;
                _listed |= field;
            }
        }

        return p;
    }

    private readonly ulong FieldAt(long p)
    {
        ReadOnlySpan<byte> json = _record[(int)p..];
        return json.StartsWith("\"headline\""u8) ? 1UL
            : json.StartsWith("\"deck\""u8) ? 1UL << 1
            : json.StartsWith("\"section\""u8) ? 1UL << 2
            : json.StartsWith("\"publishedOn\""u8) ? 1UL << PublishedOn
            : json.StartsWith("\"publishedAt\""u8) ? 1UL << PublishedAt
            : json.StartsWith("\"updatedAt\""u8) ? 1UL << UpdatedAt
            : 0;
    }

    private readonly long PassDropped(JsonWalker w, long p)
    {
        (int, int) last = default;
        for (bool more = w.EnterArray(ref p); more; more = w.NextItem(ref p))
        {
            ulong seen = 0;
            for (int name = w.Enter(ref p, ref seen, s_dropped); name >= 0; name = w.Next(ref p, ref seen, s_dropped))
            {
                p = name == 0 ? PassSource(w, p, ref last) : w.Skip(p);
            }
        }

        return p;
    }

    // S11: a source does not stand before the one listed before it.
    private readonly long PassSource(JsonWalker w, long p, ref (int Line, int Start) last)
    {
        ulong seen = 0;
        (int Line, int Start) source = default;
        for (int name = w.Enter(ref p, ref seen, s_source, "\"line\":"u8); name >= 0; name = w.Next(ref p, ref seen, s_source))
        {
            switch (name)
            {
                case 0:
                    p = Integer(p, out source.Line);
                    if (w.Follows(ref p, ref seen, 1, "\"start\":"u8))
                    {
                        goto case 1;
                    }

                    break;
                case 1:
                    p = Integer(p, out source.Start);
                    if (w.Follows(ref p, ref seen, 2, "\"end\":"u8))
                    {
                        goto case 2;
                    }

                    break;
                case 2:
                    p = Integer(p, out _);
                    break;
                default:
                    p = w.Skip(p);
                    break;
            }
        }

        bool follows = source.Line > last.Line || (source.Line == last.Line && source.Start >= last.Start);
        last = source;
        return follows ? p : JsonWalker.Unsure;
    }

    // S6. A time that its type cannot hold reads as the first day of all.
    private readonly bool AreDatesInOrder(ulong seen) => !Has(seen, PublishedAt)
        || ((!Has(seen, PublishedOn) || DateOnly.FromDateTime(_publishedAt.DateTime) == _publishedOn) && (!Has(seen, UpdatedAt) || _updatedAt >= _publishedAt));

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

    private static bool Has(ulong seen, int member) => (seen & (1UL << member)) != 0;

    private static long Text(JsonWalker w, long p, out WrittenText text)
    {
        long end = w.String(p);
        text = end < 0 ? default : new WrittenText((int)p + 1, (int)(end - p) - 2);
        return end;
    }

    /// <summary>A whole number of digits alone, as nearly all are written.</summary>
    private readonly long Integer(long p, out int value)
    {
        value = 0;
        if (p < 0)
        {
            return p;
        }

        ReadOnlySpan<byte> json = _record[(int)p..];
        int digits = 0;
        while (digits < json.Length && digits <= MostDigits && json[digits] - '0' is >= 0 and <= 9 and var digit)
        {
            value = (value * 10) + digit;
            digits++;
        }

        return digits is > 0 and <= MostDigits && digits < json.Length && json[digits] is not ((byte)'.' or (byte)'e' or (byte)'E') ? p + digits : JsonWalker.Unsure;
    }
}
