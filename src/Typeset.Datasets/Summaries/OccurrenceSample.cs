using System.Buffers.Binary;
using System.IO.Hashing;

namespace Typeset.Datasets;

/// <summary>
/// Of any number of errors, those with the lowest hashes of their places, with the values they are about. What is common among all of them is common
/// in such a sample, and the samples of several parts, added to one another, are the sample of the whole (Cohen and Kaplan 2007, "Summarizing data
/// using bottom-k sketches").
/// </summary>
internal sealed class OccurrenceSample
{
    /// <summary>How many errors are kept.</summary>
    public const int MaxErrors = 256;

    private readonly List<Occurrence> _lowest = [];

    /// <summary>The errors kept, in the order of their hashes.</summary>
    public IReadOnlyList<Occurrence> Errors => _lowest;

    /// <summary>Adds an error.</summary>
    /// <param name="error">Its hash and its value.</param>
    public void Add(Occurrence error)
    {
        if (_lowest.Count == MaxErrors)
        {
            if (error.CompareTo(_lowest[^1]) >= 0)
            {
                return;
            }

            _lowest.RemoveAt(MaxErrors - 1);
        }

        int place = _lowest.BinarySearch(error);
        _lowest.Insert(place < 0 ? ~place : place, error);
    }

    /// <summary>A hash of where an error is and of what is wrong there; reports keep it, so it is the same on every machine and for every way of reading.</summary>
    /// <param name="finding">The error.</param>
    public static ulong HashOf(Finding finding)
    {
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(place, finding.Position?.ByteOffset ?? -1);
        ulong hash = XxHash3.HashToUInt64(place, (long)TextHash.Of(finding.File));
        hash = TextHash.Of(finding.InstancePointer, hash);
        hash = TextHash.Of(finding.SchemaLocation, hash);
        return TextHash.Of(finding.Property, hash);
    }

    /// <summary>An error of a sample.</summary>
    /// <param name="Hash">See <see cref="HashOf"/>.</param>
    /// <param name="Value">The value it is about.</param>
    internal readonly record struct Occurrence(ulong Hash, string Value) : IComparable<Occurrence>
    {
        public int CompareTo(Occurrence other) => Hash != other.Hash ? Hash.CompareTo(other.Hash) : string.CompareOrdinal(Value, other.Value);
    }
}
