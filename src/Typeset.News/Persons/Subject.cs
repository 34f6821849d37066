namespace Typeset.News.Reading;

/// <summary>A name at the start of a sentence.</summary>
/// <param name="Start">Offset in the paragraph.</param>
/// <param name="Surname">Its last word.</param>
internal readonly record struct Subject(int Start, string Surname);
