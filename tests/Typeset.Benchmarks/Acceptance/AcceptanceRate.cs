using System.Globalization;
using Typeset.Benchmarks.Corpus;
using Typeset.Benchmarks.RealSchemas;

namespace Typeset.Benchmarks.Acceptance;

/// <summary>Counts how many valid records an acceptor is unsure of, the generated one and the one at run time: each of them costs a run of the evaluator.</summary>
internal static class AcceptanceRate
{
    /// <summary>Counts over a corpus of JSON Lines.</summary>
    public static int Run(string corpusPath, string schemaPath, TextWriter output)
    {
        CorpusLines corpus = CorpusLines.Load(corpusPath);
        GeneratedContract contract = GeneratedContract.TryLoad(schemaPath) ?? throw new InvalidOperationException(schemaPath + " has no types.");
        int valid = 0;
        int unsure = 0;
        int unsureAtRunTime = 0;
        for (int i = 0; i < corpus.Count; i++)
        {
            if (contract.Contract.IsValidByEvaluator(corpus[i]))
            {
                valid++;
                unsure += contract.Accepts(corpus[i]) ? 0 : 1;
                unsureAtRunTime += contract.Contract.Acceptor?.Walk(corpus[i]) == true ? 0 : 1;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(corpusPath)}: {valid} valid, {unsure} unsure, {unsureAtRunTime} at run time"));
        return 0;
    }

    /// <summary>Counts over instances of real schemas, and names the schemas with a valid instance that is not accepted.</summary>
    public static int RunCases(string listPath, TextWriter output)
    {
        int all = 0;
        int allUnsure = 0;
        int allUnsureAtRunTime = 0;
        foreach (IGrouping<string, RealCase> group in RealCase.Load(listPath).GroupBy(entry => entry.SchemaPath, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (GeneratedContract.TryLoad(group.Key) is not { } contract)
            {
                output.WriteLine($"{Path.GetFileName(group.Key),-60} has no types");
                continue;
            }

            List<RealCase> valid = [.. group.Where(entry => contract.Contract.IsValidByEvaluator(entry.Instance))];
            List<RealCase> unsure = [.. valid.Where(entry => !contract.Accepts(entry.Instance))];
            List<RealCase> unsureAtRunTime = [.. valid.Where(entry => contract.Contract.Acceptor?.Walk(entry.Instance) != true)];
            all += valid.Count;
            allUnsureAtRunTime += unsureAtRunTime.Count;
            allUnsure += unsure.Count;
            Print("unsure", unsure);
            Print("unsure at run time", unsureAtRunTime);

            void Print(string what, List<RealCase> cases)
            {
                if (cases.Count > 0)
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(group.Key),-60} {valid.Count,5} valid {cases.Count,5} {what}, such as {cases[0].Name}"));
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all} valid, {allUnsure} unsure, {allUnsureAtRunTime} at run time"));
        return 0;
    }
}
