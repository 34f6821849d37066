using System.Text;

namespace Typeset.News.Tests;

/// <summary>Texts made to hurt. None may throw or hang, and each keeps every character; sizes are such that time that grows faster than the text shows.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Names() => [.. s_texts.Keys.Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Func<string>> s_texts = new(StringComparer.Ordinal)
    {
        ["one long line of words"] = () => Repeat("the river rose and fell ", 40_000),
        ["one long word"] = () => new string('x', 1_000_000),
        ["one long word of capitals and hyphens"] = () => Repeat("A-", 400_000),
        ["one long word of capitals and apostrophes"] = () => "“We will wait,” he said. " + Repeat("A’B", 200_000),
        ["capitals and full stops"] = () => "“We will wait,” he said. " + Repeat("A.", 300_000),
        ["capitalised words"] = () => "“We will wait,” he said. " + Repeat("Ana ", 200_000),
        ["opening marks"] = () => Repeat("“", 300_000),
        ["closing marks"] = () => Repeat("”", 300_000),
        ["straight marks"] = () => Repeat("\"", 300_000),
        ["straight marks and words"] = () => Repeat("\"a b c d e\" ", 30_000),
        ["quotes with attribution"] = () => "Officer Luis Vega came. " + Repeat("“We will wait here,” he said. ", 10_000),
        ["quotes of many paragraphs"] = () => Repeat("“We will wait here now.\n\n", 10_000),
        ["white space"] = () => "“We will wait,”" + new string(' ', 500_000) + "he said.",
        ["white space before a credit"] = () => "The pier at dusk" + new string(' ', 500_000) + "Photo: Ana Ruiz",
        ["nulls"] = () => new string('\0', 500_000) + "x.",
        ["commas after a name"] = () => "By Ana Ruiz" + Repeat(", Ana Ruiz", 10) + "\n\nText " + Repeat(",", 300_000),
        ["credits that nearly are"] = () => Repeat("The pier. A for A for A for A for A for A for A for A for A for A for A for A for A for A for x.\n\n", 1_000),
        ["lines of slashes"] = () => Repeat("The pier. Ana B/C D/E F/G H/I J/K L/M N/O P/Q R/S T/U V/W X/Y z\n\n", 1_000),
        ["brackets"] = () => Repeat("(", 300_000) + Repeat(")", 300_000),
        ["right-to-left text"] = () => Repeat("قال الوزير “سنبقى هنا حتى النهاية” يوم الأحد. ", 10_000),
        ["mixed line ends"] = () => Repeat("One.\r\nTwo.\rThree.\n\r", 10_000),
        ["names, slashes and stations"] = () => "By Ana Ruiz\n\n" + Repeat("Tom Reed\n/\nHarlan News\n", 10_000),
        ["pictures printed twice"] = () => "By Ana Ruiz\n\n" + Repeat("The goose in the harness it wore Credit: Supplied\nThe goose in the harness it wore\nCredit: Supplied\n", 5_000),
        ["captions and credits again and again"] = () => "By Ana Ruiz\n\n" + Repeat("A farmer arrives at the court.\nCourtesy Ana Ruiz\nAnother one arrives.\nANA RUIZ/STUFF\n", 20_000),
        ["captions printed twice"] = () => "By Ana Ruiz\n\n" + string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"The goose {i} stands in the harness it wore.\nThe goose {i} stands in the harness it wore.\nPhoto: Supplied\n\n")),
        ["lines that name somebody of the text"] = () => "By Ana Ruiz\n\nIt was dry, Xanthe Quill said.\n\n" + Repeat("Xanthe Quill celebrates at the old ground in Harlan\n\nIt was dry on that day, Xanthe Quill said.\n\n", 5_000),
        ["descriptions"] = () => "Tom Reed came late. " + string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"“We will wait here {i},” the salesman said. “It is late,” the company said. “It is dry,” it said.\n\n")),
        ["owners and notices"] = () => string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"(Tom Reed’s plan {i} is dead. A notice on the door told of it. A driver stopped.\n\n“We will wait here {i},” he said.\n\n")),
        ["many short lines"] = () => Repeat("a\n", 50_000),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_text_is_read_and_accounted_for(string name)
    {
        byte[] raw = Encoding.UTF8.GetBytes(s_texts[name]());

        ArticleReadResult result = ArticleReader.Read(raw);

        if (result.HasArticle)
        {
            Assert.Empty(ArticleChecks.Check(result.Article, raw).Take(3));
        }
        else
        {
            Assert.Equal("NR0103", result.Diagnostics[^1].Code);
        }
    }

    [Fact]
    public void Bytes_of_every_value_are_read()
    {
        byte[] raw = [.. Enumerable.Range(0, 65_536).Select(i => (byte)(i * 31 ^ i >> 8))];

        ArticleReadResult result = ArticleReader.Read(raw);

        Assert.Contains(result.Diagnostics, note => note.Code == "NR0101");
        Assert.Empty(ArticleChecks.Check(result.Article!, raw));
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    [Theory]
    [InlineData("Ana Ruiz said it was “a very bad idea indeed”. ")]
    [InlineData("\"We will see about it,\" Ana Ruiz said. Ruiz asked the mayor, who came late, why. \"No,\" he said. ")]
    [InlineData("It was, the mayor said on Monday, “a very bad idea indeed”, and asked if it was, the judge laughed. “It was.” ")]
    public void What_is_allocated_for_a_byte_does_not_grow_with_a_line(string sentences)
    {
        const int Few = 1_000;
        const int Times = 8;

        Assert.True(Allocated(Times * Few) < 2 * Times * Allocated(Few), "more than twice as much for a byte of a line eight times as long");

        long Allocated(int times)
        {
            byte[] text = Encoding.UTF8.GetBytes(new StringBuilder().Insert(0, sentences, times).ToString());
            ArticleReader.Read(text);
            long before = GC.GetAllocatedBytesForCurrentThread();
            ArticleReader.Read(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
