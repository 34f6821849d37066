using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Tests.Json;

/// <summary>Numbers compared by their digits agree with exact arithmetic.</summary>
public sealed class NumberTextTests
{
    private static readonly string[] s_numbers = [.. Numbers()];

    [Fact]
    public void Comparison_equality_hash_and_wholeness_agree_with_exact_arithmetic()
    {
        foreach (string left in s_numbers)
        {
            Assert.True(ExactNumber.TryParse(left, out ExactNumber exactLeft), left);
            Assert.Equal(exactLeft.IsInteger, new NumberText(Encoding.ASCII.GetBytes(left)).IsInteger);
            foreach (string right in s_numbers)
            {
                Assert.True(ExactNumber.TryParse(right, out ExactNumber exactRight), right);
                NumberText textLeft = new(Encoding.ASCII.GetBytes(left));
                NumberText textRight = new(Encoding.ASCII.GetBytes(right));
                Assert.True(Math.Sign(exactLeft.CompareTo(exactRight)) == Math.Sign(NumberText.Compare(textLeft, textRight)), left + " " + right);
                if (exactLeft == exactRight)
                {
                    Assert.True(NumberText.AreEqual(textLeft, textRight) && HashOf(textLeft) == HashOf(textRight), left + " " + right);
                }
            }
        }
    }

    private static int HashOf(NumberText number)
    {
        HashCode hash = default;
        number.AddTo(ref hash);
        return hash.ToHashCode();
    }

    private static IEnumerable<string> Numbers()
    {
        foreach (string sign in (string[])["", "-"])
        {
            foreach (string digits in (string[])["0", "1", "7", "10", "100", "120", "12", "0.0", "0.1", "0.10", "0.012", "1.0", "1.20", "10.0", "10.01", "100.100", "1234567890123456789012345678901234567890", "0.00000000000000000000000000000000000000001"])
            {
                foreach (string exponent in (string[])["", "e0", "e1", "E-1", "e+2", "e-2", "e-41", "e007", "e99999999999999999999", "e-99999999999999999999"])
                {
                    yield return sign + digits + exponent;
                }
            }
        }
    }
}
