namespace Typeset.Evaluation;

/// <summary>What decides about a member's value: its kind alone most often, and otherwise a schema. It stands beside the name, so that most values touch no more memory.</summary>
internal readonly struct MemberVerdict
{
    private const int AllKinds = 0xFFFF;

    /// <summary>The verdict on a member.</summary>
    /// <param name="mask">The bit of presence in its place, or nothing.</param>
    /// <param name="node">The schema of its value; null where none asks for anything.</param>
    public MemberVerdict(ulong mask, CompiledNode? node)
    {
        Mask = mask;
        Node = node?.Direct;
        Accepts = node is null ? AllKinds : node.Direct.Accepts;
        Rejects = node is null ? 0 : node.Direct.Rejects;
    }

    /// <summary>The bit of presence in its place, or nothing.</summary>
    public ulong Mask { get; }

    /// <summary>The schema that gives the verdict; null where any value will do and none counts as evaluated.</summary>
    public CompiledNode? Node { get; }

    /// <inheritdoc cref="CompiledNode.Accepts"/>
    public int Accepts { get; }

    /// <inheritdoc cref="CompiledNode.Rejects"/>
    public int Rejects { get; }
}
