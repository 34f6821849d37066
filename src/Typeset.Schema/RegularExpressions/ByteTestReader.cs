namespace Typeset.Schema;

/// <summary>Makes the automata again that <see cref="ByteTestWriter"/> wrote. What it makes is closed: no step leaves the tables.</summary>
internal sealed class ByteTestReader
{
    private const int FirstOrdinary = 2;

    private readonly byte[] _text;
    private int _position;

    private ByteTestReader(byte[] text) => _text = text;

    /// <summary>Reads tests.</summary>
    /// <param name="text">ASCII.</param>
    /// <exception cref="FormatException">The text is not what the writer writes.</exception>
    internal static ByteTest[] Read(byte[] text)
    {
        ByteTestReader reader = new(text);
        ByteTest[] tests = [reader.ReadTest()];
        while (reader.Takes('&'))
        {
            tests = [.. tests, reader.ReadTest()];
        }

        return reader._position == text.Length ? tests : throw Malformed();
    }

    private ByteTest ReadTest()
    {
        bool matches = !Takes('~');
        int start = ReadNumber();
        Expect(',');
        int states = ReadNumber();
        Expect(';');
        byte[] classes = ReadClasses(out int width);
        Expect(';');
        if (start >= states || states < FirstOrdinary || states * width > ByteAutomaton.MaxTransitions)
        {
            throw Malformed();
        }

        ushort[] transitions = ReadRows(states, width, out int loopEnd, out int memory);
        ByteAutomatonLoop? loop = loopEnd == 0 ? null : new(FirstOrdinary * width, (loopEnd - 1) * width, memory, Staying(classes, transitions, width, loopEnd));
        return new ByteTest(new ByteAutomaton(classes, width, transitions, start * width, loop), matches);
    }

    private byte[] ReadClasses(out int width)
    {
        byte[] classes = new byte[256];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = 1;
        }

        width = 2;
        if (Next != ';')
        {
            do
            {
                do
                {
                    int first = ReadByte();
                    int last = Takes('-') ? ReadByte() : first;
                    for (int value = first; value <= last; value++)
                    {
                        classes[value] = (byte)width;
                    }
                }
                while (Takes(','));
                width++;
            }
            while (Takes(' ') && width <= byte.MaxValue);
        }

        return classes;
    }

    private ushort[] ReadRows(int states, int width, out int loopEnd, out int memory)
    {
        ushort[] transitions = new ushort[states * width];
        for (int column = 0; column < width; column++)
        {
            transitions[width + column] = (ushort)width;
        }

        loopEnd = 0;
        memory = 0;
        for (int state = FirstOrdinary; state < states;)
        {
            int begin = _position;
            ReadRow(transitions, state++, states, width);
            if (Takes('*'))
            {
                int end = state - 1 + ReadNumber();
                int behind = _position;
                while (state < end)
                {
                    _position = begin;
                    ReadRow(transitions, state++, states, width);
                }

                _position = behind;
            }

            if (Takes('@'))
            {
                loopEnd = state;
                memory = ReadNumber();
            }

            if (state < states)
            {
                Expect(' ');
            }
        }

        return transitions;
    }

    private void ReadRow(ushort[] transitions, int state, int states, int width)
    {
        for (int column = 0; column < width;)
        {
            int count = Next is >= '0' and <= '9' ? ReadNumber() : 1;
            int sign = Next;
            _position++;
            int target = sign switch
            {
                '.' => 0,
                '!' => 1,
                '=' => state,
                >= 'a' and <= 'z' => state + sign - 'a' + 1,
                >= 'A' and <= 'Z' => state - (sign - 'A' + 1),
                '<' => ReadNumber(),
                _ => -1,
            };
            if (sign == '<')
            {
                Expect('>');
            }

            if (state >= states || target < 0 || target >= states || count > width - column)
            {
                throw Malformed();
            }

            for (; count > 0; count--)
            {
                transitions[(state * width) + column++] = (ushort)(target * width);
            }
        }
    }

    /// <summary>For every byte, whether it leads from each state of the loop to one of its states.</summary>
    private static bool[] Staying(byte[] classes, ushort[] transitions, int width, int loopEnd)
    {
        bool[] staying = new bool[classes.Length];
        for (int value = 0; value < classes.Length; value++)
        {
            staying[value] = true;
            for (int state = FirstOrdinary; state < loopEnd; state++)
            {
                int target = transitions[(state * width) + classes[value]] / width;
                staying[value] &= target >= FirstOrdinary && target < loopEnd;
            }
        }

        return staying;
    }

    private int Next => _position < _text.Length ? _text[_position] : -1;

    private bool Takes(char sign)
    {
        bool takes = Next == sign;
        _position += takes ? 1 : 0;
        return takes;
    }

    private void Expect(char sign)
    {
        if (!Takes(sign))
        {
            throw Malformed();
        }
    }

    private int ReadNumber()
    {
        if (Next is not (>= '0' and <= '9'))
        {
            throw Malformed();
        }

        int number = 0;
        while (Next is >= '0' and <= '9' && number <= ByteAutomaton.MaxTransitions)
        {
            number = (number * 10) + _text[_position++] - '0';
        }

        return number;
    }

    private int ReadByte() => (ReadDigit() * 16) + ReadDigit();

    private int ReadDigit()
    {
        int digit = Next switch
        {
            >= '0' and <= '9' and int sign => sign - '0',
            >= 'A' and <= 'F' and int sign => sign - 'A' + 10,
            _ => throw Malformed(),
        };
        _position++;
        return digit;
    }

    private static FormatException Malformed() => new("The text is not the automaton of a pattern.");
}
