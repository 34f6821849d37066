using System.Text.Json;

namespace Typeset.Json;

/// <summary>Writes one value of type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="writer">Where it goes.</param>
/// <param name="value">The value.</param>
public delegate void JsonValueWriter<in T>(Utf8JsonWriter writer, T value);
