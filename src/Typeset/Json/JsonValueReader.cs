namespace Typeset.Json;

/// <summary>Reads one value of type <typeparamref name="T"/> and leaves the cursor just after it.</summary>
/// <typeparam name="T">What the value becomes.</typeparam>
/// <param name="cursor">A cursor that stands at a value.</param>
public delegate T JsonValueReader<T>(ref JsonCursor cursor);
