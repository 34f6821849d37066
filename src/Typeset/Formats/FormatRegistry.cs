using System.Collections.Frozen;

namespace Typeset.Formats;

/// <summary>The formats of JSON Schema: those of drafts 4 to 2020-12, which agree with each other, and those that draft 3 has of its own.</summary>
internal static class FormatRegistry
{
    private static readonly FrozenDictionary<string, FormatDescriptor> s_formats = Index(
    [
        new("date-time", "an RFC 3339 date-time such as 2021-08-12T15:04:00Z", DateTimeFormat.IsMatch),
        new("date", "an RFC 3339 full-date such as 2021-08-12", DateFormat.IsMatch),
        new("time", "an RFC 3339 full-time such as 15:04:00Z or 15:04:00+02:00", TimeFormat.IsMatch),
        new("duration", "an ISO 8601 duration in the form of RFC 3339 such as P3DT12H", DurationFormat.IsMatch),
        new("email", "an RFC 5321 mailbox such as name@example.org", EmailFormat.IsMatch),
        new("idn-email", "an RFC 6531 mailbox such as name@例え.テスト", EmailFormat.IsInternationalMatch),
        new("hostname", "an RFC 1123 host name such as www.example.org", HostnameFormat.IsMatch),
        new("idn-hostname", "an RFC 5890 internationalized host name such as www.例え.テスト", IdnHostnameFormat.IsMatch),
        new("ipv4", "an IPv4 address such as 192.0.2.1", Ipv4Format.IsMatch),
        new("ipv6", "an RFC 4291 IPv6 address such as 2001:db8::1", Ipv6Format.IsMatch),
        new("uri", "an RFC 3986 URI with a scheme such as https://example.org/path", UriFormat.IsMatch),
        new("uri-reference", "an RFC 3986 URI or relative reference such as ../path#part", UriReferenceFormat.IsMatch),
        new("iri", "an RFC 3987 IRI with a scheme such as https://例え.テスト/道", IriFormat.IsMatch),
        new("iri-reference", "an RFC 3987 IRI or relative reference such as ../道#部", IriReferenceFormat.IsMatch),
        new("uri-template", "an RFC 6570 URI template such as https://example.org/{id}{?lang}", UriTemplateFormat.IsMatch),
        new("uuid", "an RFC 4122 UUID such as f81d4fae-7dec-11d0-a765-00a0c91e6bf6", UuidFormat.IsMatch),
        new("json-pointer", "an RFC 6901 JSON Pointer such as /items/0", JsonPointerFormat.IsMatch),
        new("relative-json-pointer", "a Relative JSON Pointer such as 1/name or 0#", RelativeJsonPointerFormat.IsMatch),
        new("regex", "an ECMA-262 regular expression such as ^[a-z]+$", RegexFormat.IsMatch),
    ]);

    private static readonly FrozenDictionary<string, FormatDescriptor> s_draft3 = Index(
    [
        new("time", "a time of day such as 15:04:00", Draft3TimeFormat.IsMatch),
        new("color", "a CSS 2.1 color such as #ff8800 or red", ColorFormat.IsMatch),
        new("host-name", s_formats["hostname"].Description, HostnameFormat.IsMatch),
        new("ip-address", s_formats["ipv4"].Description, Ipv4Format.IsMatch),
        new("phone", "a phone number", Check: null),
        new("style", "a CSS 2.1 style such as color: red", Check: null),
        new("utc-millisec", "a number of milliseconds since 1970-01-01T00:00:00Z", Check: null),
    ]);

    /// <summary>Every format of drafts 4 to 2020-12.</summary>
    internal static IEnumerable<FormatDescriptor> All => s_formats.Values;

    /// <summary>The formats that only draft 3 has, or has with another meaning.</summary>
    internal static IEnumerable<FormatDescriptor> Draft3 => s_draft3.Values;

    /// <summary>Finds the check of a format of drafts 4 to 2020-12.</summary>
    /// <returns>False for a name that the specifications do not define: such a format asserts nothing.</returns>
    internal static bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out FormatCheck? check)
    {
        check = Find(name)?.Check;
        return check is not null;
    }

    /// <summary>Describes a format of drafts 4 to 2020-12; null for a name that the specifications do not define.</summary>
    internal static FormatDescriptor? Find(string name) => s_formats.GetValueOrDefault(name);

    /// <summary>Describes a format as draft 3 means it; null for a name that the specifications do not define.</summary>
    internal static FormatDescriptor? FindForDraft3(string name) => s_draft3.GetValueOrDefault(name) ?? Find(name);

    private static FrozenDictionary<string, FormatDescriptor> Index(FormatDescriptor[] formats) =>
        formats.ToFrozenDictionary(format => format.Name, StringComparer.Ordinal);
}
