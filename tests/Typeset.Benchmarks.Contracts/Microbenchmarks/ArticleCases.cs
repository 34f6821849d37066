using System.Text.Json.Serialization.Metadata;
using Typeset.Benchmarks.Corpus;
using Typeset.News;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>An article of about six kilobytes.</summary>
public class ArticleCases : ContractCases<Article>
{
    private protected override JsonTypeInfo PlainType => PlainArticleContext.Default.PlainArticle;

    private protected override byte[] MakeDocument()
    {
        using MemoryStream output = new();
        ArticleCorpus.Write(output, records: 1, seed: 4);
        return output.ToArray();
    }
}
