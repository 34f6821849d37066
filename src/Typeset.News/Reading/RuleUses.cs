using System.Globalization;
using System.Runtime.CompilerServices;

namespace Typeset.News.Reading;

/// <summary>The rules behind a record, in the order of its parts. Few ask for them, so the pointers are written when somebody does.</summary>
internal sealed class RuleUses
{
    private readonly List<(string Rule, string Part, int? Index)> _uses;
    private StrongBox<ValueList<RuleUse>>? _all;

    private RuleUses(int capacity) => _uses = new(capacity);

    /// <summary>The rules behind no record.</summary>
    public static RuleUses None { get; } = new(0);

    /// <summary>Each rule with what it gave. Two threads may both write the list, to the same end.</summary>
    public ValueList<RuleUse> All => (_all ??= new StrongBox<ValueList<RuleUse>>([.. _uses.Select(Written)])).Value;

    public static RuleUses Of(ArticleDraft draft)
    {
        // Quotes, images and lines left out all have a rule.
        var uses = new RuleUses(draft.Quotes.Count + draft.Images.Count + draft.Dropped.Count);
        if (draft.Byline?.Rule is { } rule)
        {
            uses._uses.Add((rule, "/byline", null));
        }

        if (draft.Dateline is { } dateline)
        {
            uses._uses.Add((dateline.Rule, "/dateline", null));
        }

        uses.Add("/paragraphs", draft.Paragraphs, static paragraph => paragraph.Role switch
        {
            ParagraphRole.Note => "N",
            ParagraphRole.ListItem => "G1",
            ParagraphRole.Heading => "G2",
            _ => null,
        });
        uses.Add("/quotes", draft.Quotes, static quote => quote.Attribution.Rule);
        int offset = draft.Options.ImageUrl is null ? 0 : 1;
        uses.Add("/images", draft.Images, static image => image.Rule, offset);
        uses.Add("/credits", draft.Credits, static credit => credit.Rule);
        uses.Add("/provenance/header", draft.Header, static line => line.Rule);
        uses.Add("/provenance/dropped", draft.Dropped, static line => line.Rule);
        return uses;
    }

    private static RuleUse Written((string Rule, string Part, int? Index) use) =>
        new(use.Rule, use.Index is { } index ? string.Create(CultureInfo.InvariantCulture, $"{use.Part}/{index}") : use.Part);

    private void Add<T>(string part, List<T> items, Func<T, string?> rule, int offset = 0)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (rule(items[i]) is { } name)
            {
                _uses.Add((name, part, i + offset));
            }
        }
    }
}
