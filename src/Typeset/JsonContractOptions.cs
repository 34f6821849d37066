using System.Collections.Frozen;
using Typeset.Schema;

namespace Typeset;

/// <summary>How a schema is loaded and how its contract holds instances against it.</summary>
public sealed class JsonContractOptions
{
    /// <summary>The options used where none are given.</summary>
    public static JsonContractOptions Default { get; } = new();

    /// <summary>Name of the schema for problems and for relative references; <c>schema.json</c> where none is given.</summary>
    public string? Path { get; init; }

    /// <summary>Further documents that the schema refers to.</summary>
    public IReadOnlyList<SchemaText> References { get; init; } = [];

    /// <summary>The dialect of documents without <c>$schema</c>; 2020-12 is the default.</summary>
    public Dialect DefaultDialect { get; init; } = Dialect.Draft202012;

    /// <summary>
    /// What <c>format</c> means; the dialect of each schema says so where nothing else is set. Contracts of generated types
    /// assert, for a member of a .NET type needs a text that the type can be read from.
    /// </summary>
    public FormatMode Formats { get; init; } = FormatMode.ByDialect;

    /// <summary>What single formats mean, by the value of the keyword, such as <c>email</c>; all others mean what <see cref="Formats"/> says.</summary>
    public IReadOnlyDictionary<string, FormatMode> FormatModes
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.ToFrozenDictionary(StringComparer.Ordinal);
        }
    } = FrozenDictionary<string, FormatMode>.Empty;

    /// <summary>
    /// Whether <c>contentEncoding</c>, <c>contentMediaType</c> and <c>contentSchema</c> are held against strings; if not, as the
    /// specification has it, they are annotations. Known are the encodings of RFC 4648 and RFC 2045 and media types that are
    /// JSON; others ask for nothing.
    /// </summary>
    public bool AssertContent { get; init; }

    /// <summary>The deepest nesting of arrays and objects that an instance may have.</summary>
    public int MaxDepth { get; init; } = 512;

    /// <summary>
    /// How many steps the evaluation of an instance may take, however small the instance; 10 million by default. A step is one
    /// schema held against one value, or as much work of another kind; looking for all errors takes more than the verdict. Together with <see cref="MaxStepsPerValue"/> it bounds
    /// schemas whose alternatives contain each other, which may take time exponential in the depth of the instance. Beyond it
    /// the instance counts as invalid, with code TYS1904.
    /// </summary>
    public long MaxSteps { get; init; } = 10_000_000;

    /// <summary>How many steps come to <see cref="MaxSteps"/> for each value of the instance; 1000 by default.</summary>
    public int MaxStepsPerValue { get; init; } = 1000;

    /// <summary>Limits of the schema and the documents it refers to.</summary>
    public SchemaLimits SchemaLimits { get; init; } = SchemaLimits.Default;

    /// <summary>
    /// How long one match of a pattern may take that has to be matched with backtracking (look-around, back references).
    /// Beyond it the string is reported with code TYS1902. Other patterns take time linear in the string and need no limit.
    /// </summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
