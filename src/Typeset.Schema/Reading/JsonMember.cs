namespace Typeset.Schema;

/// <summary>A name and its value in a JSON object.</summary>
/// <param name="Name">The name with escapes resolved.</param>
/// <param name="NameStart">Offset of the name's opening quotation mark, in UTF-16 code units.</param>
/// <param name="NameLength">Number of UTF-16 code units of the name, both quotation marks included.</param>
/// <param name="Value">The value.</param>
public sealed record JsonMember(string Name, int NameStart, int NameLength, JsonNode Value);
