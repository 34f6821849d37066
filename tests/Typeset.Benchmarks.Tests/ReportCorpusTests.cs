using Typeset.Benchmarks.Contracts;
using Typeset.Benchmarks.Contracts.Reports;
using Typeset.Benchmarks.Corpus;
using Typeset.Json;

namespace Typeset.Benchmarks.Tests;

public sealed class ReportCorpusTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Make(20, seed: 7, bad: 0.5), Make(20, seed: 7, bad: 0.5));

    [Fact]
    public void Records_are_valid_unless_they_are_made_to_break_one_rule()
    {
        CorpusLines good = CorpusLines.From(Make(200, seed: 1, bad: 0));
        CorpusLines bad = CorpusLines.From(Make(200, seed: 1, bad: 1));
        for (int i = 0; i < good.Count; i++)
        {
            Assert.Empty(ContractJson.Validate<Report>(good[i]).Errors);
            Assert.Single(ContractJson.Validate<Report>(bad[i]).Errors);
        }

        Assert.Equal((200, 200), (good.Count, bad.Count));
    }

    private static byte[] Make(int records, int seed, double bad)
    {
        using MemoryStream output = new();
        ReportCorpus.Write(output, records, seed, bad);
        return output.ToArray();
    }
}
