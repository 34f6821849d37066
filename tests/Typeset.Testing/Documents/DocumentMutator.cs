using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Typeset.Testing;

/// <summary>
/// Changes documents a little, so that most of them are nearly valid: bytes flipped, put in and taken out, parts of other
/// documents spliced in, members reordered, repeated and dropped, values replaced, characters escaped. The same seed gives the
/// same documents.
/// </summary>
/// <param name="documents">JSON documents to start from.</param>
/// <param name="seed">Where the random numbers start.</param>
public sealed class DocumentMutator(IReadOnlyList<byte[]> documents, int seed)
{
    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1e0", "1E400", "0.1", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808",
            "\"\"", "\" \"", "\"a\"", "\"\\u0061\"", "\"\\ud800\"", "\"\\ud83d\\ude00\"", "\"\u00e9\"", "\"\ud83d\ude00\"", "\"x\\n\"", "[]", "{}", "[{}]", "[[]]", "{\"a\":1}", "{\"\":null}",
            "\"2021-08-12\"", "\"2021-02-30\"", "\"2021-08-12T15:04:00Z\"", "\"2016-12-31T23:59:60Z\"", "\"https://example.org/%41#x\"", "\"https://exa mple.org\"", "\"x-a\"", "\"x-\"",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] BadUtf8 =
    [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
        [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    ];

    private readonly Random _random = new(seed);
    private readonly (byte[] Bytes, Token[] Tokens)[] _documents = [.. documents.Select(document => (document, Tokenize(document)))];
    private readonly ArrayBufferWriter<byte> _output = new();

    /// <summary>The next document; it lasts until the one after it.</summary>
    public ReadOnlySpan<byte> Next()
    {
        (byte[] bytes, Token[] tokens) = _documents[_random.Next(_documents.Length)];
        _output.ResetWrittenCount();
        switch (_random.Next(16))
        {
            case 0:
                Replace(bytes, At(bytes), 1, [(byte)(bytes[_at] ^ (1 << _random.Next(8)))]);
                break;
            case 1:
                Replace(bytes, At(bytes), 1, [(byte)_random.Next(256)]);
                break;
            case 2:
                Replace(bytes, At(bytes), 0, ["{}[],:\"\\ \n0e.-"u8[_random.Next(14)]]);
                break;
            case 3:
                Replace(bytes, At(bytes), Math.Min(_random.Next(1, 9), bytes.Length - _at), []);
                break;
            case 4:
                byte[] other = _documents[_random.Next(_documents.Length)].Bytes;
                int from = _random.Next(other.Length);
                Replace(bytes, At(bytes), Math.Min(_random.Next(16), bytes.Length - _at), other.AsSpan(from, Math.Min(_random.Next(16), other.Length - from)));
                break;
            case 5:
                Replace(bytes, At(bytes), 0, BadUtf8[_random.Next(BadUtf8.Length)]);
                break;
            case 6 or 7:
                ReplaceValue(bytes, tokens);
                break;
            case 8 or 9:
                EscapeCharacter(bytes, tokens);
                break;
            case 10 or 11:
                SwapMembers(bytes, tokens);
                break;
            case 12:
                DropMember(bytes, tokens);
                break;
            case 13:
                RepeatMember(bytes, tokens);
                break;
            case 14:
                InsertSpace(bytes, tokens);
                break;
            default:
                SpliceValue(bytes, tokens);
                break;
        }

        return _output.WrittenSpan;
    }

    private int _at;

    private int At(byte[] bytes) => _at = _random.Next(bytes.Length);

    private void Replace(ReadOnlySpan<byte> bytes, int start, int length, ReadOnlySpan<byte> by)
    {
        _output.Write(bytes[..start]);
        _output.Write(by);
        _output.Write(bytes[(start + length)..]);
    }

    private void ReplaceValue(byte[] bytes, Token[] tokens)
    {
        Token value = Pick(tokens, token => !token.IsName);
        Replace(bytes, value.Start, value.Length, Values[_random.Next(Values.Length)]);
    }

    private void SpliceValue(byte[] bytes, Token[] tokens)
    {
        (byte[] other, Token[] others) = _documents[_random.Next(_documents.Length)];
        Token value = Pick(tokens, token => !token.IsName);
        Token by = Pick(others, token => !token.IsName);
        Replace(bytes, value.Start, value.Length, other.AsSpan(by.Start, by.Length));
    }

    private void EscapeCharacter(byte[] bytes, Token[] tokens)
    {
        Token text = Pick(tokens, token => bytes[token.Start] == (byte)'"' && token.Length > 2);
        if (bytes[text.Start] != (byte)'"' || text.Length < 3)
        {
            _output.Write(bytes);
            return;
        }

        int at = text.Start + 1 + _random.Next(Math.Max(1, text.Length - 2));
        byte character = bytes[at];
        bool isPlain = character is > 0x20 and < 0x7F and not ((byte)'\\' or (byte)'"') && bytes[at - 1] != (byte)'\\';
        Replace(bytes, at, 1, isPlain ? Encoding.ASCII.GetBytes("\\u00" + character.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)) : [character]);
    }

    private void SwapMembers(byte[] bytes, Token[] tokens)
    {
        Token one = Pick(tokens, token => token.IsName);
        Token other = Pick(tokens, token => token.IsName && token.Parent == one.Parent);
        (Token first, Token second) = one.Start <= other.Start ? (one, other) : (other, one);
        if (!first.IsName || first.Start == second.Start || second.Start < first.MemberEnd)
        {
            _output.Write(bytes);
            return;
        }

        _output.Write(bytes.AsSpan(0, first.Start));
        _output.Write(bytes.AsSpan(second.Start, second.MemberEnd - second.Start));
        _output.Write(bytes.AsSpan(first.MemberEnd, second.Start - first.MemberEnd));
        _output.Write(bytes.AsSpan(first.Start, first.MemberEnd - first.Start));
        _output.Write(bytes.AsSpan(second.MemberEnd));
    }

    private void DropMember(byte[] bytes, Token[] tokens)
    {
        Token member = Pick(tokens, token => token.IsName);
        int end = member.IsName ? member.MemberEnd : member.Start;
        while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            end++;
        }

        Replace(bytes, member.Start, (end < bytes.Length && bytes[end] == (byte)',' ? end + 1 : end) - member.Start, []);
    }

    private void RepeatMember(byte[] bytes, Token[] tokens)
    {
        Token member = Pick(tokens, token => token.IsName);
        if (!member.IsName)
        {
            _output.Write(bytes);
            return;
        }

        _output.Write(bytes.AsSpan(0, member.MemberEnd));
        _output.Write(","u8);
        _output.Write(bytes.AsSpan(member.Start, member.MemberEnd - member.Start));
        _output.Write(bytes.AsSpan(member.MemberEnd));
    }

    private void InsertSpace(byte[] bytes, Token[] tokens)
    {
        Token token = tokens[_random.Next(tokens.Length)];
        Replace(bytes, _random.Next(2) == 0 ? token.Start : token.Start + token.Length, 0, new[] { " ", "  ", "\n", "\t\r\n    ", "\u00a0", "\0" }[_random.Next(6)] is var space ? Encoding.UTF8.GetBytes(space) : []);
    }

    private Token Pick(Token[] tokens, Func<Token, bool> suits)
    {
        int start = _random.Next(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[(start + i) % tokens.Length];
            if (suits(token))
            {
                return token;
            }
        }

        return tokens[start];
    }

    private static Token[] Tokenize(byte[] document)
    {
        List<Token> tokens = [];
        Stack<int> open = new();
        Utf8JsonReader reader = new(document, new JsonReaderOptions { MaxDepth = 1000 });
        int name = -1;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            int end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    int opened = open.Pop();
                    tokens[opened] = tokens[opened] with { Length = end - tokens[opened].Start };
                    CloseMember(tokens, tokens[opened].Name, end);
                    break;
                case JsonTokenType.PropertyName:
                    name = tokens.Count;
                    tokens.Add(new Token(start, document.AsSpan(start + 1).IndexOfAny("\""u8) + 2, true, open.Peek(), -1, 0));
                    tokens[name] = tokens[name] with { Length = NameLength(document, start) };
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(tokens.Count);
                    tokens.Add(new Token(start, 1, false, -1, name, 0));
                    name = -1;
                    break;
                default:
                    tokens.Add(new Token(start, end - start, false, -1, name, 0));
                    CloseMember(tokens, name, end);
                    name = -1;
                    break;
            }
        }

        return [.. tokens];
    }

    private static void CloseMember(List<Token> tokens, int name, int end)
    {
        if (name >= 0)
        {
            tokens[name] = tokens[name] with { MemberEnd = end };
        }
    }

    private static int NameLength(byte[] document, int start)
    {
        int end = start + 1;
        while (document[end] != (byte)'"')
        {
            end += document[end] == (byte)'\\' ? 2 : 1;
        }

        return end + 1 - start;
    }

    private readonly record struct Token(int Start, int Length, bool IsName, int Parent, int Name, int MemberEnd);
}
