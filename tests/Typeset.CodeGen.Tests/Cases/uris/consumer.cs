using System;
using Cases;
using Typeset;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        // What System.Uri leaves out when it compares tells values apart, wherever a URI may stand.
        foreach (string other in new[] { "http://example.org/a#y", "http://example.org/a", "http://me@example.org/a#x", "http://example.org/b#x" })
        {
            Differ("""{"id":"URI","last":null}""", other);
            Differ("""{"id":"urn:a","last":"URI"}""", other);
            Differ("""{"id":"urn:a","last":null,"home":"URI"}""", other);
            Differ("""{"id":"urn:a","last":null,"base":"URI"}""", other);
            Differ("""{"id":"urn:a","last":null,"next":"URI"}""", other);
            Differ("""{"id":"urn:a","last":null,"all":["urn:a","URI"]}""", other);
            Differ("""{"id":"urn:a","last":null,"byName":{"a":"URI"}}""", other);
            Differ("""{"id":"urn:a","last":null,"pair":["URI"]}""", other);
            Differ("""{"id":"urn:a","last":null,"pair":["urn:a","URI"]}""", other);
            Differ("""{"id":"urn:a","last":null,"any":"URI"}""", other);
            Differ("""{"id":"urn:a","last":null,"self":{"uri":"URI"}}""", other);
        }

        Link link = new() { Id = new Uri("urn:a"), Last = null, Pair = new LinkPair(new Uri("urn:b"), null), Any = new Uri("urn:c") };
        if (link with { Id = new Uri("urn:a#b") } == link || link with { Any = new LinkAny.OfUri(new Uri("urn:c#d")) } == link || (link.Pair!.Value with { Item2 = new Uri("urn:e") }).Item2!.OriginalString != "urn:e" || !link.Validate().IsValid || !link.ToString().Contains("Id = urn:a,", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{link}");
        }
    }

    private static void Differ(string json, string other)
    {
        Link first = Link.Parse(json.Replace("URI", "http://example.org/a#x", StringComparison.Ordinal));
        Link same = Link.Parse(json.Replace("URI", "HTTP://example.org/a#x", StringComparison.Ordinal));
        Link second = Link.Parse(json.Replace("URI", other, StringComparison.Ordinal));
        if (first == second || first != same || first.GetHashCode() != same.GetHashCode())
        {
            throw new InvalidOperationException($"{first} {same} {second}");
        }
    }
}
