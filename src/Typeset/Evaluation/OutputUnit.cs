namespace Typeset.Evaluation;

/// <summary>What came of one schema, or of one keyword, at one value (JSON Schema 2020-12 core, section 12.3).</summary>
/// <param name="keyword">The keyword; empty for a schema as a whole.</param>
/// <param name="path">The way from the root schema, as a JSON Pointer.</param>
/// <param name="location">The absolute URI.</param>
/// <param name="pointer">JSON Pointer of the value.</param>
internal sealed class OutputUnit(string keyword, string path, string location, string pointer)
{
    private List<OutputUnit>? _units;

    public string Keyword { get; } = keyword;

    public string Path { get; } = path;

    public string Location { get; } = location;

    public string Pointer { get; } = pointer;

    public bool IsValid { get; private set; } = true;

    /// <summary>Why it is not valid; null when it is, and when only its parts say why.</summary>
    public string? Error { get; private set; }

    /// <summary>The annotation as JSON, or null.</summary>
    public string? Annotation { get; set; }

    /// <summary>The keywords of a schema; the schemas that a keyword held against a value.</summary>
    public IReadOnlyList<OutputUnit> Units => _units ?? (IReadOnlyList<OutputUnit>)[];

    public void Add(OutputUnit unit) => (_units ??= []).Add(unit);

    public void Fail(string? error)
    {
        IsValid = false;
        Error = error;
        Annotation = null;
    }

    /// <summary>Brings the parts into the order that <paramref name="place"/> says.</summary>
    public void Sort(Func<OutputUnit, int> place) => _units = _units is { Count: > 1 } ? [.. _units.OrderBy(place)] : _units;
}
