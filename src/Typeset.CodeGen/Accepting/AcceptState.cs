using System.Globalization;

namespace Typeset.CodeGen;

/// <summary>
/// The schemas that a value is held against together, and which way was taken wherever one of them leaves a choice. Two
/// states with the same <see cref="Key"/> ask for the same.
/// </summary>
internal sealed class AcceptState
{
    private readonly SortedSet<int> _roots;
    private readonly SortedDictionary<(int Node, int Slot), int> _choices;

    private AcceptState(SortedSet<int> roots, SortedDictionary<(int Node, int Slot), int> choices)
    {
        _roots = roots;
        _choices = choices;
        Key = string.Join("&", roots.Select(Text)) + "/" + string.Join("&", choices.Select(choice => Text(choice.Key.Node) + "." + Text(choice.Key.Slot) + "=" + Text(choice.Value)));
    }

    public string Key { get; }

    public IEnumerable<int> Roots => _roots;

    public int ChoiceCount => _choices.Count;

    public static AcceptState Of(IEnumerable<int> roots) => new(new SortedSet<int>(roots), []);

    public bool TryGetChoice(int node, int slot, out int branch) => _choices.TryGetValue((node, slot), out branch);

    public AcceptState With(int node, int slot, int branch) => new(_roots, new SortedDictionary<(int Node, int Slot), int>(_choices) { [(node, slot)] = branch });

    public AcceptState WithRoot(int root) => new([.. _roots, root], _choices);

    /// <summary>With the choices of another state, but for those of schemas that are no roots any more.</summary>
    public AcceptState WithChoicesOf(AcceptState other, HashSet<int> met) =>
        new(_roots, new SortedDictionary<(int Node, int Slot), int>(other._choices.Where(choice => _roots.Contains(choice.Key.Node) || !met.Contains(choice.Key.Node)).ToDictionary(choice => choice.Key, choice => choice.Value)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
