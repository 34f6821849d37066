using System.CommandLine.Parsing;
using System.Globalization;
using Typeset.Schema;

namespace Typeset.Cli;

/// <summary>The limits of schemas and of evaluation: those that hold, and what the command line says instead.</summary>
internal sealed class LimitChoice
{
    private static readonly (string Name, long Default, long Most)[] s_limits =
    [
        ("depth", JsonContractOptions.Default.MaxDepth, int.MaxValue),
        ("steps", JsonContractOptions.Default.MaxSteps, long.MaxValue),
        ("steps-per-value", JsonContractOptions.Default.MaxStepsPerValue, int.MaxValue),
        ("regex-milliseconds", (long)JsonContractOptions.Default.RegexTimeout.TotalMilliseconds, int.MaxValue - 1),
        ("schema-depth", SchemaLimits.Default.MaxDepth, SchemaLimits.DepthCeiling),
        ("schema-length", SchemaLimits.Default.MaxLength, int.MaxValue),
        ("schema-values", SchemaLimits.Default.MaxValues, int.MaxValue),
        ("schema-pointers", SchemaLimits.Default.MaxPointerText, int.MaxValue),
        ("reference-chain", SchemaLimits.Default.MaxReferenceChain, int.MaxValue),
    ];

    private readonly Dictionary<string, long> _values = s_limits.ToDictionary(limit => limit.Name, limit => limit.Default, StringComparer.Ordinal);

    /// <summary>What holds when the command line says nothing.</summary>
    public static LimitChoice Default { get; } = new();

    /// <summary>The names of the limits.</summary>
    public static IEnumerable<string> Names => s_limits.Select(limit => limit.Name);

    /// <summary>The limit of this name.</summary>
    public long this[string name] => _values[name];

    /// <summary>Reads every value of the option; of several for the same limit the last counts.</summary>
    public static LimitChoice Parse(ArgumentResult result)
    {
        LimitChoice choice = new();
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? token.Value : token.Value[..equals];
            int known = Array.FindIndex(s_limits, limit => limit.Name == name);
            if (known < 0)
            {
                result.AddError($"--set-limit is {string.Join(", ", Names)} with '=' and a number, not '{token.Value}'.");
            }
            else if (equals < 0 || !long.TryParse(token.Value.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long value) || value < 1 || value > s_limits[known].Most)
            {
                result.AddError($"--set-limit {name} is a number from 1 to {s_limits[known].Most.ToString(CultureInfo.InvariantCulture)}, not '{token.Value}'.");
            }
            else
            {
                choice._values[name] = value;
            }
        }

        return choice;
    }
}
