using System;
using System.Reflection;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        if (typeof(Book).GetProperty("Pages")!.GetCustomAttribute<ObsoleteAttribute>() is null || typeof(Book).GetProperty("Isbn")!.GetCustomAttribute<ObsoleteAttribute>() is not null)
        {
            throw new InvalidOperationException("What is deprecated is obsolete.");
        }
    }
}
