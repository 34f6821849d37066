namespace Typeset;

/// <summary>A schema document that is at hand as text.</summary>
/// <param name="Path">Its name; relative references from other documents find it by that, and problems name it.</param>
/// <param name="Text">The JSON.</param>
public sealed record SchemaText(string Path, string Text);
