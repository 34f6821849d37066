using System.Buffers;
using Typeset.Json;

namespace Typeset.Evaluation;

/// <content>The content of strings, where it is asserted (JSON Schema 2020-12 validation, section 8).</content>
internal ref partial struct Evaluator
{
    private const int MostInnerErrors = 100;

    private bool EvaluateContent<TMode>(CompiledNode node, ContentProgram program, int index, scoped ReadOnlySpan<byte> text)
        where TMode : struct, IEvaluationMode
    {
        if (program.Encoding is not { } encoding)
        {
            return EvaluateDocument<TMode>(node, program, index, text);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(text.Length);
        try
        {
            return encoding.Decode(text, rented, out int written)
                ? EvaluateDocument<TMode>(node, program, index, rented.AsSpan(0, written))
                : Fail<TMode>(node, "contentEncoding", ErrorCatalogue.ContentEncoding, index, TMode.Collects ? ErrorText.Format(encoding.Description, View(index)) : "");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private bool EvaluateDocument<TMode>(CompiledNode node, ContentProgram program, int index, scoped ReadOnlySpan<byte> content)
        where TMode : struct, IEvaluationMode
    {
        if (!program.IsJson)
        {
            return true;
        }

        InstanceTape tape = InstanceTape.Rent();
        try
        {
            if (!InstanceScanner.TryScan(content, program.MaxDepth, tape))
            {
                return Fail<TMode>(node, "contentMediaType", ErrorCatalogue.ContentMediaType, index,
                    TMode.Collects ? ErrorText.ContentMediaType(ResultBuilder.Build(content, tape.Failure, program.MaxDepth, ValidationOptions.Default).Errors[0]) : "");
            }

            if (program.Plan is null || IsValid(program.Plan, content, tape))
            {
                return true;
            }

            if (TMode.Collects)
            {
                ErrorCollector errors = new(MostInnerErrors);
                Collect(program.Plan, content, tape, errors);
                foreach (ValidationError error in ResultBuilder.Build(content, errors.Found, [], new ValidationOptions { MaxErrors = MostInnerErrors }).Errors)
                {
                    Fail<TMode>(node, "contentSchema", ErrorCatalogue.ContentSchema, index, ErrorText.ContentSchema(error));
                }
            }

            return false;
        }
        finally
        {
            tape.Return();
        }
    }

    private void DescribeContent(OutputUnit schema, CompiledNode node, ContentProgram program, int index)
    {
        List<FoundError> kept = _errors!.Begin();
        EvaluateContent<CollectMode>(node, program, index, Text(in _entries[index]));
        foreach (IGrouping<string, FoundError> errors in _errors.End(kept).GroupBy(error => error.Keyword, StringComparer.Ordinal))
        {
            AddKeyword(schema, node, errors.Key, string.Join("; ", errors.Select(error => error.Message)));
        }
    }
}
