namespace Typeset.News.Checks;

/// <summary>What the checks found so far.</summary>
internal sealed class CheckReport
{
    private const int LongestExcerpt = 80;

    private readonly List<ValidationError> _findings = [];

    public IReadOnlyList<ValidationError> Findings => _findings;

    /// <summary>Adds a finding.</summary>
    /// <param name="check">The rule that is broken.</param>
    /// <param name="pointer">JSON Pointer of the place in the record.</param>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="excerpt">The text found, in whole; it is shortened here.</param>
    public void Add(CheckDescriptor check, string pointer, string message, string excerpt = "") => _findings.Add(new ValidationError
    {
        Code = check.Code,
        Keyword = check.Rule,
        InstancePointer = pointer,
        Message = message,
        Excerpt = Excerpt(excerpt),
    });

    private static string Excerpt(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return text;
        }

        // Not between the halves of a surrogate pair.
        int end = char.IsHighSurrogate(text[LongestExcerpt - 2]) ? LongestExcerpt - 2 : LongestExcerpt - 1;
        return text[..end] + "…";
    }
}
