using System.ComponentModel;
using Typeset.Evaluation;

namespace Typeset.Json;

/// <summary>Names, or strings of an <c>enum</c>, that the acceptor of a generated contract looks up. Only generated code is meant to make one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNameSet
{
    private readonly NameTable _table;

    /// <summary>A set of strings, which must all differ; their order gives their index.</summary>
    public JsonNameSet(params ReadOnlySpan<string> names)
    {
        byte[][] texts = new byte[names.Length][];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = JsonStrings.ToUtf8(names[i]);
        }

        _table = new NameTable(texts);
    }

    /// <summary>The set of no names.</summary>
    public static JsonNameSet None { get; } = new();

    /// <summary>Number of names.</summary>
    public int Count => _table.Count;

    /// <summary>Index of a name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name) => _table.Find(name);
}
