using System.Text.Json;
using Typeset.Datasets;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>
/// Holds article records against the rules that JSON Schema cannot express (<see cref="ArticleChecks"/>), once they meet the schema. What needs the raw
/// text is left out: a dataset of records does not have it.
/// </summary>
/// <param name="schema">Holds records against the schema first; a record that fails it is not looked at further.</param>
internal sealed class ArticleValidator(IRecordValidator schema) : IRecordValidator
{
    private static readonly string s_contractId = IdOf(Article.SchemaJson);

    /// <inheritdoc/>
    public string Name => schema.Name;

    /// <inheritdoc/>
    public bool RecordsAreArrays => schema.RecordsAreArrays;

    /// <summary>Whether a contract is the article contract, that is, has its <c>$id</c>.</summary>
    /// <param name="contract">The contract.</param>
    public static bool IsFor(RecordContract contract) => string.Equals(contract.Name, s_contractId, StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (!schema.Validate(record, file, position, findings))
        {
            return false;
        }

        if (ArticleChecks.Accepts(record))
        {
            return true;
        }

        // A valid value that its CLR type cannot hold (a leap second) is no fault of the record: there is nothing to check then.
        if (!Article.TryParse(record, out Article? article) || ArticleChecks.Check(article) is not { Count: > 0 } errors)
        {
            return true;
        }

        foreach (ValidationError error in errors)
        {
            findings.Add(new Finding
            {
                Code = error.Code,
                Keyword = error.Keyword,
                InstancePointer = error.InstancePointer,
                Message = error.Message,
                Excerpt = error.Excerpt.Length == 0 ? null : error.Excerpt,
                File = file,
                Position = JsonPlace.Of(record, error.InstancePointer, position),
            });
        }

        return false;
    }

    private static string IdOf(ReadOnlySpan<byte> utf8Schema)
    {
        var reader = new Utf8JsonReader(utf8Schema);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isId = reader.ValueTextEquals("$id"u8);
            reader.Read();
            if (isId)
            {
                return reader.GetString()!;
            }

            reader.Skip();
        }

        throw new InvalidOperationException("The article contract has no $id.");
    }
}
