using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>A value of <c>const</c> or <c>enum</c>, ready to be compared with instances.</summary>
internal sealed class JsonConstant
{
    private readonly byte[] _utf8;
    private readonly TapeEntry[] _entries;
    private readonly byte[]? _text;

    public JsonConstant(JsonNode node)
    {
        StringBuilder json = new();
        new JsonNodeWriter(json, static unit => unit >= ' ' && !char.IsSurrogate(unit)).Write(node);
        Json = json.ToString();
        _utf8 = Encoding.UTF8.GetBytes(Json);
        InstanceTape tape = InstanceTape.Rent();
        InstanceScanner.TryScan(_utf8, int.MaxValue, tape);
        _entries = tape.Entries.AsSpan(0, tape.Count).ToArray();
        tape.Return();
        if (node.Kind == JsonNodeKind.String)
        {
            Text = node.Text;
            _text = JsonStrings.ToUtf8(Text);
        }
    }

    /// <summary>The value as JSON.</summary>
    public string Json { get; }

    /// <summary>The value when it is a string; null otherwise.</summary>
    public string? Text { get; }

    /// <summary>The value as an instance.</summary>
    public JsonView View => new(_utf8, _entries, 0);

    /// <summary>Whether an instance is this value.</summary>
    public bool Matches(JsonView instance)
    {
        ref readonly TapeEntry entry = ref instance.Entry;
        return _text is not null && (entry.Flags & TapeFlags.Escaped) == 0
            ? entry.Kind is TapeKind.String or TapeKind.Name && instance.Text.SequenceEqual(_text)
            : JsonEquality.AreEqual(View, instance);
    }
}
