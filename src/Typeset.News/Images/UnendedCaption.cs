namespace Typeset.News.Reading;

/// <summary>Rule I7: a line that ends like a picture credit but has no sentence end before it. It is left alone, with a note: its caption has no end.</summary>
internal static class UnendedCaption
{
    public static bool Matches(string line)
    {
        int from = CreditTail.From(line);
        ReadOnlySpan<char> tail = line.AsSpan(from);
        if (line[0] is < 'A' or > 'Z' || !tail.Contains('/') && !tail.Contains(" via ", StringComparison.Ordinal))
        {
            return false;
        }

        var credit = new CreditGrammar(line, from, line.Length);
        for (int i = Math.Max(from, 2); i < line.Length; i++)
        {
            if (!CreditTail.CanStart(line[i]) || !char.IsWhiteSpace(line[i - 1]))
            {
                continue;
            }

            (_, int end) = WhiteSpace.Trim(line, 0, i);
            if (end > 1 && (line[end - 1] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '”' or '"' or '’' or ')')
                && credit.IsNameBeforeChain(i))
            {
                return true;
            }
        }

        return false;
    }
}
