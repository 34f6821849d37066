using System.Globalization;

namespace Typeset.Json;

/// <summary>A number was to be written that JSON has none for.</summary>
internal sealed class NumberNotFiniteException(double value) : ArgumentException($"{Text(value)} cannot be written: numbers of JSON are finite.", nameof(value))
{
    /// <summary>The number as .NET writes it.</summary>
    public string Number { get; } = Text(value);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
