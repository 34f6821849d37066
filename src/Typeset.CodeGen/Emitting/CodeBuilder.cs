using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Typeset.CodeGen;

/// <summary>
/// Builds code from an interpolated string. There is no overload for a plain string: text of a schema that is neither an
/// identifier nor a literal nor escaped for a comment does not compile into the output.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct CodeBuilder
{
    private readonly StringBuilder _text;

    public CodeBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string code) => _text.Append(code);

    public void AppendFormatted(Code code) => _text.Append(code.Text);

    public void AppendFormatted(Identifier name) => _text.Append(name.Code);

    public void AppendFormatted(Literal literal) => _text.Append(literal.Code);

    public void AppendFormatted(DocText words) => _text.Append(words.Code);

    public void AppendFormatted(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _text.ToString();
}
