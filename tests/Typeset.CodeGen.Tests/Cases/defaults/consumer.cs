using System;
using System.Linq;
using System.Text;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Settings settings = Settings.Parse("{}"u8);
        if (settings != new Settings() || settings != Settings.Parse("""{"count":10,"list":[]}""") || settings.Mode != Mode.Safe || settings.Count != 10 || !settings.On || settings.Kind != Kind.B)
        {
            throw new InvalidOperationException("A default that is written out equals one that is left out.");
        }

        if (!settings.Tags.SequenceEqual(["a", "b"]) || settings.Modes[0] != Mode.Safe)
        {
            throw new InvalidOperationException("A list of constants is a default, too.");
        }

        foreach (string item in settings.List)
        {
            throw new InvalidOperationException(item);
        }

        if (Encoding.UTF8.GetString((settings with { Count = 10 }).ToUtf8Bytes()) != """{"count":10}""")
        {
            throw new InvalidOperationException("A member set in code is written.");
        }
    }
}
