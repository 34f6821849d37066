using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Typeset.Schema;

namespace Typeset.Json;

/// <summary>
/// A regular expression that automata decide on the UTF-8 bytes of a string: in time linear in its length, without allocation.
/// </summary>
internal sealed class BytePattern
{
    private readonly Walk[] _walks;

    private BytePattern(IReadOnlyList<ByteTest> tests)
    {
        _walks = new Walk[tests.Count];
        for (int i = 0; i < _walks.Length; i++)
        {
            _walks[i] = new Walk(tests[i]);
        }
    }

    /// <summary>The automata of a pattern; null when none of moderate size decide it.</summary>
    /// <param name="pattern">A pattern without error.</param>
    public static BytePattern? TryCreate(EcmaPattern pattern) => pattern.ToByteTests() is { Count: > 0 } tests ? new BytePattern(tests) : null;

    /// <summary>The automata of a pattern that were written before.</summary>
    /// <param name="automata">What <see cref="ByteTestWriter"/> wrote.</param>
    public static BytePattern Read(byte[] automata) => new(ByteTestReader.Read(automata));

    /// <summary>Whether some string that begins with a byte matches, or might.</summary>
    public bool MayBeginWith(byte first) => _walks[0].MayBeginWith(first);

    /// <summary>Whether a string matches.</summary>
    /// <param name="utf8">The string as unescaped, valid UTF-8, a lone surrogate as its three bytes. Other bytes give either answer.</param>
    /// <param name="isRaw">Whether it is the inside of a JSON string as written, which has no control characters.</param>
    public bool IsMatch(ReadOnlySpan<byte> utf8, bool isRaw = false)
    {
        foreach (Walk walk in _walks)
        {
            if (walk.IsMatch(utf8, isRaw) != walk.Matches)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One automaton ready to be walked.</summary>
    private sealed class Walk
    {
        /// <summary>A run that is left to skip costs more to look for than this many steps.</summary>
        private const int ShortestSkip = 24;

        private readonly byte[] _classes;
        private readonly ushort[] _transitions;
        private readonly int _start;
        private readonly int _accepting;
        private readonly int _lastLoopState;
        private readonly int _memory;
        private readonly SearchValues<byte>? _leaves;

        // Whether nothing leaves the loop that can stand in the inside of a JSON string as written.
        private readonly bool _isHeldByRawText;

        public Walk(ByteTest test)
        {
            ByteAutomaton automaton = test.Automaton;
            Matches = test.Matches;
            _classes = automaton.Classes;
            _transitions = automaton.Transitions;
            _start = automaton.Start;
            _accepting = automaton.Accepting;
            if (automaton.Loop is { } loop)
            {
                _lastLoopState = loop.LastState;
                _memory = loop.Memory;
                _isHeldByRawText = !loop.Stays.Where((stays, value) => !stays && !(value is < ' ' or '"' or '\\' or 0xC0 or 0xC1 or > 0xF4)).Any();
                _leaves = Leaves(loop.Stays);
            }
        }

        public bool Matches { get; }

        private static SearchValues<byte> Leaves(bool[] stays)
        {
            Span<byte> leaves = stackalloc byte[stays.Length];
            int count = 0;
            for (int value = 0; value < stays.Length; value++)
            {
                leaves[count] = (byte)value;
                count += stays[value] ? 0 : 1;
            }

            return SearchValues.Create(leaves[..count]);
        }

        public bool MayBeginWith(byte first) => !Matches || _transitions[_start + _classes[first]] != ByteAutomaton.Rejecting;

        public bool IsMatch(ReadOnlySpan<byte> utf8, bool isRaw)
        {
            if (_leaves is null)
            {
                return Run(utf8, _start);
            }

            int state = _start;
            int position = SkipLoops(utf8, isRaw && _isHeldByRawText, ref state);
            return Run(utf8[position..], state);
        }

        /// <summary>Walks to the end of a text.</summary>
        // A method of its own: each step waits for the state of the one before, which therefore has to be in a register.
        [MethodImpl(MethodImplOptions.NoInlining)]
        private bool Run(ReadOnlySpan<byte> utf8, nint state)
        {
            // The tables are closed: every state is the index of a row, and every class the index of a column of it.
            ref ushort transitions = ref MemoryMarshal.GetArrayDataReference(_transitions);
            ref byte classes = ref MemoryMarshal.GetArrayDataReference(_classes);
            nint accepting = _accepting;
            foreach (byte character in utf8)
            {
                if (state <= accepting)
                {
                    return state == accepting;
                }

                state = Unsafe.Add(ref transitions, state + Unsafe.Add(ref classes, character));
            }

            return Unsafe.Add(ref transitions, state + ByteAutomaton.EndClass) == accepting;
        }

        /// <summary>Walks while runs of bytes that stay in the loop can be skipped.</summary>
        /// <param name="utf8">The string.</param>
        /// <param name="isHeld">Whether nothing in it leaves the loop.</param>
        /// <param name="state">The state.</param>
        /// <returns>How far it came.</returns>
        private int SkipLoops(ReadOnlySpan<byte> utf8, bool isHeld, ref int state)
        {
            int position = 0;
            while (utf8.Length - position >= ShortestSkip)
            {
                // The final states stand before those of the loop, all others behind them.
                int walked = position;
                while (state > _lastLoopState && position < utf8.Length)
                {
                    state = _transitions[state + _classes[utf8[position++]]];
                }

                if (state <= _accepting || utf8.Length - position < ShortestSkip || position - walked > ShortestSkip)
                {
                    return position;
                }

                int run = isHeld ? -1 : utf8[position..].IndexOfAny(_leaves!);
                run = run < 0 ? utf8.Length - position : run;
                if (run > _memory)
                {
                    position += run - _memory;
                }

                for (int end = Math.Min(position + _memory + 1, utf8.Length); position < end && state > _accepting; position++)
                {
                    state = _transitions[state + _classes[utf8[position]]];
                }

                if (state <= _accepting || run < ShortestSkip)
                {
                    return position;
                }
            }

            return position;
        }
    }
}
