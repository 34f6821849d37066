namespace Typeset.CodeGen;

/// <summary>Words of the schema for a documentation comment, not yet escaped.</summary>
/// <param name="Summary">Description, else title, else a sentence made from the name.</param>
/// <param name="Remarks">Further sentences, such as examples; empty for none.</param>
public sealed record DocModel(string Summary, string Remarks = "");
