using Typeset.CodeGen;

namespace Typeset.Generator;

/// <summary>Whether the types that the project declares for a contract fit the types generated from it.</summary>
internal static class StubChecks
{
    public static IEnumerable<StubProblem> Find(ContractPart part, ContractModel? model)
    {
        foreach (ContractStub stub in part.Stubs)
        {
            ContractStub first = part.Stubs[0];
            if (part.Stubs.FirstOrDefault(other => other != stub && other.Pointer == stub.Pointer && string.CompareOrdinal(other.FullName, stub.FullName) < 0) is { } twin)
            {
                yield return StubProblem.Of(stub, GeneratorProblems.StubsContradict, stub.FullName, twin.FullName, "both are for the same schema; keep one of them");
                continue;
            }

            if (!string.Equals(stub.Namespace, first.Namespace, StringComparison.Ordinal) || stub.IsPublic != first.IsPublic)
            {
                yield return StubProblem.Of(stub, GeneratorProblems.StubsContradict, stub.FullName, first.FullName, "the types of one contract share their namespace and accessibility");
                continue;
            }

            TypeModel? type = model?.Types.FirstOrDefault(type => Same(type.Pointer, stub.Pointer) && string.Equals(type.Name, stub.Name, StringComparison.Ordinal));
            string keyword = type is TupleModel or EnumModel ? "record struct" : "record";
            if (!stub.CanBeCompleted || (type is not null && stub.Keyword != keyword))
            {
                yield return StubProblem.Of(stub, GeneratorProblems.StubUnsuitable, stub.FullName, $"declare it as '{(stub.IsPublic ? "public" : "internal")} partial {keyword} {stub.Name}', neither nested nor generic");
            }
            else if (model is not null && type is null)
            {
                string[] places = [.. model.Types.Where(type => type is not EnumModel { IsOpen: false }).Select(type => type.Pointer).Distinct()];
                yield return StubProblem.Of(stub, GeneratorProblems.StubWithoutType, stub.Pointer, part.Schema.File.Path, string.Join(", ", places.Take(8)) + (places.Length > 8 ? ", …" : ""));
            }
            else if (type is EnumModel { IsOpen: false })
            {
                yield return StubProblem.Of(stub, GeneratorProblems.StubUnsuitable, stub.FullName, "an enum cannot be declared in parts; put the schema into a project of its own instead");
            }
        }
    }

    private static bool Same(string pointer, string other) => string.Equals(Uri.UnescapeDataString(pointer), Uri.UnescapeDataString(other), StringComparison.Ordinal);
}
