namespace Typeset;

/// <summary>One entry of the catalogue of data errors.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Keyword">The keyword it is for; empty when it is for none.</param>
/// <param name="Meaning">What it says about the instance.</param>
internal sealed record ErrorCatalogueEntry(string Code, string Keyword, string Meaning);
