using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The parts of a picture credit: what it is (photo, illustration …), who made it, who supplied it, and what it says besides (archive, handout …).
/// What is none of these stays in the text only.
/// </summary>
internal static class CreditParts
{
    private const string Label = @"^(?:%LABEL%|Credits?\s*(?:\.\.\.|…)\s*|Photos?\s+/\s+|PHOTO\s+\|\s+)";

    private static readonly TieredRegex s_apPhoto = Lexicon.Default.Regex(@"^AP Photos?/\s*");
    private static readonly TieredRegex s_label = Lexicon.Default.Regex(Label);
    private static readonly LiteralGate s_labelGate = new([Lexicon.Default.Expand(Label)]);
    private static readonly TieredRegex s_courtesy = Lexicon.Default.Regex(@"^Courtesy(?: of)?(?:\s+|$)");
    private static readonly TieredRegex s_courtesyWord = Lexicon.Default.Regex(@"\b[Cc]ourtesy\b");
    private static readonly TieredRegex s_separator = Lexicon.Default.Regex(@"\s*/\s*|\s+via\s+|\s+for\s+|\s*,\s*|\s+[-–—|]\s+|\s+and\s+");
    private static readonly TieredRegex s_agencyWithSeparator = Lexicon.Default.Regex(@"(?<!\w)%AGENCY%(?!\w)");
    private static readonly SearchValues<string> s_dividedAgencies = SearchValues.Create([.. Lexicon.Default.Items("AGENCY").Where(s_separator.IsMatch)], StringComparison.Ordinal);
    private static readonly TieredRegex s_the = Lexicon.Default.Regex("^The [A-ZÀ-Þ]");
    private static readonly WordPattern s_outlet = new("OUTLET");

    private static readonly FrozenSet<string> s_markWords = Lexicon.Default.Set("MARKWORD");

    public static MediaCreditDraft Read(string text, string? caption, SourceRange source)
    {
        var creators = new List<string>();
        var agencies = new List<string>();
        var markers = new List<MediaMarker>();
        string rest = TakeOffLabels(text, agencies, out bool courtesy);

        bool supplied = false;
        foreach ((string part, string before) in Parts(rest))
        {
            supplied |= creators.Count > 0 && before is "/" or "via" or "for";
            Sort(part, creators, agencies, markers, supplied && creators.Count > 0, courtesy);
        }

        if (caption is not null && caption.StartsWith("FILE", StringComparison.Ordinal))
        {
            AddOnce(markers, MediaMarker.File);
        }

        if (text.Contains("ourtesy", StringComparison.Ordinal) && s_courtesyWord.IsMatch(text))
        {
            AddOnce(markers, MediaMarker.Courtesy);
        }

        return new MediaCreditDraft(text, MediumOf(text), [.. creators], [.. agencies], [.. markers], source);
    }

    private static void Sort(string part, List<string> creators, List<string> agencies, List<MediaMarker> markers, bool afterSupplier, bool courtesy)
    {
        // Ana Ruiz photo
        int noun = part.LastIndexOf(" photo", StringComparison.Ordinal);
        part = noun > 0 && part.Length - noun <= " photos".Length && part[..noun] is var name && NameList.IsPerson(name) && BareByline.IsName(name) && !NameList.IsPaper(name) ? name : part;
        if (s_markWords.Contains(part))
        {
            if (Marker(part) is { } marker)
            {
                AddOnce(markers, marker);
            }
        }
        else if (Lexicon.Default.FullAgencyName(part) is { } agency)
        {
            AddOnce(agencies, agency);
        }
        else if (s_outlet.IsMatch(part) || s_the.IsMatch(part))
        {
            AddOnce(agencies, part);
        }
        else if (part.Length > 0 && new CreditGrammar(part, 0, part.Length).IsName(0))
        {
            if (afterSupplier)
            {
                AddOnce(agencies, part);
            }
            else if (!courtesy)
            {
                AddOnce(creators, part);
            }
        }
    }

    private static string TakeOffLabels(string text, List<string> agencies, out bool courtesy)
    {
        courtesy = false;
        string rest = text;
        while (true)
        {
            Match match;
            if ((match = rest.StartsWith("AP Photo", StringComparison.Ordinal) ? s_apPhoto.Match(rest) : Match.Empty).Success)
            {
                AddOnce(agencies, Lexicon.Default.FullAgencyName("AP")!);
            }
            else if ((match = s_labelGate.MayMatch(rest) ? s_label.Match(rest) : Match.Empty).Success)
            {
                courtesy |= s_courtesyWord.IsMatch(match.Value);
            }
            else if ((match = rest.StartsWith("Courtesy", StringComparison.Ordinal) ? s_courtesy.Match(rest) : Match.Empty).Success)
            {
                courtesy = true;
            }

            int taken = match.Success ? match.Length : rest.StartsWith('©') ? 1 : 0;
            if (taken == 0)
            {
                return rest;
            }

            rest = rest[taken..].TrimStart();
        }
    }

    private static IEnumerable<(string Part, string Before)> Parts(string credit)
    {
        List<(int Start, int End)> agencies = credit.AsSpan().ContainsAny(s_dividedAgencies)
            ? [.. s_agencyWithSeparator.Matches(credit).Select(static match => (match.Index, match.Index + match.Length))]
            : [];
        string before = "";
        int at = 0;
        foreach (Match separator in s_separator.Matches(credit))
        {
            int end = separator.Index + separator.Length;
            if (agencies.Exists(agency => agency.Start < separator.Index && end < agency.End))
            {
                continue;
            }

            if (separator.Index > at)
            {
                yield return (Tidy(credit[at..separator.Index]), before);
            }

            before = separator.Value.Trim();
            at = end;
        }

        if (at < credit.Length)
        {
            yield return (Tidy(credit[at..]), before);
        }
    }

    private static string Tidy(string part)
    {
        (int start, int end) = WhiteSpace.Trim(part, 0, part.Length);
        return part[start..end].TrimStart('©').TrimStart();
    }

    private static Medium MediumOf(string text)
    {
        ReadOnlySpan<char> word = Words.First(text).TrimEnd(':');
        return word.StartsWith("Illustration", StringComparison.Ordinal) ? Medium.Illustration
            : word.StartsWith("Graphic", StringComparison.Ordinal) ? Medium.Graphic
            : word is "Screengrab" or "Screenshot" ? Medium.Screenshot
            : word is "Video" ? Medium.Video
            : Medium.Photo;
    }

    private static MediaMarker? Marker(string markWord) => markWord.ToUpperInvariant() switch
    {
        "FILE" => MediaMarker.File,
        "HANDOUT" => MediaMarker.Handout,
        "POOL" => MediaMarker.Pool,
        "STRINGER" or "STR" => MediaMarker.Stringer,
        "SUPPLIED" or "CONTRIBUTED" or "SUBMITTED" => MediaMarker.Supplied,
        _ => null,
    };

    private static void AddOnce<T>(List<T> values, T value)
    {
        if (!values.Contains(value))
        {
            values.Add(value);
        }
    }
}
