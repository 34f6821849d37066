using System.Text;
using System.Text.Unicode;
using CsCheck;
using Typeset.Json;

namespace Typeset.Tests.Json;

public sealed class Utf8ValidityTests
{
    private static readonly byte[][] s_parts =
    [
        .. new[] { "a", "plain text of some length without an accent", "é", "…", "“", "😀", "\0", "\u07FF", "\u0800", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF" }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xBF], [0xC0], [0xC2], [0xE0, 0x80], [0xE0, 0xA0], [0xED, 0xA0, 0x80], [0xF0, 0x8F], [0xF0, 0x90, 0x80], [0xF4, 0x90], [0xF8], [0xFF],
    ];

    [Fact]
    public void It_says_what_the_decoder_of_the_framework_says() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, s_parts.Length - 1].Array[0, 12], Gen.Int[0, 13].Array[0, 40]).Sample(
            (padding, some, valid) =>
            {
                byte[] utf8 = [.. Enumerable.Repeat((byte)'x', padding), .. valid.SelectMany(i => s_parts[i]), .. some.SelectMany(i => s_parts[i])];
                Assert.Equal(Utf8.IsValid(utf8), Utf8Validity.IsValid(utf8));
            },
            iter: 20_000);

    [Theory]
    [InlineData("é")]
    [InlineData("…")]
    [InlineData("😀")]
    public void A_character_is_one_at_every_place_and_none_when_cut_off_there(string character)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(character);
        foreach (int around in (int[])[0, 64, 4096, 8192])
        {
            for (int before = Math.Max(0, around - 20); before < around + 20; before++)
            {
                foreach (int after in (int[])[0, 1, 63, 64, 65, 4100])
                {
                    byte[] whole = [.. Enumerable.Repeat((byte)'x', before), .. bytes, .. Enumerable.Repeat((byte)'y', after)];
                    Assert.True(Utf8Validity.IsValid(whole), $"{before} {after}");
                    byte[] cut = [.. whole[..(before + bytes.Length - 1)], .. whole[(before + bytes.Length)..]];
                    Assert.False(Utf8Validity.IsValid(cut), $"{before} {after}");
                    Assert.False(Utf8Validity.IsValid(whole.AsSpan(before + 1)), $"{before} {after}");
                }
            }
        }
    }
}
