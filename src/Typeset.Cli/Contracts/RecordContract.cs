using Typeset.Datasets;
using Typeset.Json;

namespace Typeset.Cli;

/// <summary>What records are held against, however it was named on the command line.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Given">How it was named.</param>
/// <param name="Accepts">The acceptor that was generated from it; null for a schema that was loaded.</param>
internal sealed record RecordContract(JsonContract Contract, string Given, RecordAcceptor? Accepts = null)
{
    /// <summary>
    /// The name for reports: the <c>$id</c> where the schema has one, so that a report does not depend on where the contract was taken from, and
    /// the name it was given where not.
    /// </summary>
    public string Name => Uri.TryCreate(Contract.Location, UriKind.Absolute, out Uri? id) && !id.IsFile ? Contract.Location.TrimEnd('#') : Given;

    /// <summary>The contract of a generated type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="given">How it was named.</param>
    public static RecordContract Of<T>(string given)
        where T : IJsonContract<T> => new(T.Contract, given, static record => T.Accepts(record));
}
