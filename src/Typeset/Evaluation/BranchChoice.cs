using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Which alternative of a union a value was evidently meant for, by the errors that each alternative has.</summary>
internal static class BranchChoice
{
    /// <summary>Value of an alternative that there is not.</summary>
    public const int None = -1;

    /// <summary>
    /// Chooses an alternative. An alternative for another type, or whose constants the value contradicts, is not meant while
    /// another could be. Among the others errors of the value's own shape (a missing or an unexpected property) count before
    /// errors inside its members, for who names the members has the alternative in mind; then the number of errors; then how
    /// many of the value's members the alternative knows; then how deep the first error lies.
    /// </summary>
    /// <param name="union">The union.</param>
    /// <param name="causes">The errors of each alternative.</param>
    /// <param name="pointer">JSON Pointer of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="isCertain">Whether no other alternative takes a value of the type, so that nothing was guessed.</param>
    /// <returns>The alternative, or <see cref="None"/> when nothing speaks for one before all others.</returns>
    public static int Find(UnionProgram union, List<FoundError>[] causes, string pointer, JsonView value, out bool isCertain)
    {
        int index = value.Index;
        int[] ofType = [.. Enumerable.Range(0, causes.Length).Where(i => !causes[i].Exists(cause => cause.Index == index && cause.Code is ErrorCatalogue.Type or ErrorCatalogue.FalseSchema))];
        isCertain = ofType.Length == 1;
        if (isCertain)
        {
            return ofType[0];
        }

        if (value.Entry.Kind is not (TapeKind.Object or TapeKind.Array))
        {
            return None;
        }

        Evidence best = default;
        int chosen = None;
        bool isTied = false;
        foreach (int i in ofType)
        {
            Evidence evidence = Evidence.Of(union.Branches[i], causes[i], pointer, value);
            int order = chosen == None ? -1 : evidence.CompareTo(best);
            if (order < 0)
            {
                best = evidence;
                chosen = i;
                isTied = false;
            }
            else
            {
                isTied |= order == 0;
            }
        }

        return isTied || (value.Entry.Kind == TapeKind.Object && best.Unknown == value.Entry.Length) ? None : chosen;
    }

    // The less, the more likely the alternative was meant.
    private readonly record struct Evidence(int Contradictions, int OwnErrors, int Errors, int Unknown, int Shallowness) : IComparable<Evidence>
    {
        public static Evidence Of(CompiledNode branch, List<FoundError> causes, string pointer, JsonView value)
        {
            int contradictions = 0;
            int own = 0;
            int shallowest = int.MaxValue;
            foreach (FoundError cause in causes)
            {
                int depth = cause.Pointer.AsSpan(pointer.Length).Count('/');
                contradictions += cause.Code is ErrorCatalogue.Const or ErrorCatalogue.Enum && depth <= 1 ? 1 : 0;
                own += depth == 0 ? 1 : 0;
                shallowest = Math.Min(shallowest, depth);
            }

            return new Evidence(contradictions, own, causes.Count, CountUnknown(branch, value), -shallowest);
        }

        public int CompareTo(Evidence other) =>
            (Contradictions, OwnErrors, Errors, Unknown, Shallowness).CompareTo((other.Contradictions, other.OwnErrors, other.Errors, other.Unknown, other.Shallowness));

        private static int CountUnknown(CompiledNode branch, JsonView value)
        {
            if (value.Entry.Kind != TapeKind.Object)
            {
                return 0;
            }

            int unknown = 0;
            for (int i = 0, name = value.Index + 1; i < value.Entry.Length; i++, name = value.At(name + 1).Entry.Next)
            {
                unknown += branch.KnownNames.Contains(JsonStrings.Decode(value.At(name).Text, value.At(name).IsEscaped)) ? 0 : 1;
            }

            return unknown;
        }
    }
}
