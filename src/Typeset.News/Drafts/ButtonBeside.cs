namespace Typeset.News.Reading;

/// <summary>Where a button of a picture stood beside a unit before it was dropped.</summary>
[Flags]
internal enum ButtonBeside : byte
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>On the line before.</summary>
    Before = 1,

    /// <summary>On the line after.</summary>
    After = 2,
}
