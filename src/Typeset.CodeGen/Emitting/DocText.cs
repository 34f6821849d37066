using System.Text;

namespace Typeset.CodeGen;

/// <summary>Text inside a documentation comment, escaped for XML and kept on one line.</summary>
internal readonly struct DocText(string text)
{
    public string Code { get; } = Escape(text);

    private static string Escape(string text)
    {
        StringBuilder code = new();
        foreach (char c in text)
        {
            switch (c)
            {
                case '&':
                    code.Append("&amp;");
                    break;
                case '<':
                    code.Append("&lt;");
                    break;
                case '>':
                    code.Append("&gt;");
                    break;
                default:
                    // What XML cannot hold, or what would hide or end the comment, becomes a space.
                    code.Append(Literal.IsPlain(c) ? c : ' ');
                    break;
            }
        }

        return code.ToString().Trim();
    }
}
