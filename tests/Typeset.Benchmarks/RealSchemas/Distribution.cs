namespace Typeset.Benchmarks.RealSchemas;

/// <summary>Figures of which a few in the order of their size are shown.</summary>
internal sealed class Distribution(IEnumerable<double> values)
{
    private readonly double[] _sorted = [.. values.Order()];

    /// <summary>The middle one.</summary>
    public double Median => At(0.5);

    /// <summary>The largest.</summary>
    public double Maximum => At(1);

    /// <summary>The one that this part of all lies at or below.</summary>
    public double At(double part) => _sorted.Length == 0 ? double.NaN : _sorted[Math.Min(_sorted.Length - 1, (int)(part * _sorted.Length))];
}
