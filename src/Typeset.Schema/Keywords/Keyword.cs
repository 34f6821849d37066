namespace Typeset.Schema;

/// <summary>
/// One keyword: its name, where schemas stand in its value, and how it contributes to the plan. The keywords of a family
/// stand together in one file (<c>StringKeywords</c>, <c>ObjectKeywords</c>…), and a dialect lists those it has.
/// </summary>
internal sealed class Keyword(string name)
{
    /// <summary>The name in a schema.</summary>
    public string Name { get; } = name;

    /// <summary>Where schemas stand in the value.</summary>
    public SubschemaPlace Place { get; init; }

    /// <summary>What the keyword does while references are resolved.</summary>
    public KeywordRole Role { get; init; }

    /// <summary>The instance types it asks something of; a schema whose <c>type</c> has none of them makes it idle.</summary>
    public JsonTypes Concerns { get; init; } = JsonTypes.Any;

    /// <summary>The keyword that has to stand beside this one for it to mean anything, or null.</summary>
    public string? Partner { get; init; }

    /// <summary>Whether it only holds schemas for references to lead to.</summary>
    public bool Defines { get; init; }

    /// <summary>Whether it only tells people and tools something.</summary>
    public bool Describes { get; init; }

    /// <summary>Checks the value and adds to the plan what it asks for; null for a keyword that asks for nothing.</summary>
    public Action<KeywordContext>? Plan { get; init; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
