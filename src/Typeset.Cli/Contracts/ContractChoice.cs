namespace Typeset.Cli;

/// <summary>The contract that <c>--contract</c> names: one that was compiled into the command, or a type of an assembly.</summary>
internal static class ContractChoice
{
    /// <summary>Loads a contract, or says why it cannot be used.</summary>
    /// <param name="given">A name, or <c>ASSEMBLY.dll#Namespace.Type</c>.</param>
    /// <param name="contract">The contract; null when it cannot be used.</param>
    /// <returns>The exit code when it cannot be used.</returns>
    public static int TryLoad(string given, out RecordContract? contract)
    {
        contract = CompiledContracts.Find(given);
        if (contract is not null)
        {
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

        Message.Write($"there is no contract called '{given}'; there is {string.Join(", ", CompiledContracts.Names)}, or name a type as ASSEMBLY.dll#Namespace.Type, or a schema with --schema");
        return ExitCode.Usage;
    }
}
