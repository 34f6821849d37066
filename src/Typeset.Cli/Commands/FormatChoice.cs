using System.CommandLine.Parsing;

namespace Typeset.Cli;

/// <summary>What the command line says about the keyword <c>format</c>: one mode for all, and others for single formats.</summary>
/// <param name="Mode">The mode of all formats but those of <paramref name="ByName"/>.</param>
/// <param name="ByName">The modes of single formats.</param>
internal sealed record FormatChoice(FormatMode Mode, IReadOnlyDictionary<string, FormatMode> ByName)
{
    private static readonly (string Name, FormatMode Mode)[] s_modes =
    [
        ("dialect", FormatMode.ByDialect),
        ("assert", FormatMode.Assert),
        ("annotate", FormatMode.Annotate),
        ("warn", FormatMode.Warn),
    ];

    /// <summary>What holds when the command line says nothing.</summary>
    public static FormatChoice Default { get; } = new(FormatMode.ByDialect, new Dictionary<string, FormatMode>());

    /// <summary>The names of the modes.</summary>
    public static IEnumerable<string> Modes => s_modes.Select(mode => mode.Name);

    /// <summary>Reads every value of the option; of several for the same format, or for all, the last counts.</summary>
    public static FormatChoice Parse(ArgumentResult result)
    {
        FormatMode all = FormatMode.ByDialect;
        Dictionary<string, FormatMode> byName = new(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            int equals = token.Value.LastIndexOf('=');
            string name = token.Value[(equals + 1)..];
            int mode = Array.FindIndex(s_modes, each => each.Name == name);
            if (mode < 0 || equals == 0)
            {
                result.AddError($"--formats is {string.Join(", ", Modes)}, or one of these for a single format such as email=warn, not '{token.Value}'.");
            }
            else if (equals < 0)
            {
                all = s_modes[mode].Mode;
            }
            else
            {
                byName[token.Value[..equals]] = s_modes[mode].Mode;
            }
        }

        return new FormatChoice(all, byName);
    }
}
