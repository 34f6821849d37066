using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>A value of <c>const</c> or <c>enum</c>. Whether an array or an object is one of them it does not know.</summary>
internal sealed class ConstantStep : AcceptorStep
{
    private readonly JsonNameSet _strings;
    private readonly byte[][] _numbers;
    private readonly bool _hasTrue;
    private readonly bool _hasFalse;
    private readonly bool _hasNull;
    private readonly bool _hasArray;
    private readonly bool _hasObject;

    public ConstantStep(IEnumerable<JsonConstant> values)
    {
        List<string> strings = [];
        List<byte[]> numbers = [];
        foreach (JsonConstant value in values)
        {
            switch (value.View.Entry.Kind)
            {
                case TapeKind.String:
                    strings.Add(value.Text!);
                    break;
                case TapeKind.Number:
                    numbers.Add(value.View.Text.ToArray());
                    break;
                case TapeKind.True:
                    _hasTrue = true;
                    break;
                case TapeKind.False:
                    _hasFalse = true;
                    break;
                case TapeKind.Null:
                    _hasNull = true;
                    break;
                case TapeKind.Array:
                    _hasArray = true;
                    break;
                default:
                    _hasObject = true;
                    break;
            }
        }

        _strings = new JsonNameSet([.. strings.Distinct(StringComparer.Ordinal)]);
        _numbers = [.. numbers];
    }

    public override long Walk(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) switch
    {
        JsonKind.String => w.OneOf(p, _strings),
        JsonKind.Number => Number(w, p),
        JsonKind.True when _hasTrue => w.Literal(p, "true"u8),
        JsonKind.False when _hasFalse => w.Literal(p, "false"u8),
        JsonKind.Null when _hasNull => w.Literal(p, "null"u8),
        _ => JsonWalker.Unsure,
    };

    public override bool Refutes(JsonWalker w, long p, ref AcceptorRun run) => w.KindAt(p) switch
    {
        JsonKind.String => w.IsNoneOf(p, _strings),
        JsonKind.Number => IsOtherNumber(w, p),
        JsonKind.True => !_hasTrue,
        JsonKind.False => !_hasFalse,
        JsonKind.Null => !_hasNull,
        JsonKind.Array => !_hasArray,
        JsonKind.Object => !_hasObject,
        _ => false,
    };

    private bool IsOtherNumber(JsonWalker w, long p)
    {
        foreach (byte[] number in _numbers)
        {
            if (!w.IsOtherNumber(p, number))
            {
                return false;
            }
        }

        return true;
    }

    private long Number(JsonWalker w, long p)
    {
        foreach (byte[] number in _numbers)
        {
            if (w.Number(p, number) is >= 0 and var end)
            {
                return end;
            }
        }

        return JsonWalker.Unsure;
    }
}
