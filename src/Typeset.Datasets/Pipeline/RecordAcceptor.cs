namespace Typeset.Datasets;

/// <summary>Whether a record certainly meets a contract. False says nothing.</summary>
/// <param name="record">The bytes of the record.</param>
public delegate bool RecordAcceptor(ReadOnlySpan<byte> record);
