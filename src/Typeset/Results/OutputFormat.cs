namespace Typeset;

/// <summary>How much a description of an evaluation says (JSON Schema 2020-12 core, section 12.4).</summary>
public enum OutputFormat
{
    /// <summary>The verdict.</summary>
    Flag,

    /// <summary>The verdict and a flat list: of every keyword that failed, or of every keyword that held with its annotation.</summary>
    Basic,

    /// <summary>The verdict and a tree of what failed, or of the annotations; what has a single part is replaced by it.</summary>
    Detailed,

    /// <summary>Everything that was evaluated, in the shape of the schema.</summary>
    Verbose,
}
