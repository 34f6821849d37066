using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Typeset.Datasets.ReportContract;

namespace Typeset.Datasets;

/// <summary>
/// Adds up JSON reports on parts of a dataset. The result is, byte for byte, the report on all of it, however it was parted and in
/// whatever order the parts come: counts are sums, and which values and records are shown depends on hashes of what they are.
/// </summary>
public sealed class ReportMerge
{
    private readonly SortedDictionary<string, FileParts> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _reportOfShard = [];
    private readonly FindingGroups _groups = new();
    private FieldTally? _fields = new();
    private string? _contract;
    private string _first = "";
    private int? _shards;
    private double? _sampleShare;
    private bool _isComplete = true;

    /// <summary>Adds a report.</summary>
    /// <param name="name">The report as it was named, for messages.</param>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="problem">Why it cannot be added, in words; null when it could.</param>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(string name, ReadOnlySpan<byte> utf8, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!ValidationReport.TryParse(utf8, out ValidationReport? document, out ValidationResult? result))
        {
            problem = $"{name} is no JSON report: {result.Errors[0]}{(result.Errors.Any(static error => error.InstancePointer == "/reportVersion") ? "; another version of typeset wrote it: make it again with this one" : "")}";
            return false;
        }

        DatasetSummary part = SummaryDocument.ToSummary(document);
        problem = FindConflict(name, part);
        if (problem is not null)
        {
            return false;
        }

        if (_contract is null)
        {
            (_contract, _first, _shards, _sampleShare) = (part.Contract, name, part.Shards?.Of, part.SampleShare);
        }

        foreach (int shard in part.Shards?.Parts ?? [])
        {
            _reportOfShard.Add(shard, name);
        }

        foreach (FileSummary file in part.Files)
        {
            if (!_parts.TryGetValue(file.File, out FileParts? parts))
            {
                _parts.Add(file.File, parts = new FileParts(file.File));
            }

            parts.Add(file, name);
        }

        foreach (FindingGroup group in part.Groups)
        {
            _groups.Add(group);
        }

        // What one part did not count is not known of the whole.
        _fields = part.Fields is null ? null : _fields;
        _fields?.Add(part.Fields!);
        _isComplete &= part.IsComplete;
        return true;
    }

    /// <summary>The sum.</summary>
    /// <param name="isPartial">Whether parts may be missing.</param>
    /// <param name="summary">The summary of all reports added.</param>
    /// <param name="problem">Why there is none: parts are missing.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidOperationException">No report was added.</exception>
    public bool TrySum(bool isPartial, [NotNullWhen(true)] out DatasetSummary? summary, [NotNullWhen(false)] out string? problem)
    {
        if (_contract is null)
        {
            throw new InvalidOperationException("Add a report first.");
        }

        ShardSet? shards = _shards is { } of && _reportOfShard.Count < of ? new ShardSet(of, [.. _reportOfShard.Keys.Order()]) : null;
        if (shards is not null && !isPartial)
        {
            summary = null;
            problem = string.Create(CultureInfo.InvariantCulture, $"of {shards.Of} parts these are missing: {string.Join(", ", shards.Missing.Take(20))}; give their reports as well, or --partial to add up what is there");
            return false;
        }

        summary = null;
        List<FileSummary> files = [];
        FindingGroups groups = new();
        foreach ((string file, FileParts parts) in _parts)
        {
            files.Add(parts.Sum(out IReadOnlyList<FileRange> missing, out Finding? noRecord));
            if (missing.Count > 0 && !isPartial)
            {
                problem = $"of {PrintableText.Escape(file)} these bytes are missing: {FileText.Ranges(missing)}; give the reports on them as well, or --partial to add up what is there";
                return false;
            }

            if (noRecord is not null)
            {
                groups.Add(noRecord);
            }
        }

        foreach (FindingGroup group in _groups.ToList())
        {
            groups.Add(Located(group));
        }

        summary = new DatasetSummary(_contract, files, groups.ToList(), _isComplete) { Shards = shards, SampleShare = _sampleShare, Fields = _fields is null ? null : Located(_fields.ToSummary()) };
        problem = null;
        return true;
    }

    // Ranges that were joined count their lines from the first of them.
    private FindingGroup Located(FindingGroup group) => group with
    {
        First = group.First with { Position = group.First.Position is { } position ? Locate(group.First.File, position) : null },
        Samples = [.. group.Samples.Select(sample => sample with { Position = Locate(sample.File, sample.Position) })],
    };

    private FieldSummary Located(FieldSummary fields) => fields with
    {
        Unknown = [.. fields.Unknown.Select(field => field with { First = Locate(field.File, field.First) })],
    };

    private RecordPosition Locate(string file, RecordPosition position) => _parts.GetValueOrDefault(file)?.Locate(position) ?? position;

    private string? FindConflict(string name, DatasetSummary part)
    {
        if (part.Groups.Any(static group => !ValueTally.CanAdd(group)))
        {
            return $"{name} does not have what the commonest values are found from: make it again";
        }

        if (_contract is not null && part.Contract != _contract)
        {
            return $"{name} is about the contract {part.Contract}, and {_first} about {_contract}; reports on one contract add up";
        }

        if (_contract is not null && part.Shards?.Of != _shards)
        {
            return $"{name} is {DescribeShards(part.Shards?.Of)}, and {_first} {DescribeShards(_shards)}; parts of one partition add up";
        }

        if (_contract is not null && part.SampleShare != _sampleShare)
        {
            return $"{name} is about {DescribeSample(part.SampleShare)}, and {_first} about {DescribeSample(_sampleShare)}; reports on the same share of the records add up";
        }

        foreach (int shard in part.Shards?.Parts ?? [])
        {
            if (shard > part.Shards!.Of)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{name} is about part {shard} of {part.Shards.Of}, which there is not");
            }

            if (_reportOfShard.TryGetValue(shard, out string? other))
            {
                return string.Create(CultureInfo.InvariantCulture, $"part {shard} is in {other} and in {name}; its records would count twice");
            }
        }

        HashSet<string> files = new(StringComparer.Ordinal);
        foreach (FileSummary file in part.Files)
        {
            if (!files.Add(file.File))
            {
                return $"the file {PrintableText.Escape(file.File)} is in {name} twice; its records would count twice";
            }

            if ((_parts.GetValueOrDefault(file.File) ?? new FileParts(file.File)).FindConflict(file, name) is { } conflict)
            {
                return conflict;
            }
        }

        return null;
    }

    private static string DescribeSample(double? share) => share is { } part ? $"a sample of {FileText.Percent(part)}" : "all records";

    private static string DescribeShards(int? of) => of is { } count ? string.Create(CultureInfo.InvariantCulture, $"one of {count} parts") : "about a dataset that was not parted";
}
