using Typeset.Schema;

namespace Typeset.Conformance;

/// <summary>A folder of the suite and the dialect that its schemas are written in.</summary>
/// <param name="Folder">Name of the folder, such as <c>draft2020-12</c>.</param>
/// <param name="Dialect">The dialect of schemas without <c>$schema</c>.</param>
public sealed record SuiteDraft(string Folder, Dialect Dialect)
{
    /// <summary>Every draft that there is a dialect for, the oldest first.</summary>
    public static IReadOnlyList<SuiteDraft> All { get; } =
    [
        new("draft3", Dialect.Draft3),
        new("draft4", Dialect.Draft4),
        new("draft6", Dialect.Draft6),
        new("draft7", Dialect.Draft7),
        new("draft2019-09", Dialect.Draft201909),
        new("draft2020-12", Dialect.Draft202012),
    ];

    /// <summary>The draft with this folder, or with this name of its dialect (<c>2020-12</c>, <c>draft-07</c>); null when there is none.</summary>
    public static SuiteDraft? Find(string name) =>
        All.FirstOrDefault(draft => string.Equals(draft.Folder, name, StringComparison.Ordinal) || string.Equals(draft.Dialect.Name, name, StringComparison.Ordinal));
}
