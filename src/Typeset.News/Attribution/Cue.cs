namespace Typeset.News.Reading;

/// <summary>A cue in a paragraph.</summary>
internal readonly record struct Cue(int Start, int End, CueForm Form);
