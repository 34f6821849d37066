using System.Globalization;
using Typeset.Datasets.ReportContract;

namespace Typeset.Datasets;

/// <summary>Summaries as the contract of the JSON report has them, there and back.</summary>
internal static class SummaryDocument
{
    private const string Warning = "warning";
    private const int HashDigits = 16;

    /// <summary>The document of a summary: files in the order of their names, whatever order they were read in.</summary>
    public static ValidationReport Of(DatasetSummary summary) => new()
    {
        ReportVersion = JsonReport.Version,
        ContractValue = WellFormedText.Of(summary.Contract),
        Shards = summary.Shards is { } shards ? new Shards { Of = shards.Of, Parts = [.. shards.Parts] } : null,
        SampleShare = summary.SampleShare,
        Groups = [.. summary.Groups.Select(Of)],
        Files = [.. summary.Files.OrderBy(file => file.File, StringComparer.Ordinal).Select(Of)],
        Fields = summary.Fields is { } fields ? Of(fields) : null,
        Total = new Counts
        {
            Records = summary.Records,
            Valid = summary.Valid,
            Invalid = summary.Invalid,
            Errors = summary.Errors,
            ErrorsOfFile = NullIfNone(summary.ErrorsOfFiles),
            Warnings = NullIfNone(summary.Warnings),
            Bytes = summary.Bytes,
        },
        IsComplete = summary.IsComplete,
    };

    /// <summary>The summary of a document; what the document leaves out of a file that could not be read is not in it either.</summary>
    public static DatasetSummary ToSummary(ValidationReport document) => new(
        document.ContractValue,
        [.. document.Files.Select(ToFile)],
        [.. document.Groups.Select(ToGroup)],
        document.IsComplete)
    {
        Shards = document.Shards is { } shards ? new ShardSet(shards.Of, [.. shards.Parts]) : null,
        SampleShare = document.SampleShare,
        Fields = document.Fields is { } fields ? ToFields(fields) : null,
    };

    private static Fields Of(FieldSummary fields) => new()
    {
        Described = [.. fields.Described.Select(field => new ReportContract.FieldCount { Pointer = WellFormedText.Of(field.Pointer), Seen = field.Seen, Nulls = field.Nulls })],
        Unknown = [.. fields.Unknown.Select(field => new ReportContract.UnknownField
        {
            Pointer = field.Pointer,
            Count = field.Count,
            First = new Place
            {
                File = WellFormedText.Of(field.File),
                RangeStart = NullIfNone(field.First.RangeStart),
                Record = field.First.Record,
                Line = field.First.Line,
                Column = field.First.Column,
                ByteOffset = field.First.ByteOffset,
            },
        })],
        OtherUnknown = NullIfNone(fields.OtherUnknown),
    };

    private static FieldSummary ToFields(Fields fields) => new(
        [.. fields.Described.Select(field => new FieldCount(field.Pointer, field.Seen, field.Nulls))],
        [.. fields.Unknown.Select(field => new UnknownField(
            field.Pointer,
            field.Count,
            field.First.File,
            new RecordPosition(field.First.Record ?? 0, field.First.Line ?? 1, field.First.Column ?? 1, field.First.ByteOffset ?? 0) { RangeStart = field.First.RangeStart ?? 0 }))],
        fields.OtherUnknown ?? 0);

    private static Group Of(FindingGroup group) => new()
    {
        Code = group.Code,
        Severity = group.First.Severity == ValidationSeverity.Warning ? Warning : null,
        Keyword = group.Keyword.Length == 0 ? null : group.Keyword,
        Pointer = WellFormedText.Of(group.Pointer),
        Count = group.Count,
        Records = group.Records,
        First = Of(group.First),
        DistinctValues = group.DistinctValues,
        DistinctSketch = group.Sketch?.ToString(),
        Values = OfValues(group),
        Samples = [.. group.Samples.Select(Of)],
    };

    private static ValueList<ReportContract.ValueCount> OfValues(FindingGroup group)
    {
        ILookup<string, ulong> sample = group.Sample.ToLookup(static error => error.Value, static error => error.Hash, StringComparer.Ordinal);
        return
        [
            .. group.Values.Select(value => new ReportContract.ValueCount
            {
                Value = value.Value,
                Count = value.Count,
                Sample = sample.Contains(value.Value) ? string.Concat(sample[value.Value].Select(HexOf)) : null,
            }),
        ];
    }

    private static IEnumerable<OccurrenceSample.Occurrence> ToSample(ReportContract.ValueCount value)
    {
        string hashes = value.Sample ?? "";
        for (int i = 0; i < hashes.Length; i += HashDigits)
        {
            yield return new OccurrenceSample.Occurrence(ulong.Parse(hashes.AsSpan(i, HashDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), value.Value);
        }
    }

    private static string HexOf(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);

    private static FindingGroup ToGroup(Group group) => new(group.Code, group.Keyword ?? "", group.Pointer, group.Count, ToFinding(group))
    {
        Records = group.Records,
        DistinctValues = group.DistinctValues,
        Sketch = group.DistinctSketch is { } sketch ? DistinctSketch.Parse(sketch) : null,
        Values = [.. group.Values.Select(value => new ValueCount(value.Value, value.Count))],
        Sample = [.. group.Values.SelectMany(value => ToSample(value))],
        Samples = [.. group.Samples.Select(ToSample)],
    };

    private static Occurrence Of(Finding finding) => new()
    {
        File = WellFormedText.Of(finding.File),
        RangeStart = NullIfNone(finding.Position?.RangeStart ?? 0),
        Record = finding.Position is { Record: > 0 } position ? position.Record : null,
        Line = finding.Position?.Line,
        Column = finding.Position?.Column,
        ByteOffset = finding.Position?.ByteOffset,
        Pointer = WellFormedText.Of(finding.InstancePointer),
        Property = WellFormedText.OfOptional(finding.Property),
        SchemaLocation = finding.SchemaLocation.Length == 0 ? null : finding.SchemaLocation,
        Message = WellFormedText.Of(finding.Message),
        Excerpt = WellFormedText.OfOptional(finding.Excerpt),
    };

    private static Finding ToFinding(Group group) => new()
    {
        Code = group.Code,
        Severity = group.Severity == Warning ? ValidationSeverity.Warning : ValidationSeverity.Error,
        Keyword = group.Keyword ?? "",
        InstancePointer = group.First.Pointer,
        SchemaLocation = group.First.SchemaLocation ?? "",
        Property = group.First.Property,
        Message = group.First.Message,
        Excerpt = group.First.Excerpt,
        File = group.First.File,
        Position = group.First.Line is { } line
            ? new RecordPosition(group.First.Record ?? 0, line, group.First.Column ?? 1, group.First.ByteOffset ?? 0) { RangeStart = group.First.RangeStart ?? 0 }
            : null,
    };

    private static Sample Of(RecordSample sample) => new()
    {
        File = WellFormedText.Of(sample.File),
        RangeStart = NullIfNone(sample.Position.RangeStart),
        Record = sample.Position.Record,
        Line = sample.Position.Line,
        Column = sample.Position.Column,
        ByteOffset = sample.Position.ByteOffset,
        Hash = HexOf(sample.Hash),
        Bytes = sample.Bytes,
        Text = sample.Text,
        IsCut = sample.IsCut ? true : null,
    };

    private static RecordSample ToSample(Sample sample) => new(
        sample.File,
        new RecordPosition(sample.Record, sample.Line, sample.Column, sample.ByteOffset) { RangeStart = sample.RangeStart ?? 0 },
        ulong.Parse(sample.Hash, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        sample.Bytes,
        sample.Text,
        sample.IsCut == true);

    private static FileCounts Of(FileSummary file) => new()
    {
        File = WellFormedText.Of(file.File),
        Format = file.Format is { } format ? Array.Find(Enum.GetValues<Format>(), each => each.ToJsonName() == DatasetFormatNames.NameOf(format)) : null,
        Packing = file.Packing switch { Packing.Gzip => ReportContract.Packing.Gzip, Packing.Zstandard => ReportContract.Packing.Zstd, _ => null },
        Ranges = file.Ranges is { } ranges ? Of(ranges) : null,
        Records = file.Records,
        Valid = file.Valid,
        Invalid = file.Invalid,
        Errors = file.Errors,
        ErrorsOfFile = NullIfNone(file.ErrorsOfFile),
        Warnings = NullIfNone(file.Warnings),
        Bytes = file.Bytes,
        IsReadToEnd = file.Unreadable is null,
    };

    private static Ranges Of(FileRanges ranges) => new()
    {
        Of = ranges.Of,
        Parts = [.. ranges.Ranges.Select(range => new ReportContract.Range { Start = range.Start, End = range.End, Lines = range.Lines, Records = range.Records })],
    };

    private static FileRanges ToRanges(Ranges ranges) => new(ranges.Of, [.. ranges.Parts.Select(range => new FileRange(range.Start, range.End, range.Lines, range.Records))]);

    private static FileSummary ToFile(FileCounts file) => new(file.File)
    {
        Format = file.Format is { } format ? DatasetFormatNames.Find(format.ToJsonName()) : null,
        Packing = file.Packing switch { ReportContract.Packing.Gzip => Packing.Gzip, ReportContract.Packing.Zstd => Packing.Zstandard, _ => Packing.None },
        Ranges = file.Ranges is { } ranges ? ToRanges(ranges) : null,
        Records = file.Records,
        Invalid = file.Invalid,
        Errors = file.Errors,
        ErrorsOfFile = file.ErrorsOfFile ?? 0,
        Warnings = file.Warnings ?? 0,
        Bytes = file.Bytes,
        Unreadable = file.IsReadToEnd ? null : new DatasetFault(DatasetCodes.NotReadable, "the file could not be read to its end"),
    };

    private static long? NullIfNone(long count) => count == 0 ? null : count;
}
