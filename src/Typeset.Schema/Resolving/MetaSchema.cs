namespace Typeset.Schema;

/// <summary>A schema among the documents that describes a dialect of its own: a document, or a part of one that has an identifier.</summary>
/// <param name="Document">The document.</param>
/// <param name="Root">The schema in it.</param>
/// <param name="Uri">The URI that <c>$schema</c> leads to it by.</param>
internal sealed record MetaSchema(SchemaDocument Document, JsonNode Root, string Uri);
