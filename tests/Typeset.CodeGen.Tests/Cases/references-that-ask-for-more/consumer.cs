using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // Each is valid for the schema of Place too, but not for the branch.
        Check("""{"of":{"town":"Kiel"}}""", "place");
        Check("""{"of":{"year":1920}}""", "time");
        Check("""{"of":{"note":"n"}}""", "other");
        MarkSize size = Mark.Parse("""{"size":{"year":1920,"land":"x"}}""").Size!;
        if (size.Match(place => 0L, time => time.Year ?? 0L) != 1920)
        {
            throw new InvalidOperationException($"{size}");
        }
    }

    private static void Check(string json, string expected)
    {
        string found = Mark.Parse(json).Of!.Match(place => "place", time => "time", other => "other");
        if (found != expected)
        {
            throw new InvalidOperationException($"{json} is read as {found}");
        }
    }
}
