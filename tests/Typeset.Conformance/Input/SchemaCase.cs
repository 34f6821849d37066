using System.Diagnostics.CodeAnalysis;
using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>A schema and the instances that are held against it.</summary>
public sealed record SchemaCase
{
    /// <summary>The document that instances are held against.</summary>
    public required SchemaText Schema { get; init; }

    /// <summary>Further documents that it may refer to; the path of each is the URI it is found under.</summary>
    public IReadOnlyList<SchemaText> References { get; init; } = [];

    /// <summary>The dialect of documents without <c>$schema</c>.</summary>
    public Dialect DefaultDialect { get; init; } = Dialect.Draft202012;

    /// <summary>What <c>format</c> means.</summary>
    public FormatMode Formats { get; init; }

    /// <summary>Whether strings are held to their content keywords.</summary>
    public bool AssertContent { get; init; }

    /// <summary>The instances, and what is to come of each.</summary>
    public required IReadOnlyList<InstanceCase> Instances { get; init; }

    /// <summary>Where the case comes from, for the report of a failure.</summary>
    public required CaseOrigin Origin { get; init; }

    /// <summary>Loads the schema as a program does that meets it at run time, or says why it cannot be used.</summary>
    public bool TryLoad([NotNullWhen(true)] out JsonContract? contract, out IReadOnlyList<Problem> problems)
    {
        JsonContractOptions options = new()
        {
            Path = Schema.Path,
            References = References,
            DefaultDialect = DefaultDialect,
            Formats = Formats,
            AssertContent = AssertContent,
        };
        return JsonContract.TryLoad(Schema.Text, options, out contract, out problems);
    }
}
