namespace Typeset.Datasets;

/// <summary>Holds records against a <see cref="JsonContract"/>.</summary>
public sealed class ContractValidator : IRecordValidator
{
    private readonly JsonContract _contract;
    private readonly RecordAcceptor? _accepts;

    /// <summary>Makes a validator.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="name">The contract as it was named, for reports.</param>
    /// <param name="accepts">Tells records that certainly meet the contract, faster than the contract does; null when there is none.</param>
    public ContractValidator(JsonContract contract, string name, RecordAcceptor? accepts = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(name);
        _contract = contract;
        _accepts = accepts;
        Name = name;
        RecordsAreArrays = AllowsType("[]"u8) && !AllowsType("{}"u8);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public bool RecordsAreArrays { get; }

    /// <inheritdoc/>
    public bool Validate(ReadOnlySpan<byte> record, string file, RecordPosition position, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (_accepts is not null && _accepts(record))
        {
            return true;
        }

        ValidationResult result = _contract.Validate(record);
        Add(result.Errors, file, position, findings);
        Add(result.Warnings, file, position, findings);
        return result.IsValid;
    }

    private static void Add(IReadOnlyList<ValidationError> errors, string file, RecordPosition position, ICollection<Finding> findings)
    {
        for (int i = 0; i < errors.Count; i++)
        {
            // The contract sees the record alone, so that places count from the record's start.
            ValidationError error = errors[i];
            findings.Add(new Finding
            {
                Code = error.Code,
                Severity = error.Severity,
                Keyword = error.Keyword,
                InstancePointer = error.InstancePointer,
                SchemaLocation = error.SchemaLocation,
                Property = error.Property,
                Message = error.Message,
                Excerpt = error.Excerpt.Length == 0 ? null : error.Excerpt,
                File = file,
                Position = position.At(error.Line, error.Column, error.ByteOffset),
            });
        }
    }

    // An empty array or object may lack much; only its type is asked about.
    private bool AllowsType(ReadOnlySpan<byte> empty)
    {
        foreach (ValidationError error in _contract.Validate(empty).Errors)
        {
            if (error.InstancePointer.Length == 0 && error.Keyword == "type")
            {
                return false;
            }
        }

        return true;
    }
}
