using System.Globalization;

namespace Typeset.News.Reading;

/// <summary>The rules behind a record, in the order of its parts.</summary>
internal static class RuleUses
{
    public static ValueList<RuleUse> Of(ArticleDraft draft)
    {
        var uses = new List<RuleUse>();
        if (draft.Byline?.Rule is { } rule)
        {
            uses.Add(new RuleUse(rule, "/byline"));
        }

        if (draft.Dateline is { } dateline)
        {
            uses.Add(new RuleUse(dateline.Rule, "/dateline"));
        }

        Add(uses, "/paragraphs", draft.Paragraphs, static paragraph => paragraph.Role switch
        {
            ParagraphRole.Note => "N",
            ParagraphRole.ListItem => "G1",
            ParagraphRole.Heading => "G2",
            _ => null,
        });
        Add(uses, "/quotes", draft.Quotes, static quote => quote.Attribution.Rule);
        int offset = draft.Options.ImageUrl is null ? 0 : 1;
        Add(uses, "/images", draft.Images, static image => image.Rule, offset);
        Add(uses, "/credits", draft.Credits, static credit => credit.Rule);
        Add(uses, "/provenance/header", draft.Header, static line => line.Rule);
        Add(uses, "/provenance/dropped", draft.Dropped, static line => line.Rule);
        return [.. uses];
    }

    private static void Add<T>(List<RuleUse> uses, string pointer, IReadOnlyList<T> items, Func<T, string?> rule, int offset = 0)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (rule(items[i]) is { } name)
            {
                uses.Add(new RuleUse(name, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i + offset}")));
            }
        }
    }
}
