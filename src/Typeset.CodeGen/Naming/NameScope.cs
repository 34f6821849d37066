using System.Globalization;

namespace Typeset.CodeGen;

/// <summary>The names taken in one declaration space. Names that the language or the generated members need are never given away.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _reserved;
    private readonly HashSet<string> _taken;

    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null)
    {
        _reserved = new(reserved, StringComparer.Ordinal);
        _taken = new(comparer ?? StringComparer.Ordinal);
    }

    /// <summary>Whether the name is still free.</summary>
    public bool IsFree(string name) => !_reserved.Contains(name) && !_taken.Contains(name);

    /// <summary>
    /// Takes <paramref name="wish"/>. A reserved name gets <paramref name="suffix"/>, which is the same wherever it happens;
    /// a taken one gets a number, and <paramref name="collided"/> says so.
    /// </summary>
    public string Take(string wish, string suffix, out bool collided)
    {
        string name = wish;
        while (_reserved.Contains(name))
        {
            name += suffix;
        }

        collided = _taken.Contains(name);
        if (collided)
        {
            int number = 2;
            while (!IsFree(name + number.ToString(CultureInfo.InvariantCulture)))
            {
                number++;
            }

            name += number.ToString(CultureInfo.InvariantCulture);
        }

        _taken.Add(name);
        return name;
    }
}
