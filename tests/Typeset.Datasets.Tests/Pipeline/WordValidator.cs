using System.Text;

namespace Typeset.Datasets.Tests;

/// <summary>Finds fault with every <c>"bad…"</c> in a record: enough of a contract to see what the pipeline makes of errors.</summary>
internal sealed class WordValidator : IRecordValidator
{
    public string Name => "words";

    public bool RecordsAreArrays => false;

    public bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings)
    {
        string text = Encoding.UTF8.GetString(record);
        bool isValid = true;
        for (int at = text.IndexOf("\"bad", StringComparison.Ordinal); at >= 0; at = text.IndexOf("\"bad", at + 1, StringComparison.Ordinal))
        {
            isValid = false;
            string word = text[at..(text.IndexOf('"', at + 1) + 1)];
            findings.Add(new Finding
            {
                Code = "TYS1102",
                Keyword = "enum",
                InstancePointer = $"/words/{at}",
                SchemaLocation = "https://example.org/words#/enum",
                Message = "expected a good word",
                Excerpt = word,
                File = file,
                Position = position with { Column = position.Column + at, ByteOffset = position.ByteOffset + at },
            });
        }

        return isValid;
    }
}
