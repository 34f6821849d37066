using Typeset.News;

namespace Typeset.Cli;

/// <summary>The contract that <c>--contract</c> names: one of the command's own, or a type of an assembly.</summary>
internal static class ContractChoice
{
    private const string ArticleName = "article";

    /// <summary>The contracts that the command has itself.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = [ArticleName];

    /// <summary>Loads a contract, or says why it cannot be used.</summary>
    /// <param name="given">A name, or <c>ASSEMBLY.dll#Namespace.Type</c>.</param>
    /// <param name="contract">The contract; null when it cannot be used.</param>
    /// <returns>The exit code when it cannot be used.</returns>
    public static int TryLoad(string given, out RecordContract? contract)
    {
        if (given == ArticleName)
        {
            contract = RecordContract.Of<Article>(given);
            return ExitCode.Clean;
        }

        int hash = given.LastIndexOf('#');
        if (hash > 0)
        {
            return ContractAssembly.TryLoad(given[..hash], given[(hash + 1)..], out contract);
        }

        if (given.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            return ContractAssembly.TryLoad(given, "", out contract);
        }

        contract = null;
        Message.Write($"there is no contract called '{given}'; there is {string.Join(", ", BuiltIn)}, or name a type as ASSEMBLY.dll#Namespace.Type, or a schema with --schema");
        return ExitCode.Usage;
    }
}
