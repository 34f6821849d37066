using System.Globalization;
using System.Text;

namespace Typeset.CodeGen;

/// <summary>
/// The schemas that a value is held against together, and which way was taken wherever one of them leaves a choice. Two
/// states with the same <see cref="Key"/> ask for the same.
/// </summary>
/// <remarks>Plain arrays: the compiler that runs the generator compiles every generic collection over values anew, which costs more than these short ones ever give back.</remarks>
internal sealed class AcceptState
{
    private readonly int[] _roots;
    private readonly Choice[] _choices;

    private AcceptState(int[] roots, Choice[] choices)
    {
        _roots = roots;
        _choices = choices;
        StringBuilder key = new();
        foreach (int root in roots)
        {
            key.Append(root.ToString(CultureInfo.InvariantCulture)).Append('&');
        }

        foreach (Choice choice in choices)
        {
            key.Append('/').Append(choice.Node.ToString(CultureInfo.InvariantCulture))
                .Append('.').Append(choice.Slot.ToString(CultureInfo.InvariantCulture))
                .Append('=').Append(choice.Branch.ToString(CultureInfo.InvariantCulture));
        }

        Key = key.ToString();
    }

    public string Key { get; }

    /// <summary>The schemas, ascending.</summary>
    public int[] Roots => _roots;

    /// <summary>How many ways were taken to try them.</summary>
    public int ChoiceCount => _choices.Count(choice => !choice.IsTold);

    /// <summary>Whether there are ways that a member tells.</summary>
    public bool IsTold => _choices.Any(choice => choice.IsTold);

    public static AcceptState Of(List<int> roots)
    {
        int[] sorted = roots.ToArray();
        Array.Sort(sorted);
        int count = 0;
        foreach (int root in sorted)
        {
            if (count == 0 || sorted[count - 1] != root)
            {
                sorted[count++] = root;
            }
        }

        Array.Resize(ref sorted, count);
        return new(sorted, []);
    }

    public bool TryGetChoice(int node, int slot, out int branch)
    {
        foreach (Choice choice in _choices)
        {
            if (choice.Node == node && choice.Slot == slot)
            {
                branch = choice.Branch;
                return true;
            }
        }

        branch = 0;
        return false;
    }

    public AcceptState With(int node, int slot, int branch) => With(new Choice(node, slot, branch, isTold: false));

    /// <summary>With a way that a member tells: no other is tried where it has this value.</summary>
    public AcceptState Told(int node, int slot, int branch) => With(new Choice(node, slot, branch, isTold: true));

    /// <summary>With the choices of another state, but for those of schemas that are no roots any more.</summary>
    public AcceptState WithChoicesOf(AcceptState other, HashSet<int> met)
    {
        List<Choice> choices = [];
        foreach (Choice choice in other._choices)
        {
            if (Array.IndexOf(_roots, choice.Node) >= 0 || !met.Contains(choice.Node))
            {
                choices.Add(choice);
            }
        }

        return new(_roots, choices.ToArray());
    }

    private AcceptState With(Choice choice)
    {
        int at = 0;
        while (at < _choices.Length && (_choices[at].Node < choice.Node || (_choices[at].Node == choice.Node && _choices[at].Slot < choice.Slot)))
        {
            at++;
        }

        bool isTaken = at < _choices.Length && _choices[at].Node == choice.Node && _choices[at].Slot == choice.Slot;
        Choice[] choices = new Choice[_choices.Length + (isTaken ? 0 : 1)];
        Array.Copy(_choices, choices, at);
        choices[at] = choice;
        Array.Copy(_choices, at + (isTaken ? 1 : 0), choices, at + 1, choices.Length - at - 1);
        return new(_roots, choices);
    }

    /// <summary>Which way was taken.</summary>
    private sealed class Choice(int node, int slot, int branch, bool isTold)
    {
        public int Node { get; } = node;

        public int Slot { get; } = slot;

        public int Branch { get; } = branch;

        public bool IsTold { get; } = isTold;
    }
}
