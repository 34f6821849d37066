using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>Rule I8: a line that is a picture credit and nothing else; in a news text also one in brackets, or in capitals with a slash.</summary>
internal static class LoneCredit
{
    // A label and at most 60 characters.
    private const int LongestLabelled = 120;

    private const int LongestSupplier = 40;
    private const int LongestNamed = 80;
    private const int MostCourtesyWords = 6;

    private static readonly FrozenSet<string> s_marks = Lexicon.Default.Set("NOLONESUPPLIER");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_small = Lexicon.Default.Set("CREDITSMALL").GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Regex s_credit = Lexicon.Default.Whole("%LABELLED%");
    private static readonly Regex s_copyright = Lexicon.Default.Whole("%I5%");
    private static readonly LiteralGate s_gate = Lexicon.Default.Gate("LABELLEDLINE");
    private static readonly Regex s_courtesy = Lexicon.Default.Whole("%COURTESY%");
    private static readonly Regex s_worded = Lexicon.Default.Whole("%WORDEDCREDIT%|%WORDEDATEND%");
    private static readonly WordSet s_companies = new(["Ltd", "Ltd.", "Limited", "LLC", "LLP", "Inc", "Inc.", "Incorporated", "plc", "PLC", "Corp", "Corp.", "Corporation", "Company", "Co.", "GmbH", "BV", "Bhd", "Pvt", "Reserved", "reserved", "reserved."]);
    private static readonly TieredRegex s_beside = Lexicon.Default.Regex(@"\s*[/|]\s*|\s+for\s+(?=[A-ZÀ-Þ])");
    private static readonly WordPattern s_outlet = new("OUTLET");
    private static readonly Regex s_bracketed = Lexicon.Default.Whole("%BRACKETED%|%WORDEDCREDIT%|(?:[A-ZÀ-Þ][\\w.&’'-]*\\s+){1,3}(?:Archives?|archives?|Collection)");
    private static readonly TieredRegex s_verb = Lexicon.Default.Regex("%VERB%");

    /// <summary>Where the credit stands in a line that has nothing else, or null. In brackets, or in capitals, it says enough in a news text only.</summary>
    public static PictureLine? Find(string line, bool inNews)
    {
        if (inNews && line.Length > 4 && line[0] is '(' or '[' && line[^1] is ')' or ']')
        {
            string inside = line[1..^1].Trim();
            int start = line.IndexOf(inside, StringComparison.Ordinal);
            return inside.Length > 2 && (Matches(inside) || s_bracketed.IsMatch(inside) || new CreditGrammar(inside, 0, inside.Length).IsLongChain(0)) && !s_verb.IsMatch(inside) ? new PictureLine(0, 0, start, start + inside.Length) : null;
        }

        string credit = CreditFurniture.WithoutButtons(line);
        return Matches(credit) && !IsLink(credit) && !(char.IsLower(line[0]) && line.AsSpan().Count(':') > 1) && (inNews || !NeedsContext(credit)) || inNews && (IsStock(credit) || IsInCapitals(credit) || IsCopyright(credit) || IsOfListing(credit)) ? new PictureLine(0, 0, 0, credit.Length) : null;
    }

    /// <summary>Whether a credit is of the picture of lists of articles, which has no caption on the page: <c>Listing image by Ana Ruiz</c>.</summary>
    public static bool IsOfListing(string line) => line.StartsWith("Listing image ", StringComparison.Ordinal) && line.Length <= LongestNamed && !Sentences.IsEnd(line);

    // Credit: iStock Photo
    private static bool IsStock(string line) => line.Length <= LongestSupplier && line.Contains(": iStock", StringComparison.Ordinal) && Matches(line.Replace(": iStock", ": IStock", StringComparison.Ordinal));

    // © Splash News; with a year, or of a company, it is that of the page.
    private static bool IsCopyright(string line) => line[0] == '©' && !s_companies.Contains(Words.Last(line)) && line.Length <= LongestSupplier && !line.AsSpan().ContainsAnyInRange('0', '9') && s_copyright.IsMatch(line);

    // ANA RUIZ / THE HERALD; words of sections and places are no name.
    private static bool IsInCapitals(string line)
    {
        int slash = line.IndexOf('/', StringComparison.Ordinal);
        return slash > 3
            && line.Length <= LongestLabelled
            && Words.IsAllCapitals(line)
            && BareByline.IsName(line[..slash].TrimEnd())
            && NameList.IsPerson(line[..slash])
            && new CreditGrammar(line, 0, line.Length).IsNameSlashPart(0)
            && (BareByline.StartsWithGivenName(line) || line[(slash + 1)..].Trim() is var outlet && (IsOutlet(outlet) || Words.AtMost(outlet, 1)));
    }

    /// <summary>Whether the line is the name of a supplier and nothing else: <c>Getty Images</c>, <c>Supplied</c>. Below a caption it says who supplied the picture.</summary>
    public static bool IsSupplier(string line) =>
        line.Length <= LongestSupplier && char.IsLetter(line[^1]) && Words.IsCapital(line[0]) && !s_marks.Contains(line) && (new CreditGrammar(line, 0, line.Length).IsSupplier(0) || IsPictureSupplier(line));

    /// <summary>Whether the line names an agency that sells pictures, perhaps with its customer: <c>Getty Images for Harlan Festival</c>.</summary>
    public static bool IsPictureSupplier(string line)
    {
        int customer = line.IndexOf(" for ", StringComparison.Ordinal);
        string supplier = customer > 0 && customer + 5 < line.Length && Words.IsCapital(line[customer + 5]) ? line[..customer] : line;
        return line.Length <= LongestNamed && supplier.EndsWith("Images", StringComparison.Ordinal) && new CreditGrammar(supplier, 0, supplier.Length).IsSupplier(0) || supplier is "Shutterstock" or "iStock" or "Alamy";
    }

    /// <summary>Whether a line of a news text is a credit and nothing else, of a caption above it.</summary>
    public static bool IsAlone(string line) => line.Length <= CreditTail.Longest && (Find(line, inNews: true) is not null || NamesMaker(line));

    /// <summary>
    /// Whether the line names who made a picture, with the outlet (<c>Ana Ruiz / Daily Journal</c>, <c>Ana Ruiz for NPR</c>, <c>Ana Ruiz Toronto Star</c>) or in words
    /// (<c>Ledger photo by Ana Ruiz</c>, <c>ST PHOTO: ANA RUIZ</c>, <c>Provided by NHTSA</c>), and nothing else. Below a caption in a news text it is its credit.
    /// </summary>
    public static bool NamesMaker(string line)
    {
        if (line.Length > LongestNamed || !char.IsLetterOrDigit(line[^1]) || !Words.IsCapital(line[0]) || IsCaption(line) || IsLink(line) || s_verb.IsMatch(line))
        {
            return false;
        }

        if (s_worded.IsMatch(line) || IsCourtesyOfFew(line))
        {
            return true;
        }

        if (s_beside.Match(line) is { Success: true, Index: > 0 } beside)
        {
            string outlet = line[(beside.Index + beside.Length)..];
            return NameList.IsPerson(line[..beside.Index])
                && BareByline.IsName(line[..beside.Index])
                && (!Words.HasSmallWord(outlet) || outlet is "Staff photographer" or "staff photographer" or "Staff photo")
                && (BareByline.StartsWithGivenName(line) || IsOutlet(outlet) || outlet.StartsWith("Staff", StringComparison.OrdinalIgnoreCase) || Words.AtMost(outlet, 1) && (beside.ValueSpan.Contains('/') && Words.IsCapital(outlet[0]) || Words.IsAllCapitals(outlet)));
        }

        return BareByline.StartsWithGivenName(line) && PersonAndOutlet.Split(line) is { } both && Lexicon.Default.FullAgencyName(both.Outlet) is not null;
    }

    /// <summary>Whether the line is a person and the outlet behind a comma: <c>ANA RUIZ, Daily Journal</c>. Below a caption, with text below it, that is its credit; elsewhere a byline.</summary>
    public static bool NamesMakerOfOutlet(string line) =>
        line.Length <= LongestNamed
        && line.IndexOf(", ", StringComparison.Ordinal) is > 4 and var comma
        && NameList.IsPerson(line[..comma])
        && BareByline.IsName(line[..comma])
        && line[(comma + 2)..] is var outlet
        && !Words.HasSmallWord(outlet)
        && char.IsLetter(line[^1])
        && IsOutlet(outlet);

    /// <summary>Whether the line is the name of a person, perhaps with a mail address, and nothing else: <c>Ana Ruiz aruiz@herald.com</c>.</summary>
    public static bool NamesPerson(string line)
    {
        ReadOnlySpan<char> last = Words.Last(line);
        string name = last.Contains('@') && last.Length < line.Length ? line[..^last.Length].TrimEnd() : line;
        return line.Length <= LongestNamed && NameList.IsPerson(name) && BareByline.IsName(name) && (name.Length < line.Length || BareByline.StartsWithGivenName(name));
    }

    private static bool IsOutlet(string name) => Lexicon.Default.FullAgencyName(name) is not null || NameList.IsPaper(name) || s_outlet.IsMatch(name);

    public static bool Matches(string line) =>
        line.Length <= CreditTail.Longest && !IsCaption(line) && line[^1] is not (';' or ',' or ':') && (CreditTail.CanStart(line[0]) || line[0] is 'p' or 'c') && (line.Length <= LongestLabelled && s_gate.MayMatch(line) && s_credit.IsMatch(line) || IsNameAndSuppliers(line) || IsSupplierAndName(line) || IsCourtesy(line) || IsNameHyphenSupplier(line)) && !s_verb.IsMatch(line);

    // Image: Ruiz celebrates her late winner; PHOTOS: Scenes from the fair. Small words beyond those between names are none of a credit.
    private static bool IsCaption(string line)
    {
        bool isOfMany = line.StartsWith("Photos:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Pictures:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Images:", StringComparison.OrdinalIgnoreCase);
        return (isOfMany || line.StartsWith("Image:", StringComparison.Ordinal)) && SmallWords(line) > (isOfMany ? 0 : 1);
    }

    // PHOTO: The mill's crazy new roof; Video: Why the mill had to go: links to what pages have besides.
    private static bool IsLink(string line) => (line.StartsWith("Photo: ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Video: ", StringComparison.OrdinalIgnoreCase)) && SmallWords(line) > 1;

    private static int SmallWords(string line)
    {
        int small = 0;
        foreach (Range range in line.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = line.AsSpan(range);
            small += !word.IsEmpty && char.IsLower(word[0]) && !s_small.Contains(word) ? 1 : 0;
        }

        return small;
    }

    private static bool IsNameAndSuppliers(string line) =>
        (line.Contains('/', StringComparison.Ordinal) || line.Contains("via", StringComparison.Ordinal)) && new CreditGrammar(line, 0, line.Length).IsNameBeforeChain(0);

    /// <summary>Whether the label is one that also thanks the authors of a change, so that it says something in a news text only.</summary>
    private static bool NeedsContext(string line) => line.StartsWith("Credit", StringComparison.Ordinal) || char.IsLower(line[0]) && !NamesGiven(line);

    // photo: Ana Ruiz
    private static bool NamesGiven(string line) => line.StartsWith("photo: ", StringComparison.Ordinal) && NameList.IsPerson(line[7..]) && BareByline.StartsWithGivenName(line.AsSpan(7)) && BareByline.IsName(line[7..]);

    private static bool IsCourtesy(string line) => line.StartsWith("Courtesy of ", StringComparison.OrdinalIgnoreCase) && s_courtesy.IsMatch(line);

    // Courtesy Ana Ruiz
    private static bool IsCourtesyOfFew(string line) => line.StartsWith("Courtesy ", StringComparison.OrdinalIgnoreCase) && s_courtesy.IsMatch(line) && !Words.HasSmallWord(line) && Words.AtMost(line, MostCourtesyWords);

    private static bool IsNameHyphenSupplier(string line) => line.Contains('-', StringComparison.Ordinal) && new CreditGrammar(line, 0, line.Length).IsNameHyphenSupplier(0);

    private static bool IsSupplierAndName(string line) => line.Contains('/', StringComparison.Ordinal) && new CreditGrammar(line, 0, line.Length).IsSupplierSlashName(0);
}
