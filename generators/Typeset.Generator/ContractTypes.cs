using Typeset.CodeGen;
using Typeset.Schema;

namespace Typeset.Generator;

/// <summary>The full names of the types that a contract generates.</summary>
/// <param name="Path">Path of its schema file.</param>
/// <param name="Names">The names.</param>
public sealed record ContractTypes(string Path, EquatableArray<string> Names)
{
    internal static ContractTypes Of(string path, ContractModel? model) =>
        new(path, new EquatableArray<string>((model?.Types ?? default).Select(type => model!.Namespace.Length == 0 ? type.Name : model.Namespace + "." + type.Name).ToArray()));
}
