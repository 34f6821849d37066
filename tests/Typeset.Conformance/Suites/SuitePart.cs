namespace Typeset.Conformance;

/// <summary>What a file of the suite tests.</summary>
public enum SuitePart
{
    /// <summary>What every implementation has to do.</summary>
    Required,

    /// <summary>What the specification leaves open or recommends (<c>optional/</c>).</summary>
    Optional,

    /// <summary>Formats, asserted (<c>optional/format/</c>).</summary>
    Format,
}
