namespace Typeset.News.Reading;

/// <summary>Who said each quote, from the first to the last: the P rules, and C3 for a paragraph that is nothing but a quote.</summary>
internal static class SpeakerRules
{
    private const int LongestNameAhead = 60;

    // The 52-year-old; the 34-year-old striker.
    private static readonly TieredRegex s_aged = Lexicon.Default.Regex(@"^[Tt]he (?:\d{1,3}-year-old(?: [a-z-]+){0,2}|(?:(?:grand)?(?:mother|father)|mum|mom|dad)[ -]of[ -](?:one|twins|triplets|two|three|four|five|six|seven|eight|nine|ten))$");

    public static void Apply(ArticleDraft draft)
    {
        if (draft.Quotes.Count == 0)
        {
            return;
        }

        NamesOfText names = draft.Names;
        var read = new QuotesByParagraph();
        var roles = new PersonsByRole(draft.Paragraphs, names);
        var bodies = new BodiesByNoun(draft.Paragraphs);
        var pronouns = new NearestPerson(draft, read, roles);
        var antecedents = new Antecedents(draft, read, roles, bodies);
        foreach (QuoteDraft quote in draft.Quotes)
        {
            quote.Attribution = quote.Finding is { } finding
                ? OfMention(draft, quote, finding, names, pronouns, antecedents, roles, bodies)
                : Floating(draft, quote, read);
            read.Add(quote);
            if (quote.Attribution.Speaker is { } speaker)
            {
                roles.Add(speaker);
                if (speaker.Kind == SpeakerKind.Person)
                {
                    names.AddSpeaker(speaker.Name);
                }
            }
        }
    }

    private static AttributionDraft OfMention(ArticleDraft draft, QuoteDraft quote, Finding finding, NamesOfText names, NearestPerson pronouns, Antecedents antecedents, PersonsByRole roles, BodiesByNoun bodies)
    {
        finding = WithName(draft, WithoutLead(draft, finding, names));
        string mention = finding.Mention.In(draft.Paragraphs);
        // According to him; in her words.
        mention = mention switch { "him" or "his" => "he", "her" => "she", "them" => "they", _ => mention };

        string? asker = AskerBefore.Find(draft, quote, finding, names);

        // The union, in a statement, said; but the union, Verdi, said.
        bool isNamed = finding.Apposition?.In(draft.Paragraphs) is { } beside && Words.HasCapital(beside);
        if (!isNamed && mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && mention.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && (!Words.HasCapital(mention.AsSpan(comma)) || Words.First(mention.AsSpan(comma + 1).TrimStart()) is "who" or "which" or "whose"))
        {
            mention = mention[..comma];
        }

        if (mention.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && s_aged.IsMatch(mention) && pronouns.FindDescribed(quote, finding.Mention, mention, asker) is { } aged)
        {
            return AttributionDraft.Described(aged, finding, "P10");
        }

        if (!isNamed && roles.Find(mention, finding.Mention) is { } holder)
        {
            return AttributionDraft.Described(holder, finding, "P11");
        }

        if (!isNamed && roles.IsDescriptionOfKnown(mention, finding.Mention) && pronouns.FindDescribed(quote, finding.Mention, mention, asker) is { Kind: SpeakerKind.Person } described
            && (!PersonsByRole.IsOfPost(mention) || names.IsSpeaker(described.Name)) && !roles.IsKnownRole(mention, finding.Mention))
        {
            return AttributionDraft.Described(described, finding, "P10");
        }

        if (!isNamed && BodyNouns.MayStandFor(mention) && SpokenFor.Find(draft, finding.Mention) is { } spokenFor)
        {
            return AttributionDraft.Described(spokenFor, finding, "P12");
        }

        if (!isNamed && bodies.Find(mention, finding.Mention) is { } body)
        {
            return AttributionDraft.Described(body, finding, "P12");
        }

        if (!isNamed && bodies.IsForAnyBody(mention) && !roles.IsBroughtIn(mention, finding.Mention) && antecedents.LastBody(quote, finding.Mention) is { } last)
        {
            return AttributionDraft.Described(last, finding, "P12");
        }

        if (!isNamed && bodies.IsForAnyBody(mention) && !roles.IsBroughtIn(mention, finding.Mention) && bodies.OnlyOfAnyKind(mention, finding.Mention) is { } only)
        {
            return AttributionDraft.Described(only, finding, "P12");
        }

        if (mention is "the statement" or "The statement" && antecedents.Find(quote, finding.Mention, "it", out _) is { Kind: SpeakerKind.Organization } issuer)
        {
            return AttributionDraft.Described(issuer, finding, "P12");
        }

        if (!Pronouns.Is(mention))
        {
            (SpeakerDraft speaker, Finding named) = SpeakerOfMention.Read(finding, draft.Paragraphs, names);
            speaker = speaker.Kind != SpeakerKind.Unnamed && speaker.Role is null && !PersonWords.IsGivenName(Words.First(speaker.Name)) && !names.IsSurnameBefore(speaker.Name, finding.Mention) && bodies.FindCompany(speaker.Name) is { } company ? company
                : speaker.Kind == SpeakerKind.Organization && Words.IsAllCapitals(speaker.Name) && bodies.FindByInitials(speaker.Name) is { } whole ? whole
                : speaker;
            return AttributionDraft.Explicit(speaker, named);
        }

        if (Pronouns.IsResolved(mention) && pronouns.Find(quote, finding.Mention, mention, asker, out string rule) is { } person)
        {
            return AttributionDraft.Pronoun(person, finding, rule);
        }

        return antecedents.Find(quote, finding.Mention, mention, out rule) is { } antecedent ? AttributionDraft.Pronoun(antecedent, finding, rule)
            : AttributionDraft.Ambiguous;
    }

    // Each time, Ruiz; he shared with us, Ruiz: where the words behind the last comma are a known name and those ahead are none and describe nobody, the name speaks.
    private static Finding WithoutLead(ArticleDraft draft, Finding finding, NamesOfText names)
    {
        string mention = finding.Mention.In(draft.Paragraphs);
        int comma = mention.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0)
        {
            return finding;
        }

        string name = mention[(comma + 2)..];
        ReadOnlySpan<char> lead = mention.AsSpan(0, comma);
        if (lead.EndsWith(" ago", StringComparison.Ordinal) && NameRun.IsAll(name) || Titles.EndOfLast(name) is > 0 and var title && title < name.Length && SexOfPersons.OfTitle(Words.First(name)) != Sex.Unknown && !NameRun.IsAll(lead) && names.LastBefore(name[title..].TrimStart(), finding.Mention) is not null)
        {
            // Three months ago, Ana Ruiz; many of them, Mr. Ruiz
            return finding with { Mention = finding.Mention with { Start = finding.Mention.Start + comma + 2 } };
        }

        if (finding.Apposition is not null)
        {
            return finding;
        }

        bool isKnown = NameRun.IsAll(name) && (Words.AtMost(name, 1) ? names.LastBefore(name, finding.Mention) is not null : names.LongerBefore(name, finding.Mention) is not null);
        return isKnown && !NameRun.IsAll(lead.ToString()) && !PersonWords.Is(Words.Last(lead)) && lead.IndexOf(',') < 0 && !Words.HasCapital(lead[1..])
            ? finding with { Mention = finding.Mention with { Start = finding.Mention.Start + comma + 2 } }
            : finding;
    }

    // “We will see” when he is back, Ana Ruiz, chair of the board, told reporters: the name before the words that were found.
    private static Finding WithName(ArticleDraft draft, Finding finding)
    {
        string text = draft.Paragraphs[finding.Mention.Paragraph].Masked;
        int start = finding.Mention.Start;
        if (finding.Apposition is not null || start < 8 || text[start - 2] != ',' || text[start - 1] != ' ' || !char.IsAsciiLetterLower(text[start]) || finding.Cue is not { } cue || cue.Start < finding.Mention.End)
        {
            return finding;
        }

        string mention = text[start..finding.Mention.End];
        ReadOnlySpan<char> ahead = text.AsSpan(Math.Max(0, start - LongestNameAhead), start - 2 - Math.Max(0, start - LongestNameAhead));
        int run = NameRun.Start(ahead);
        if (run <= 1 || ahead[run - 1] != ' ' || ahead[run - 2] != ',' || mention.Contains(',', StringComparison.Ordinal) || !PersonWords.Is(Words.Last(SpeakerOfMention.HeadEnd(mention) is >= 0 and var head ? mention.AsSpan(0, head) : mention)))
        {
            return finding;
        }

        string name = ahead[run..].ToString();
        int from = start - 2 - name.Length;
        return NameList.IsPerson(name) && !Words.AtMost(name, 1)
            ? finding with { Mention = finding.Mention with { Start = from, End = start - 2 }, Apposition = finding.Mention }
            : finding;
    }

    private static AttributionDraft Floating(ArticleDraft draft, QuoteDraft quote, QuotesByParagraph read)
    {
        Mark mark = quote.Segments[0];
        bool alone = mark.Open == 0 && mark.Close == draft.Paragraphs[mark.Paragraph].Text.Length;
        // After a question, of the writer or of who was quoted, comes the answer of somebody else.
        return alone && !(mark.Paragraph > 0 && draft.Paragraphs[mark.Paragraph - 1].Text[^1] == '?') && !read.IsQuestion(mark.Paragraph - 1) && read.LastSpeakerIn(mark.Paragraph - 1) is { } speaker ? AttributionDraft.Floating(speaker) : AttributionDraft.NoCue;
    }
}
