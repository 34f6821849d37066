using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Settings settings = new() { Name = "a", Server = new SettingsServer { Host = "h", Kind = "tcp" } };
        string? host = settings.Server.Host;
        if (settings != Settings.Parse("""{"name":"a","server":{"host":"h","kind":"tcp"}}""") || host != "h" || settings.NotAnObject is not null || !settings.Validate().IsValid)
        {
            throw new InvalidOperationException("An object is read as its members.");
        }

        Settings other = Settings.Parse("[1]");
        if (other.NotAnObject?.ToString() != "[1]" || other.Name is not null || other == settings || (settings with { Name = null }).Validate().IsValid)
        {
            throw new InvalidOperationException("Any other value is kept as it is.");
        }
    }
}
