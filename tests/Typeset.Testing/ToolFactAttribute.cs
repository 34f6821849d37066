using Xunit;

namespace Typeset.Testing;

/// <summary>A fact that needs a command on the PATH; skipped with the reason where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Names the command.</summary>
    public ToolFactAttribute(string tool)
    {
        Tool = tool;
        Skip = IsOnPath(tool) ? null : $"The command '{tool}' is not on the PATH.";
    }

    /// <summary>The command.</summary>
    public string Tool { get; }

    private static bool IsOnPath(string tool)
    {
        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (File.Exists(Path.Combine(folder, tool)) || File.Exists(Path.Combine(folder, tool + ".exe")))
            {
                return true;
            }
        }

        return false;
    }
}
