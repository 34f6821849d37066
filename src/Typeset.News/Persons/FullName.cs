namespace Typeset.News.Reading;

/// <summary>A full name in the text.</summary>
/// <param name="Range">Where the name stands, its title left out.</param>
/// <param name="Name">The name, without ’s.</param>
/// <param name="Surname">Its last word.</param>
/// <param name="Role">The title before it, or null when there is none or only a form of address.</param>
internal sealed record FullName(TextRange Range, string Name, string Surname, string? Role)
{
    /// <summary>Whether <see cref="FurtherNames"/> found it.</summary>
    public bool IsFurther { get; init; }
}
