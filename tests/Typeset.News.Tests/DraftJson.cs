using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Typeset.News.Reading;

namespace Typeset.News.Tests;

/// <summary>The record in the making as JSON.</summary>
internal static class DraftJson
{
    internal static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Write(ArticleDraft d)
    {
        var o = new JsonObject { ["schemaVersion"] = "1.0", ["id"] = "urn:sha256:" + d.Raw.Sha256, ["language"] = d.Options.Language };
        if (d.Headline is not null) { o["headline"] = d.Headline; }
        if (d.Byline is { } by)
        {
            o["byline"] = new JsonObject { ["text"] = by.Text, ["contributors"] = Contributors(by.Contributors), ["source"] = Source(by.Source!.Value) };
        }

        if (d.Dateline is { } dl)
        {
            o["dateline"] = Clean(new JsonObject { ["text"] = dl.Text, ["place"] = dl.Place, ["region"] = dl.Region, ["agency"] = dl.Agency, ["source"] = Source(dl.Source) });
        }

        if (d.PublishedOn is { } on) { o["publishedOn"] = on.ToString("yyyy-MM-dd", null); }
        o["paragraphs"] = new JsonArray([.. d.Paragraphs.Select(p => (JsonNode)Clean(new JsonObject { ["text"] = p.Text, ["role"] = p.Role == "paragraph" ? null : p.Role, ["source"] = Source(p.Source) }))]);
        o["quotes"] = new JsonArray([.. d.Quotes.Select((q, i) => (JsonNode)Quote(d, q, i))]);
        o["images"] = new JsonArray([.. d.Images.Select(i => (JsonNode)Clean(new JsonObject
        {
            ["caption"] = i.Caption,
            ["credit"] = Clean(new JsonObject { ["kind"] = "media", ["text"] = i.Credit.Text, ["medium"] = i.Credit.Medium == "photo" ? null : i.Credit.Medium, ["creators"] = Strings(i.Credit.Creators), ["agencies"] = Strings(i.Credit.Agencies), ["markers"] = Strings(i.Credit.Markers), ["source"] = Source(i.Credit.Source) }),
            ["position"] = i.Position,
            ["source"] = Source(i.Source),
        }))]);
        o["credits"] = new JsonArray([.. d.Credits.Select(c => (JsonNode)Clean(new JsonObject
        {
            ["kind"] = c.Contributors.IsEmpty ? "wire" : "contribution",
            ["text"] = c.Text,
            ["organizations"] = Strings(c.Organizations),
            ["contributors"] = c.Contributors.IsEmpty ? null : Contributors(c.Contributors),
            ["source"] = Source(c.Source),
        }))]);
        o["provenance"] = Clean(new JsonObject
        {
            ["origin"] = d.Options.Origin,
            ["raw"] = new JsonObject { ["sha256"] = d.Raw.Sha256, ["length"] = d.Raw.Text.Length, ["lines"] = d.Raw.Lines },
            ["header"] = d.Header.Count == 0 ? null : new JsonArray([.. d.Header.Select(h => (JsonNode)new JsonObject { ["field"] = h.Field, ["source"] = Source(h.Source) })]),
            ["dropped"] = d.Dropped.Count == 0 ? null : new JsonArray([.. d.Dropped.Select(h => (JsonNode)new JsonObject { ["text"] = h.Text, ["reason"] = h.Reason, ["source"] = Source(h.Source) })]),
            ["diagnostics"] = d.Notes.Count == 0 ? null : new JsonArray([.. d.Notes.Select(n => (JsonNode)Clean(new JsonObject { ["code"] = n.Descriptor.Code, ["severity"] = n.Descriptor.Severity, ["message"] = n.Descriptor.Message, ["source"] = n.Source is { } s ? Source(s) : null }))]),
        });
        return JsonSerializer.Serialize(o, Indented) + "\n";
    }

    private static JsonObject Quote(ArticleDraft d, QuoteDraft q, int i)
    {
        var a = new JsonObject { ["status"] = q.Attribution.Speaker is null ? "unattributed" : "attributed" };
        if (q.Attribution.Speaker is { } s)
        {
            a["speaker"] = s.Kind switch
            {
                SpeakerKind.Person => Clean(new JsonObject { ["type"] = "person", ["name"] = s.Name, ["role"] = s.Role }),
                SpeakerKind.Organization => new JsonObject { ["type"] = "organization", ["name"] = s.Name },
                _ => Clean(new JsonObject { ["type"] = "unnamed", ["description"] = s.Name, ["count"] = s.Count }),
            };
            a["method"] = q.Attribution.Method;
            if (q.Attribution.Finding is { } f)
            {
                a["mention"] = Span(d, f.Mention);
                a["cue"] = Span(d, f.Cue);
                a["cueLemma"] = f.Lemma;
                a["addressee"] = f.Addressee?.In(d.Paragraphs);
                a["occasion"] = f.Occasion?.In(d.Paragraphs);
            }
        }
        else
        {
            a["reason"] = q.Attribution.Reason;
        }

        return new JsonObject
        {
            ["id"] = "q" + (i + 1),
            ["kind"] = q.IsDirect ? "direct" : "partial",
            ["text"] = QuoteText.Of([.. q.Segments.Select((_, n) => q.Range(n).In(d.Paragraphs))]),
            ["segments"] = new JsonArray([.. q.Segments.Select((_, n) => (JsonNode)Span(d, q.Range(n)))]),
            ["attribution"] = Clean(a),
        };
    }

    private static JsonObject Span(ArticleDraft d, TextRange r) => new() { ["paragraph"] = r.Paragraph, ["start"] = r.Start, ["end"] = r.End, ["text"] = r.In(d.Paragraphs) };

    private static JsonArray Contributors(IEnumerable<ContributorDraft> all) => new([.. all.Select(c => (JsonNode)Clean(new JsonObject { ["name"] = c.Name, ["type"] = c.IsOrganization ? "organization" : null, ["role"] = c.Role, ["affiliation"] = c.Affiliation, ["location"] = c.Location, ["email"] = c.Email }))]);

    private static JsonArray? Strings(IReadOnlyCollection<string> all) => all.Count == 0 ? null : new([.. all.Select(s => (JsonNode)s)]);

    private static JsonObject Source(SourceRange s)
    {
        var o = new JsonObject { ["line"] = s.Line, ["start"] = s.Start, ["end"] = s.End };
        if (s.EndLine != s.Line) { o["endLine"] = s.EndLine; }
        return o;
    }

    private static JsonObject Clean(JsonObject o)
    {
        foreach (string name in o.Where(p => p.Value is null).Select(p => p.Key).ToList()) { o.Remove(name); }
        return o;
    }
}
