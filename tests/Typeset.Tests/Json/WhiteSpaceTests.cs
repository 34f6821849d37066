using System.Text;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class WhiteSpaceTests
{
    private static readonly Gen<string> s_white = Gen.Char[" \n\r\t"].Array[0, 40].Select(characters => new string(characters));

    [Fact]
    public void White_space_ends_at_the_first_other_byte() =>
        Gen.Select(s_white, Gen.Byte, s_white).Sample(
            (before, other, after) =>
            {
                byte[] text = [.. Encoding.ASCII.GetBytes(before), other, .. Encoding.ASCII.GetBytes(after)];
                int expected = Array.FindIndex(text, character => character is not (0x20 or 0x0A or 0x0D or 0x09));

                Assert.Equal(expected < 0 ? text.Length : expected, WhiteSpace.LengthAtStart(text));
            },
            iter: 20_000);

    [Fact]
    public void No_other_control_character_is_passed_before_a_name()
    {
        JsonNameSet names = new("a", "b");
        Gen.Select(s_white, Gen.Int[-1, 0x20], s_white).Sample(
            (before, inside, after) =>
            {
                string between = before + (inside < 0 ? "" : (char)inside) + after;
                string json = $$"""{{{between}}"a":1,{{between}}"b":2, "unknown": "and enough after it for a block of bytes"}""";
                JsonCursor cursor = JsonCursor.Accepting(Encoding.ASCII.GetBytes(json));
                ulong seen = 0;
                for (int name = cursor.FirstMember(names, ref seen); name >= 0; name = cursor.NextMember(names, name, ref seen))
                {
                    cursor.Accept(cursor.Walker.Skip(cursor.Place));
                    cursor.Skip();
                }

                Assert.Equal(inside < 0 || inside is 0x20 or 0x0A or 0x0D or 0x09, cursor.HasAccepted());
            },
            iter: 20_000);
    }
}
