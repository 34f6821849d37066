namespace Typeset.News.Reading;

/// <summary>One pattern of the lists as its file has it.</summary>
/// <param name="Name">Name that <c>%X%</c> refers to.</param>
/// <param name="Label">What stands after the name, such as the reason of a boilerplate pattern; empty when nothing does.</param>
/// <param name="Text">The pattern, with <c>%X%</c> not yet put in.</param>
/// <param name="IgnoresCapitals">Whether capitals and small letters are the same.</param>
internal sealed record ListedPattern(string Name, string Label, string Text, bool IgnoresCapitals);
