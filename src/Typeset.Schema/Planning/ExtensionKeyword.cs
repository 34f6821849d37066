namespace Typeset.Schema;

/// <summary>A keyword outside every vocabulary, kept for tools.</summary>
/// <param name="Name">The keyword, starting with <c>x-</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record ExtensionKeyword(string Name, JsonNode Value);
