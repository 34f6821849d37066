using System.Globalization;
using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>Finds the JSON Pointer of the value at an offset.</summary>
internal static class PointerFinder
{
    /// <summary>Pointer of the innermost value that the byte at <paramref name="offset"/> is part of.</summary>
    public static string Find(ReadOnlySpan<byte> utf8, InstanceTape tape, int offset)
    {
        StringBuilder pointer = new();
        int index = 0;
        while (tape[index].Kind is TapeKind.Object or TapeKind.Array)
        {
            bool isObject = tape[index].Kind == TapeKind.Object;
            int count = tape[index].Length;
            int child = index + 1;
            int found = -1;
            for (int ordinal = 0; ordinal < count; ordinal++)
            {
                int value = isObject ? child + 1 : child;
                if (tape[value].Start - 1 > offset)
                {
                    break;
                }

                found = value;
                string token = isObject
                    ? JsonStrings.Decode(utf8.Slice(tape[child].Start, tape[child].Length), (tape[child].Flags & TapeFlags.Escaped) != 0)
                    : ordinal.ToString(CultureInfo.InvariantCulture);
                child = tape[value].Next;
                if (ordinal == count - 1 || tape[child].Start - 1 > offset)
                {
                    pointer.Append('/').Append(JsonPointer.Escape(token));
                    break;
                }
            }

            if (found < 0)
            {
                break;
            }

            index = found;
        }

        return pointer.ToString();
    }
}
