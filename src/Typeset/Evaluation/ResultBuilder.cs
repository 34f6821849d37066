using System.Text;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <summary>Makes the result of what was found: in the order of the text, each cause once, with lines and columns.</summary>
internal static class ResultBuilder
{
    /// <summary>The result of what evaluation found.</summary>
    public static ValidationResult Build(ReadOnlySpan<byte> utf8, IReadOnlyList<FoundError> errors, IReadOnlyList<FoundError> warnings, ValidationOptions options) =>
        new(ToErrors(utf8, errors, ValidationSeverity.Error, options), ToErrors(utf8, warnings, ValidationSeverity.Warning, options));

    private static ValidationError[] ToErrors(ReadOnlySpan<byte> utf8, IReadOnlyList<FoundError> found, ValidationSeverity severity, ValidationOptions options)
    {
        IReadOnlyList<FoundError> causes = found.Count > 1 || options.MaxErrors < 1 ? ToCauses(found, options.MaxErrors) : found;
        if (causes.Count == 0)
        {
            return [];
        }

        ValidationError[] errors = new ValidationError[causes.Count];
        LineCounter lines = new(utf8);
        for (int i = 0; i < errors.Length; i++)
        {
            FoundError cause = causes[i];
            lines.MoveTo(cause.Offset);
            errors[i] = new ValidationError
            {
                Code = cause.Code,
                Severity = severity,
                Keyword = cause.Keyword,
                InstancePointer = cause.Pointer,
                SchemaLocation = cause.SchemaLocation,
                EvaluationPath = cause.EvaluationPath,
                Line = options.FirstLine + lines.Line,
                Column = lines.Column + 1,
                ByteOffset = options.FirstOffset + cause.Offset,
                Excerpt = ExcerptText.At(utf8, cause.Offset),
                Property = cause.Property,
                Message = cause.Remark + cause.Message,
                Source = options.Source,
            };
        }

        return errors;
    }

    private static List<FoundError> ToCauses(IReadOnlyList<FoundError> found, int maxErrors)
    {
        HashSet<(string Code, string Pointer, string? Property, string Message)> seen = [];
        List<FoundError> causes = [];
        foreach (FoundError error in found.OrderBy(error => error.Offset))
        {
            // A value of the wrong type is that once, whichever schemas say so.
            string message = error.Code == ErrorCatalogue.Type ? "" : error.Message;
            if (causes.Count < maxErrors && seen.Add((error.Code, error.Pointer, error.Property, message)))
            {
                causes.Add(error);
            }
        }

        return causes;
    }

    /// <summary>The result of a text that is not JSON.</summary>
    public static ValidationResult Build(ReadOnlySpan<byte> utf8, ScanFailure failure, int maxDepth, ValidationOptions options)
    {
        (string code, string message) = failure.Reason switch
        {
            ScanFailureReason.InvalidUtf8 => (ErrorCatalogue.InvalidUtf8, ScanFailureText.InvalidUtf8(utf8, failure.Offset)),
            ScanFailureReason.TooDeep => (ErrorCatalogue.TooDeep, FormattableString.Invariant($"expected at most {maxDepth} arrays and objects one inside the other, found more; raise the limit if this is meant")),
            ScanFailureReason.Empty => (ErrorCatalogue.EmptyDocument, "expected a JSON value, found nothing"),
            _ => (ErrorCatalogue.MalformedJson, ScanFailureText.Malformed(utf8, failure)),
        };
        return Build(utf8, code, failure.Offset, "", ExcerptText.Raw(utf8, failure.Offset), message, options);
    }

    /// <summary>The result of a single error that no schema gave.</summary>
    public static ValidationResult Build(ReadOnlySpan<byte> utf8, string code, int offset, string pointer, string excerpt, string message, ValidationOptions options)
    {
        LineCounter lines = new(utf8);
        lines.MoveTo(offset);
        return new ValidationResult([new ValidationError
        {
            Code = code,
            Keyword = "",
            InstancePointer = pointer,
            Line = options.FirstLine + lines.Line,
            Column = lines.Column + 1,
            ByteOffset = options.FirstOffset + offset,
            Excerpt = excerpt,
            Message = message,
            Source = options.Source,
        }]);
    }

    // Goes through the text once, however many places are asked for; they are asked for in order.
    private ref struct LineCounter
    {
        private readonly ReadOnlySpan<byte> _utf8;
        private int _position;

        public LineCounter(ReadOnlySpan<byte> utf8)
        {
            _utf8 = utf8;
            _position = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;
        }

        public long Line { get; private set; }

        public long Column { get; private set; }

        public void MoveTo(int offset)
        {
            if (offset <= _position)
            {
                return;
            }

            ReadOnlySpan<byte> passed = _utf8[_position..Math.Min(offset, _utf8.Length)];
            _position = offset;
            int lineFeed = passed.LastIndexOf((byte)'\n');
            if (lineFeed >= 0)
            {
                Line += passed.Count((byte)'\n');
                Column = 0;
                passed = passed[(lineFeed + 1)..];
            }

            Column += Encoding.UTF8.GetCharCount(passed);
        }
    }
}
