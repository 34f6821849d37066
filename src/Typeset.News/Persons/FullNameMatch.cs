namespace Typeset.News.Reading;

/// <summary>Where a full name stands.</summary>
/// <param name="Start">Offset of the first name.</param>
/// <param name="SecondStart">Offset of the second capitalised word, initials and particles passed over.</param>
/// <param name="SecondEnd">Offset just after it.</param>
/// <param name="ThirdEnd">Offset just after a third capitalised word, or -1.</param>
internal readonly record struct FullNameMatch(int Start, int SecondStart, int SecondEnd, int ThirdEnd)
{
    /// <summary>Offset of the words before the name that end in a title.</summary>
    public int TitleStart { get; init; } = -1;

    /// <summary>Offset just after the title and its space, or 0 when there is none.</summary>
    public int TitleEnd { get; init; }
}
