namespace Typeset.News.Reading;

/// <summary>A place of a paragraph that names somebody: by full name with the title before it, or by a surname or given name alone that a full name has.</summary>
/// <param name="Range">Where, with the title.</param>
/// <param name="NameStart">Where the name itself starts.</param>
/// <param name="Name">The full name.</param>
internal readonly record struct PersonNamed(TextRange Range, int NameStart, string Name);
