using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>A number of a schema that instances are compared with.</summary>
internal sealed class NumberLimit
{
    private readonly ExactNumber _exact;
    private readonly byte[] _text;
    private readonly ShortDecimal _short;
    private readonly bool _isShort;

    public NumberLimit(ExactNumber exact)
    {
        _exact = exact;
        Text = exact.ToString();
        _text = Encoding.ASCII.GetBytes(Text);
        _isShort = ShortDecimal.TryParse(_text, out _short);
    }

    /// <summary>The number as JSON writes it.</summary>
    public string Text { get; }

    /// <summary>Below zero when the instance is the smaller number, above zero when it is the greater one.</summary>
    public int CompareFrom(ReadOnlySpan<byte> token) =>
        _isShort && ShortDecimal.TryParse(token, out ShortDecimal value)
            ? ShortDecimal.Compare(value, _short)
            : NumberText.Compare(new NumberText(token), new NumberText(_text));

    /// <summary>Whether the instance is a whole multiple of this number.</summary>
    public bool Divides(ReadOnlySpan<byte> token) =>
        _isShort && ShortDecimal.TryParse(token, out ShortDecimal value) && ShortDecimal.TryIsMultiple(value, _short, out bool multiple)
            ? multiple
            : NumberToken.ToExact(token).IsMultipleOf(_exact);

    /// <summary>The smallest <see cref="long"/> not below this number; false when it is no matter of a <see cref="long"/>.</summary>
    public bool TryCeiling(out long value) => TryRound(up: true, out value);

    /// <summary>The greatest <see cref="long"/> not above this number; false when it is no matter of a <see cref="long"/>.</summary>
    public bool TryFloor(out long value) => TryRound(up: false, out value);

    /// <summary>This number as a <see cref="long"/>; false when it has a fraction or is out of range.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return _isShort && _short.TryGetInt64(out value);
    }

    private bool TryRound(bool up, out long value)
    {
        if (TryGetInt64(out value))
        {
            return true;
        }

        if (!_isShort || !_short.TryGetDecimal(out decimal exact) || exact <= long.MinValue || exact >= long.MaxValue)
        {
            return false;
        }

        value = (long)(up ? decimal.Ceiling(exact) : decimal.Floor(exact));
        return true;
    }
}
