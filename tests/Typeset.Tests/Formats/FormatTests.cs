using System.Text;
using CsCheck;
using Typeset.Formats;
using Typeset.Schema;

namespace Typeset.Tests.Formats;

public sealed class FormatTests
{
    private static readonly string Label63 = new('a', 63);

    /// <summary>Strings that have their format.</summary>
    public static TheoryData<string, string> Valid { get; } = Rows(
        ("date", ["2021-08-12", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31", "0000-02-29"]),
        ("time", ["15:04:00Z", "15:04:00z", "00:00:00+00:00", "23:59:59.123456789012-23:59", "23:59:60Z", "15:59:60-08:00", "00:29:60+00:30", "23:59:60.5+00:00"]),
        ("date-time", [
            "2021-08-12T15:04:00Z", "2021-08-12t15:04:00z", "1985-04-12T23:20:50.52Z", "1996-12-19T16:39:57-08:00", "1990-12-31T23:59:60Z",
            "1990-12-31T15:59:60-08:00", "1991-01-01T00:59:60+01:00", "2016-12-30T23:59:59Z", "2015-06-30T23:59:60.999Z", "2024-02-29T23:59:60Z"]),
        ("duration", ["P1Y", "P1Y2M", "P1Y2M3D", "P2M3D", "P3D", "P4W", "PT5H", "PT5H6M", "PT5H6M7S", "PT6M7S", "PT7S", "P1Y2M3DT5H6M7S", "P3DT7S", "P0D", "P00001234567890123456789D", "P1YT1S", "P1M", "PT1M"]),
        ("email", [
            "a@b", "joe.bloggs@example.com", "!#$%&'*+-/=?^_`{|}~@example.org", "\"\"@example.org", "\"a b\\\"c\\\\.@\"@example.org", "a@1.2", "a@[127.0.0.1]", "a@[001.020.255.000]",
            "a@[IPv6:2001:db8::1]", "a@[ipv6:::]", "a@[IPv6:1:2:3:4:5:6:1.2.3.4]", "a@x--y.org", new string('a', 64) + "@" + Label63]),
        ("idn-email", ["joe@example.com", "실례@실례.테스트", "δοκιμή@παράδειγμα.δοκιμή", "\"é ü\"@example.org", "a@xn--e1afmkfd"]),
        ("hostname", [
            "a", "A-1", "www.example.com", "1host", "3com.com", "1.2.3.4", Label63, string.Join('.', Label63, Label63, Label63, Label63[..61]), "xn--bcher-kva.example", "XN--BCHER-KVA",
            "xn--4gbwdl.xn--wgbh1c", "xn--ngbo2ef.com"]),
        ("idn-hostname", [
            "www.example.com", "bücher.example", "실례.테스트", "faß.de", "xn--bcher-kva.bücher", "l·l", "α͵β", "͵α", "א׳ב", "あ・", "ب٠ب", "۰۱", "क्‍ष", "بي‌بي", "a。b．c｡d", "אב1", "א1ב", "xn--fa-hia"]),
        ("ipv4", ["0.0.0.0", "255.255.255.255", "192.0.2.1", "1.10.100.199"]),
        ("ipv6", ["::", "::1", "1::", "2001:db8::1", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "::ffff:192.0.2.1", "1:2:3:4:5:6:1.2.3.4", "ABCD:EF01::abcd", "::1.2.3.4", "1::1.2.3.4"]),
        ("uri", [
            "http://example.org", "a:", "a+b-c.1:x", "http://u:p@h:80/p;x/=?q=1/?#f/?", "http://[::1]:8080/", "http://[v1f.a:b]/", "file:///etc", "mailto:a@b.c", "urn:isbn:1", "http://a%20b/%C3%A9", "http:",
            "http://example.org:/", "a:b:c", "tel:+1-2", "http:////", "x:/a//b", "http://-.~_!$&'()*+,;=:%40:80%2f::::::@h"]),
        ("uri-reference", ["", "a", "/a", "//h", "//h:1/a", "?q", "#f", "./a:b", "../a", "a/b:c", "http://h/", "?a:b", "#a:b", "a//b", "//", "%41"]),
        ("iri", ["http://例え.テスト/道?名=値#片", "http://ƒøø.ßår/?∂éœ=πîx#πîüx", "http://h/?\uE000", "a:\U00010000", "http://[::1]/é", "http://é@h"]),
        ("iri-reference", ["", "é", "//é", "/道?名#片", "?\U000F0000", "../é:b"]),
        ("uri-template", [
            "", "http://example.org/{id}", "{+path}/here", "{#x,y}", "{.a}{/b}{;c}{?d,e}{&f}", "{var:3}", "{var:9999}", "{list*}", "{a.b_c%20d}", "é%41{x}", "{=reserved}", "{,a}", "{keys*,x:1}", "\U000F0000"]),
        ("uuid", ["f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
        ("json-pointer", ["", "/", "/a", "/a/b", "/a~1b", "/m~0n", "/ ", "//", "/é", "/\u0001", "/~01", "/#"]),
        ("relative-json-pointer", ["0", "1/a", "10", "0#", "2/", "0/~0~1", "0+1", "0-1/a", "3+10#", "120/é"]),
        ("regex", ["", "^a\\.b*c+?|\\S?é+$", "^$", "|", "^[a-z]+$", "\\p{L}", "(?<n>a)\\k<n>", "\\u{1F600}", "a{2,3}?"]));

    /// <summary>Strings that lack their format for one reason each.</summary>
    public static TheoryData<string, string> Invalid { get; } = Rows(
        ("date", ["", "2021-8-12", "2021-08-1", "21-08-12", "2021-00-12", "2021-13-12", "2021-08-00", "2021-08-32", "2021-04-31", "2023-02-29", "1900-02-29", "2021/08/12", "2021-08-12Z", " 2021-08-12", "2021-08-12 ", "20210812", "2021-224", "2021-W32-4", "+2021-08-12", "২০২১-08-12", "2021-08-1\u0661", "-021-08-12", "2021-08\n12"]),
        ("time", [
            "", "15:04:00", "15:04Z", "1504:00Z", "24:00:00Z", "15:60:00Z", "15:04:61Z", "15:04:00.Z", "15:04:00,5Z", "15:04:00+1:00", "15:04:00+0100", "15:04:00+01", "15:04:00+24:00", "15:04:00+01:60",
            "15:04:00ZZ", "15:04:00 Z", "15:04:00U", "23:58:60Z", "22:59:60Z", "23:59:60+01:00", "15:59:60-07:00", "1:04:00Z", "15:04:0Z", "15:04:00.\u0661Z", "15:04:00.5", "15-04-00Z", "15:04:00\u221201:00"]),
        ("date-time", [
            "", "2021-08-12", "15:04:00Z", "2021-08-12 15:04:00Z", "2021-08-12T15:04:00", "2021-02-30T15:04:00Z", "2021-08-12T25:04:00Z", "2021-08-12_15:04:00Z", "2021-08-12T", "1990-12-30T23:59:60Z",
            "1990-12-31T23:58:60Z", "1990-12-31T23:59:60+01:00", "1990-12-31T23:59:61Z", "2021-08-12T15:04:00Z\n", "2021-08-12TT15:04:00Z", "12021-08-12T15:04:00Z", "2023-02-29T23:59:60Z", "1991-01-02T00:59:60+01:00"]),
        ("duration", ["", "P", "PT", "P1", "1Y", "P1YT", "P1Y2D", "PT1H2S", "P1D2M", "PT1S2M", "P1Y2W", "P2W1D", "P1H", "PT1D", "P1,5D", "P1.5D", "P-1D", "-P1D", "P1D ", "P١D", "p1d", "P1Y1Y", "PW", "PT1HT1M", "P1DT1"]),
        ("email", [
            "", "a", "@b", "a@", ".a@b", "a.@b", "a..b@c", "a b@c", "a@b c", "a@-b", "a@b-", "a@b..c", "a@.b", "a@b.", "a@b_c", "a@b@c", "\"a@b", "\"a\"b@c", "\"a\\\u0001\"@b", "\"a\tb\"@c", "é@b", "a@é", "a(b)@c", "a@[1.2.3]", "a@[1.2.3.256]", "a@[1.2.3.4", "a@1.2.3.4]",
            "a@[::1]", "a@[IPv6:1:2:3:4:5:6:7::]", "a@[IPv6:12345::]", "a@[IPv6:]", "a@[x:y]", "a@[]", new string('a', 65) + "@b", "a@" + Label63 + "a", "\"\"", "a@b\n"]),
        ("idn-email", ["", "2962", "é", "é@", "@é", "é@a‌b", "a b@é", "é@[é]", "é..é@b", "é@b。c"]),
        ("hostname", [
            "", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "é", Label63 + "a", string.Join('.', Label63, Label63, Label63, Label63[..62]), "ab--cd", "xn--", "xn--X", "xn--a", "xn--bcher-kva-", "xn--a-", "xn--bcher-Kvb1", "xn--08a",
            "xn--07jt112bpxg", "xn--hello-txk", "a。b", "*.example.org", "a:80", "a/b", "xn--99zzzzzzzz9", "a\n"]),
        ("idn-hostname", [
            "", ".", "。", "a。", ".é", "-é", "é-", "é.-a", "éa--b", "aé--b", "\u0300é", "ü\u0308\u0300!", "Bücher", "a·l", "l·", "α͵", "׳ב", "a・b", "٠۰", "क‍ष", "a‌b", "ـ", "〱", "〮가", "u\u0308", "e\u0323\u0301\u0300é", "à\u0323",
            "אa", "אa1", "1א", "א-.1a", "٠א", "א٠1", "é é", "é_", "\u200d", "①", "Ａ", "xn--a", "ab--é", "é\n", "𐀀\U0010FFFF", new string('é', 60), "­é", "\uFFFD"]),
        ("ipv4", ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.999", "01.2.3.4", "1.2.3.04", "1.2.3.4 ", "1..2.3", "1.2.3.", ".1.2.3", "0x1.2.3.4", "1.2.3.-4", "2130706433", "1.2.3.٤", "1.2.3.4/8", "1000.2.3.4"]),
        ("ipv6", [
            "", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", "1::2::3", "12345::", "g::", "1:", ":1", "1:2:3:4:5:6:7:", ":2:3:4:5:6:7:8", "::1%eth0", "[::1]", "::1 ", "1:2:3:4:5:6:7:1.2.3.4", "::256.1.1.1", "::1.2.3", "1.2.3.4::", "::1.2.3.4:5", "::01.2.3.4", "1.2.3.4", "::1/64", "1:::2", "::\u0661"]),
        ("uri", [
            "", "//h", "/a", "a", ":a", "1a:b", "a_b:c", "http://a b", "http://a\\b", "http://a<b", "http://a\"b", "http://a^b", "http://a`b", "http://a{b}", "http://a|b", "http://a%2", "http://a%zz", "http://[::1", "http://[::1]a", "http://::1]", "http://[1.2.3.4]", "http://[v.a]", "http://[v1.]", "http://[vg.a]", "http://[::1%25en0]", "http://h:8a", "http://a@b@c", "http://h/[a]", "http://h?[", "http://h#a#b", "é:a", "http://é",
            "http://h/\u007F", "http://h:80:80", " http://h", "http://h\n"]),
        ("uri-reference", ["a:b c", ":a", "1a:b", "a b", "\\a", "#a#b", "%", "%4", "é", "//[", "//h:x", "<a>", "a_b:c", "?{", "#^"]),
        ("iri", ["", "é", "//é", "é:a", "http://h/\uE000", "http://h#\uE000", "http://h/\uFFFE", "http://h/\U0001FFFE", "http://h/\u0080", "http://h/a b", "http://[é]", "http://h:٨", "http://h/\u200E", "http://h/\u202E", "http://h/%é", "a:\U000E0001", "a:\uFDD0"]),
        ("iri-reference", ["é b", ":é", "é:b", "\\é", "é%", "#é#", "\uE000", "é<"]),
        ("uri-template", ["{", "}", "{}", "{a", "a}", "{{a}}", "{a{b}}", "{a b}", "{,}", "{a,}", "{a,,b}", "{a:0}", "{a:10000}", "{a:}", "{a:x}", "{a:1*}", "{a*:1}", "{.}", "{a..b}", "{.a.}", "{^a}", "{a-b}", "{%4}", "%4", "a b", "\"", "'", "<", "\\", "^", "`", "|", "\u0001", "\uFFFE", "{é}"]),
        ("uuid", ["", "f81d4fae-7dec-11d0-a765-00a0c91e6bf", "f81d4fae-7dec-11d0-a765-00a0c91e6bf67", "f81d4fae7dec11d0a76500a0c91e6bf6", "g81d4fae-7dec-11d0-a765-00a0c91e6bf6", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}", "f81d4fae-7dec-11d0-a76500a0c-91e6bf6", "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6", "f81d4fae_7dec_11d0_a765_00a0c91e6bf6"]),
        ("json-pointer", ["a", "#", "#/a", "/~", "/~2", "/a~", "/~~", "0", " /a", "/a/~a"]),
        ("relative-json-pointer", ["", "/a", "#", "-1", "+1", "01", "01/a", "00", "0##", "0#/a", "1a", "0+", "0+01", "0+/a", "0/~2", " 0", "0 ", "1.5", "٠"]),
        ("regex", ["(", "[a", "^*", "a|+", "a+*", "a\\", "a**", "\\Z", "\\a", "(?i)a", "a{2,1}", "\\p{Foo}", "\\", "\\-"]));

    public static TheoryData<string, string> ValidDraft3 { get; } = Rows(
        ("time", ["08:30:06", "00:00:00", "23:59:60"]),
        ("color", ["red", "RED", "ButtonFace", "#fff", "#CC8899", "rgb(1,2,3)", "rgb( 10% , 20.5% , .5% )", "RGB(-1,+300,0)"]),
        ("host-name", ["www.example.org"]),
        ("ip-address", ["127.0.0.1"]),
        ("date", ["2021-08-12"]),
        ("email", ["a@b"]));

    public static TheoryData<string, string> InvalidDraft3 { get; } = Rows(
        ("time", ["8:30:06", "08:30", "24:00:00", "08:60:00", "08:30:61", "08:30:06Z", "8:30 AM"]),
        ("color", ["puce", "#ff", "#00332520", "#ggg", "fff", "rgb(1,2)", "rgb(1,2,3,4)", "rgb(1%,2,3)", "rgb(1.5,2,3)", "rgb(1 2 3)", "rgb()", "light_grayish_red-violet", " red", "réd"]),
        ("host-name", ["_a"]),
        ("ip-address", ["127.0.0"]));

    [Theory]
    [InlineData("2024-02-29T00:00:00Z")]
    [InlineData("0000-12-31T20:59:00Z")]
    [InlineData("2023-02-28T23:59:59+23:59")]
    [InlineData("2021-04-30T19:09:09-00:00")]
    public void A_plain_date_and_time_is_judged_as_one_written_otherwise(string text)
    {
        // With a small letter it is not taken for a plain one.
        const int Letter = 10;
        FormatCheck check = FormatRegistry.Find("date-time")!.Check!;
        byte[] plain = Encoding.ASCII.GetBytes(text);
        for (int i = 0; i < plain.Length; i++)
        {
            for (int value = 0; value <= byte.MaxValue && i != Letter; value++)
            {
                byte[] changed = [.. plain];
                changed[i] = (byte)value;
                byte[] other = [.. changed];
                other[Letter] = (byte)'t';
                Assert.Equal(check(other), check(changed));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_string_of_the_format_is_accepted(string format, string text) => Assert.True(Has(FormatRegistry.Find(format), text));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_string_that_breaks_a_rule_of_the_format_is_rejected(string format, string text) => Assert.False(Has(FormatRegistry.Find(format), text));

    [Theory]
    [MemberData(nameof(ValidDraft3))]
    public void A_string_of_a_format_of_draft_3_is_accepted(string format, string text) => Assert.True(Has(FormatRegistry.FindForDraft3(format), text));

    [Theory]
    [MemberData(nameof(InvalidDraft3))]
    public void A_string_that_breaks_a_rule_of_draft_3_is_rejected(string format, string text) => Assert.False(Has(FormatRegistry.FindForDraft3(format), text));

    [Theory]
    [InlineData("color")]
    [InlineData("unknown")]
    [InlineData("Date")]
    [InlineData("")]
    public void A_name_that_is_no_format_has_no_check(string name)
    {
        Assert.False(FormatRegistry.TryGet(name, out FormatCheck? check));
        Assert.Null(check);
        Assert.Null(FormatRegistry.Find(name));
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("style")]
    [InlineData("utc-millisec")]
    public void What_draft_3_leaves_open_is_described_but_not_checked(string name) => Assert.Null(FormatRegistry.FindForDraft3(name)!.Check);

    [Fact]
    public void Every_format_that_is_checked_is_tried_with_both_verdicts()
    {
        Assert.Equal(
            FormatRegistry.All.Select(format => format.Name).Order(StringComparer.Ordinal),
            Valid.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            FormatRegistry.All.Select(format => format.Name).Order(StringComparer.Ordinal),
            Invalid.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_example_in_each_description_has_the_format()
    {
        foreach (FormatDescriptor format in FormatRegistry.All)
        {
            foreach (string example in format.Description[(format.Description.LastIndexOf("such as ", StringComparison.Ordinal) + 8)..].Split(" or "))
            {
                Assert.True(Has(format, example), $"{format.Name}: {example}");
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })] // a lone surrogate
    [InlineData(new byte[] { 0xC3 })] // cut short
    [InlineData(new byte[] { 0xFF })]
    public void Bytes_that_are_no_characters_belong_to_no_internationalized_name_or_reference(byte[] bytes)
    {
        foreach (string format in new[] { "idn-hostname", "iri-reference", "uri-template" })
        {
            Assert.False(FormatRegistry.Find(format)!.Check!(bytes), format);
        }

        Assert.False(FormatRegistry.Find("iri")!.Check!([.. "a:"u8, .. bytes]));
        Assert.False(FormatRegistry.Find("idn-email")!.Check!([.. bytes, .. "@b"u8]));
        Assert.False(FormatRegistry.Find("idn-email")!.Check!([.. "a@"u8, .. bytes]));
    }

    [Fact]
    public void No_format_but_regex_allocates()
    {
        foreach (object[] row in Valid.Concat(Invalid))
        {
            FormatDescriptor format = FormatRegistry.Find((string)row[0])!;
            if (format.Name == "regex")
            {
                continue;
            }

            byte[] text = Encoding.UTF8.GetBytes((string)row[1]);
            format.Check!(text);
            long before = GC.GetAllocatedBytesForCurrentThread();
            format.Check!(text);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() == before, $"{format.Name}: {row[1]}");
        }
    }

    [Theory]
    [InlineData("^dist/")]
    [InlineData(".*\\.test\\.[jt]sx?$")]
    [InlineData("^.*?\\.(js|ts|jsx|tsx)$")]
    [InlineData("^(?:[^A-Za-z0-9_]|\\d+)*$")]
    public void Everyday_expressions_are_checked_without_allocation(string expression)
    {
        byte[] text = Encoding.UTF8.GetBytes(expression);
        Assert.True(RegexFormat.IsMatch(text));
        long before = GC.GetAllocatedBytesForCurrentThread();
        RegexFormat.IsMatch(text);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_is_plainly_an_expression_is_one_for_the_reader_of_expressions_too()
    {
        const string Letters = "ab0-^$|.*+?\\()[]{}:=!dswuké";
        Gen.Int[0, Letters.Length - 1].Array[0, 14].Sample(
            indices =>
            {
                string expression = string.Concat(indices.Select(index => Letters[index]));
                Assert.Equal(EcmaPattern.Parse(expression).Error is null, RegexFormat.IsMatch(Encoding.UTF8.GetBytes(expression)));
            },
            iter: 20_000);
    }

    [Fact]
    public void Any_bytes_get_a_verdict()
    {
        byte[] pieces = [.. "0a1Z-:.@/#?%[]{}+\"\\~xnTPYSM "u8, 0xC3, 0xA9, 0xE0, 0xA5, 0x8D, 0xE2, 0x80, 0x8D, 0xD7, 0x90, 0xF0, 0xED, 0xA0, 0x00];
        Gen.Int[0, pieces.Length - 1].Array[0, 40].Sample(indices =>
        {
            byte[] text = [.. indices.Select(index => pieces[index])];
            byte[] encodedLabel = [.. "xn--"u8, .. text];
            foreach (FormatDescriptor format in FormatRegistry.All)
            {
                bool verdict = format.Check!(text);
                Assert.Equal(verdict, format.Check(text));
                format.Check(encodedLabel);
            }
        });
    }

    private static bool Has(FormatDescriptor? format, string text) => format!.Check!(Encoding.UTF8.GetBytes(text));

    private static TheoryData<string, string> Rows(params (string Format, string[] Texts)[] groups)
    {
        TheoryData<string, string> rows = [];
        foreach ((string format, string[] texts) in groups)
        {
            foreach (string text in texts)
            {
                rows.Add(format, text);
            }
        }

        return rows;
    }
}
