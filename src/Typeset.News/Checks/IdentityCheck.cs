using Typeset.News.Reading;

namespace Typeset.News.Checks;

/// <summary>S8: hash, length and lines fit the raw text; the identifier of a plain-text record is that hash.</summary>
internal static class IdentityCheck
{
    private const string HashScheme = "urn:sha256:";

    public static void Run(Article article, ReceivedText? raw, CheckReport report)
    {
        RawText? said = article.Provenance.Raw;
        if (said is not null && article.Provenance.Origin == Origin.PlainText && !string.Equals(article.Id.OriginalString, HashScheme + said.Sha256, StringComparison.Ordinal))
        {
            report.Add(ArticleChecks.S8, "/id", $"The identifier of a record read from plain text is {HashScheme} and the hash of the text, {said.Sha256}.", article.Id.OriginalString);
        }

        if (raw is null)
        {
            return;
        }

        if (said is null)
        {
            report.Add(ArticleChecks.S8, "/provenance", "There is a raw text, but provenance.raw says nothing about it.");
            return;
        }

        if (!string.Equals(said.Sha256, raw.Sha256, StringComparison.Ordinal))
        {
            report.Add(ArticleChecks.S8, "/provenance/raw/sha256", $"The hash of the raw text is {raw.Sha256}.", said.Sha256);
        }

        if (said.Length != raw.Length)
        {
            report.Add(ArticleChecks.S8, "/provenance/raw/length", $"The raw text has {raw.Length} UTF-16 code units, not {said.Length}.");
        }

        if (said.Lines != raw.Lines)
        {
            report.Add(ArticleChecks.S8, "/provenance/raw/lines", $"The raw text has {raw.Lines} lines, not {said.Lines}.");
        }
    }
}
