using System.Text;

namespace Typeset.CodeGen;

/// <summary>Writes lines of code with their indentation; line ends are line feeds.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(CodeBuilder code)
    {
        string line = code.ToString();
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Line(Code code) => Line($"{code}");

    /// <summary>A summary and, where there are any, remarks.</summary>
    public void Doc(DocModel doc) => Doc(Code.Of($"{new DocText(doc.Summary)}"), doc.Remarks);

    /// <summary>A summary of our own words.</summary>
    public void Doc(CodeBuilder summary) => Doc(new Code(summary.ToString()), "");

    /// <summary>Opens a block in braces; disposing closes it.</summary>
    public Block Braces()
    {
        Line($"{{");
        _depth++;
        return new Block(this, "}");
    }

    /// <summary>Opens a block in braces that ends in a semicolon; disposing closes it.</summary>
    public Block BracesWithSemicolon()
    {
        Line($"{{");
        _depth++;
        return new Block(this, "};");
    }

    public override string ToString() => _text.ToString();

    private void Doc(Code summary, string remarks)
    {
        Line($"/// <summary>{summary}</summary>");
        if (remarks.Length > 0)
        {
            Line($"/// <remarks>{new DocText(remarks)}</remarks>");
        }
    }

    internal readonly struct Block(CodeWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer._text.Append(' ', writer._depth * 4).Append(end).Append('\n');
        }
    }
}
