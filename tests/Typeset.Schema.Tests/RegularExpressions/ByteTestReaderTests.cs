using System.Text;

namespace Typeset.Schema.Tests.RegularExpressions;

public sealed class ByteTestReaderTests
{
    [Theory]
    [InlineData("^NR[0-9]{4}$", "2,9;30-39 4E 52;...a. 4.a ..a..*4 !4.")]
    [InlineData("^[a-z]+(?: [a-z]+)*$", "2,4;20 61-7A;...a !.A=@1")]
    [InlineData("", "1,2;;")]
    [InlineData("[]", "0,2;;")]
    [InlineData("^(?!b)a", "2,3;61;..!&~2,3;62;..!")]
    public void Automata_are_written_as_described(string pattern, string text) =>
        Assert.Equal(text, ByteTestWriter.Write(EcmaPattern.Parse(pattern).ToByteTests()));

    [Theory]
    [InlineData("")]
    [InlineData("2,3;61")]
    [InlineData("2,3;61;..")]
    [InlineData("2,3;61;...a")]
    [InlineData("2,3;61;..a")]
    [InlineData("2,3;61;..B C")]
    [InlineData("2,3;61;..<3>")]
    [InlineData("2,3;61;9!")]
    [InlineData("2,3;61;..!*2")]
    [InlineData("2,3;61;..!&")]
    [InlineData("2,3;6;..!")]
    [InlineData("3,3;61;..!")]
    [InlineData("2,99999;61;..!*99997")]
    [InlineData("2,3;61;..!  ")]
    public void Text_that_no_automaton_is_written_as_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ByteTestReader.Read(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Whatever_is_read_no_step_leaves_the_tables()
    {
        Random random = new(20_26);
        byte[][] texts = [.. new[] { "^NR[0-9]{4}$", "^\\S(?:[^\\r\\n]*\\S)?$", "^(?!b)a", "\\bfoo\\b" }.Select(pattern => Encoding.ASCII.GetBytes(ByteTestWriter.Write(EcmaPattern.Parse(pattern).ToByteTests())))];
        byte[] signs = "0123456789ABCDEFabyz.!=<>*@,;&~ -"u8.ToArray();
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            byte[] text = (byte[])texts[random.Next(texts.Length)].Clone();
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                text[random.Next(text.Length)] = signs[random.Next(signs.Length)];
            }

            try
            {
                foreach (ByteTest test in ByteTestReader.Read(text))
                {
                    read++;
                    ByteAutomaton automaton = test.Automaton;
                    Assert.Equal(256, automaton.Classes.Length);
                    Assert.True(Array.TrueForAll(automaton.Classes, number => number < automaton.ClassCount));
                    Assert.True(automaton.Start % automaton.ClassCount == 0 && automaton.Start < automaton.Transitions.Length);
                    Assert.True(Array.TrueForAll(automaton.Transitions, state => state % automaton.ClassCount == 0 && state < automaton.Transitions.Length));
                    Assert.True(automaton.Loop is null || automaton.Loop.LastState < automaton.Transitions.Length);
                }
            }
            catch (FormatException)
            {
                // Most of them.
            }
        }

        Assert.InRange(read, 1_000, 40_000);
    }
}
