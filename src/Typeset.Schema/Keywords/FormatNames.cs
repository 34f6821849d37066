namespace Typeset.Schema;

/// <summary>The formats that the specification defines (JSON Schema 2020-12 validation, section 7.3).</summary>
internal static class FormatNames
{
    private static readonly string[] Names =
    [
        "date-time", "date", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
        "uri-reference", "iri", "iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer", "regex",
    ];

    /// <summary>What draft 3 has besides (section 5.23).</summary>
    private static readonly string[] Draft3Names = [.. Names, "color", "host-name", "ip-address", "phone", "style", "utc-millisec"];

    /// <summary>Warns of a format that only looks like one of the specification's. Other unknown formats are allowed and mean nothing.</summary>
    public static void Check(string format, KeywordContext context) => Check(format, Names, context);

    /// <summary>The same for a schema of draft 3.</summary>
    public static void CheckDraft3(string format, KeywordContext context) => Check(format, Draft3Names, context);

    private static void Check(string format, string[] names, KeywordContext context)
    {
        if (System.Array.IndexOf(names, format) < 0 && NearestName.Find(format, names, maxDistance: 1) is string near)
        {
            context.Report(SchemaProblems.MisspeltFormat, context.Value, string.Empty, Excerpt.Of(format), near);
        }
    }
}
