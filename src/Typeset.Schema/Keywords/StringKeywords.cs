namespace Typeset.Schema;

/// <summary>Keywords for strings (JSON Schema 2020-12 validation, sections 6.3, 7 and 8).</summary>
internal static class StringKeywords
{
    public static readonly Keyword MinLength = new("minLength")
    {
        Concerns = JsonTypes.String,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.String = c.Plan.String with { MinLength = count };
            }
        },
    };

    public static readonly Keyword MaxLength = new("maxLength")
    {
        Concerns = JsonTypes.String,
        Plan = static c =>
        {
            if (c.TryCount(out long count))
            {
                c.Plan.String = c.Plan.String with { MaxLength = count };
            }
        },
    };

    public static readonly Keyword Pattern = new("pattern")
    {
        Concerns = JsonTypes.String,
        Plan = static c =>
        {
            if (c.TryText(out string pattern) && c.CheckPattern(pattern))
            {
                c.Plan.String = c.Plan.String with { Pattern = pattern };
            }
        },
    };

    /// <summary>Formats of a dialect concern strings today; section 7.2 lets others concern any type, so no type makes the keyword idle.</summary>
    public static readonly Keyword Format = new("format")
    {
        Plan = static c =>
        {
            if (c.TryText(out string format))
            {
                FormatNames.Check(format, c);
                c.Plan.String = c.Plan.String with { Format = format };
            }
        },
    };

    /// <summary>
    /// <c>format</c> where the dialect asks for it to be asserted: the drafts before 2019-09, which know nothing else, and the
    /// format-assertion vocabulary (2020-12 validation, section 7.2.2).
    /// </summary>
    public static readonly Keyword AssertedFormat = new("format")
    {
        Plan = static c =>
        {
            Format.Plan!(c);
            c.Plan.String = c.Plan.String with { FormatAsserts = c.Plan.String.Format is not null };
        },
    };

    /// <summary><c>format</c> of draft 3, where some names are its own and <c>time</c> has another meaning (draft 3, section 5.23).</summary>
    public static readonly Keyword Draft3Format = new("format")
    {
        Plan = static c =>
        {
            if (c.TryText(out string format))
            {
                FormatNames.CheckDraft3(format, c);
                c.Plan.String = c.Plan.String with { Format = format, FormatAsserts = true, FormatOfDraft3 = true };
            }
        },
    };

    public static readonly Keyword ContentEncoding = new("contentEncoding")
    {
        Concerns = JsonTypes.String,
        Plan = static c =>
        {
            if (c.TryText(out string encoding))
            {
                c.Plan.String = c.Plan.String with { ContentEncoding = encoding };
            }
        },
    };

    public static readonly Keyword ContentMediaType = new("contentMediaType")
    {
        Concerns = JsonTypes.String,
        Plan = static c =>
        {
            if (c.TryText(out string mediaType))
            {
                c.Plan.String = c.Plan.String with { ContentMediaType = mediaType };
            }
        },
    };

    public static readonly Keyword ContentSchema = new("contentSchema")
    {
        Concerns = JsonTypes.String,
        Place = SubschemaPlace.Value,
        Partner = "contentMediaType",
        Plan = static c => c.Plan.String = c.Plan.String with { ContentSchema = c.Schema() },
    };
}
