using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Typeset.News.Exchange;

/// <summary>
/// The lines of text of an HTML body as news agencies send them: every block and line break starts a line, other tags go, scripts, styles and comments
/// go with what is in them. It is no browser: what pages do with styles is not seen.
/// </summary>
internal static class BodyMarkup
{
    private static readonly FrozenSet<string> s_blocks =
        "p div br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tr td th blockquote pre section article header footer aside figure figcaption main nav address"
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] s_unseen = ["script", "style", "noscript", "template"];

    /// <summary>The text, with an empty line between blocks.</summary>
    public static string ToText(string html)
    {
        var text = new StringBuilder(html.Length);
        for (int at = 0; at < html.Length;)
        {
            int open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0)
            {
                break;
            }

            at = AfterTag(html, open, text);
        }

        IEnumerable<string> lines = WebUtility.HtmlDecode(text.ToString().Replace('\n', ' ').Replace('\r', ' ').Replace('\u2028', '\n')).Split('\n')
            .Select(static line => ForeignJson.Line(line))
            .OfType<string>();
        return string.Join("\n\n", lines);
    }

    /// <summary>Passes over a tag, a comment, or an element whose content is not shown. Where none starts, the bracket is text.</summary>
    private static int AfterTag(string html, int open, StringBuilder text)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0)
        {
            int end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        int name = open + 1 < html.Length && html[open + 1] == '/' ? open + 2 : open + 1;
        int nameEnd = name;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
        {
            nameEnd++;
        }

        if (nameEnd == name && !(name < html.Length && html[name] is '!' or '?'))
        {
            text.Append('<');
            return open + 1;
        }

        int close = html.IndexOf('>', nameEnd);
        if (close < 0)
        {
            text.Append('<');
            return open + 1;
        }

        string tag = html[name..nameEnd];
        if (s_blocks.Contains(tag))
        {
            // A sign that no line of HTML source has; line feeds of the source are spaces.
            text.Append('\u2028');
        }
        else if (name == open + 1 && Array.Exists(s_unseen, one => one.Equals(tag, StringComparison.OrdinalIgnoreCase)))
        {
            int end = html.IndexOf("</" + tag, close, StringComparison.OrdinalIgnoreCase);
            return end < 0 ? html.Length : end;
        }

        return close + 1;
    }
}
