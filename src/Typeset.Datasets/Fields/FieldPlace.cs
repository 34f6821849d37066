using Typeset.Evaluation;

namespace Typeset.Datasets;

/// <summary>A place in records where the contract describes properties or items.</summary>
/// <param name="pointer">JSON Pointer of the place, with <c>*</c> for items of arrays and members of maps.</param>
/// <param name="number">Its number among the places of the contract; those inside of it have higher ones.</param>
internal sealed class FieldPlace(string pointer, int number)
{
    /// <summary>The number.</summary>
    public int Number => number;

    /// <summary>The pointer.</summary>
    public string Pointer => pointer;

    /// <summary>The names of the properties; null where the contract describes none.</summary>
    public NameTable? Names { get; set; }

    /// <summary>For each name the number of its field, or -1 when it is forbidden, or there are too many to count.</summary>
    public int[] Fields { get; set; } = [];

    /// <summary>For each name the place of its value, or null where there is nothing more to look at.</summary>
    public FieldPlace?[] Values { get; set; } = [];

    /// <summary>The patterns of names and the places of their values.</summary>
    public (PatternMatcher Pattern, FieldPlace? Value)[] Patterns { get; set; } = [];

    /// <summary>The place of the values of all other properties; null where there is nothing more to look at.</summary>
    public FieldPlace? Others { get; set; }

    /// <summary>The place of the items of an array; null where there is nothing more to look at.</summary>
    public FieldPlace? Items { get; set; }

    /// <summary>Whether properties that the contract does not describe are counted: it describes some, and neither forbids others nor has a schema for them.</summary>
    public bool CountsUnknown { get; set; }

    /// <summary>The places directly inside of it.</summary>
    public IEnumerable<FieldPlace> Inside => Values.Concat(Patterns.Select(static pattern => pattern.Value)).Append(Others).Append(Items).OfType<FieldPlace>();

    /// <summary>Whether objects are looked into.</summary>
    public bool HasMembers => Names is not null || Patterns.Length > 0 || Others is not null;
}
