using Typeset.News;

namespace Typeset.Cli;

/// <summary>The contracts that were compiled into the command, by the names that <c>--contract</c> knows them by.</summary>
internal static partial class CompiledContracts
{
    private static readonly Dictionary<string, Func<RecordContract>> s_contracts = Make();

    /// <summary>Their names: the command's own first, then those of the schemas it was built with.</summary>
    public static IReadOnlyList<string> Names { get; } = [ArticleName, .. s_contracts.Keys.Where(name => name != ArticleName).Order(StringComparer.Ordinal)];

    private const string ArticleName = "article";

    /// <summary>The contract of a name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public static RecordContract? Find(string name) => s_contracts.GetValueOrDefault(name)?.Invoke();

    // Written by CompiledContracts.targets when the command is built with schemas.
    static partial void AddCompiled(Dictionary<string, Func<RecordContract>> contracts);

    private static Dictionary<string, Func<RecordContract>> Make()
    {
        Dictionary<string, Func<RecordContract>> contracts = new(StringComparer.Ordinal) { [ArticleName] = static () => RecordContract.Of<Article>(ArticleName) };
        AddCompiled(contracts);
        return contracts;
    }
}
