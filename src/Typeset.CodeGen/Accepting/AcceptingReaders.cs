namespace Typeset.CodeGen;

/// <summary>
/// Which records are accepted while they are read. Their readers check each member as the acceptor would, so that a document is
/// walked over once; a value whose type is none of them is accepted as a whole before it is read.
/// </summary>
internal sealed class AcceptingReaders
{
    private readonly Dictionary<string, AcceptorMethod> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AcceptorMethod.Object> _records = new(StringComparer.Ordinal);

    public AcceptingReaders(ContractModel contract)
    {
        // What is recalled is forgotten where an acceptor begins, and no reader begins there.
        if (contract.Acceptor is not { } acceptor || acceptor.Methods.Any(method => method is AcceptorMethod.Recalled))
        {
            return;
        }

        foreach (AcceptorMethod method in acceptor.Methods)
        {
            _methods.Add(method.Name, method);
        }

        Dictionary<string, AcceptCheck> checks = acceptor.Entries.ToDictionary(entry => entry.Type, entry => entry.Check, StringComparer.Ordinal);
        foreach (TypeModel type in contract.Types)
        {
            if (type is RecordModel { NotAnObject.Length: 0 } record && checks.TryGetValue(record.Name, out AcceptCheck? check) &&
                MethodOf(check) is AcceptorMethod.Object shape && IsPlain(shape, record))
            {
                _records.Add(record.Name, shape);
            }
        }
    }

    /// <summary>How the members of a record are accepted while it is read; null where the record is accepted before.</summary>
    public AcceptorMethod.Object? Of(TypeModel type) => _records.TryGetValue(type.Name, out AcceptorMethod.Object? shape) ? shape : null;

    /// <summary>Whether the reader of a type accepts just what a check accepts.</summary>
    public bool Accepts(TypeRef type, AcceptCheck check) =>
        type is { Shape: TypeShape.Record, IsNullable: false, Namespace.Length: 0 } && _records.TryGetValue(type.Name, out AcceptorMethod.Object? shape) &&
        ReferenceEquals(shape, MethodOf(check));

    /// <summary>How a list is accepted of whose items the reader accepts them; null for every other value.</summary>
    public AcceptorMethod.Array? ListOf(TypeRef type, AcceptCheck check) =>
        type is { Shape: TypeShape.List, IsNullable: false } && MethodOf(check) is AcceptorMethod.Array { IsRecursive: false, Prefix.IsEmpty: true, UniqueItems: false, Contains.IsEmpty: true } array &&
        Accepts(type.Item!, array.Items)
            ? array
            : null;

    private AcceptorMethod? MethodOf(AcceptCheck check) => check is AcceptCheck.Method called ? _methods[called.Name] : null;

    // Nothing is asked but of each member by itself and of which of them there are; nothing leads back, for no reader counts how deep it is.
    private static bool IsPlain(AcceptorMethod.Object shape, RecordModel record)
    {
        HashSet<string> names = new(record.Properties.Select(property => property.JsonName), StringComparer.Ordinal);
        return !shape.IsRecursive && names.Count <= AcceptorMethod.Object.MostMarked && shape.PropertyNames is null && shape.MinProperties == 0 && shape.MaxProperties is null &&
            shape.Formula is AcceptFormula.Constant { Value: true } && names.SetEquals(shape.Properties.Select(property => property.Name)) && shape.Required.All(names.Contains);
    }
}
