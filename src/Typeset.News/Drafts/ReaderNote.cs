namespace Typeset.News.Reading;

/// <summary>A remark of the reader on one text.</summary>
internal sealed record ReaderNote(NoteDescriptor Descriptor, SourceRange? Source = null);
