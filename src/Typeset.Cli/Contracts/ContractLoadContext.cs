using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

namespace Typeset.Cli;

/// <summary>
/// Where a contract assembly and what it needs are loaded, apart from the assemblies of the command. Typeset itself is shared, since
/// the types of both have to be the same.
/// </summary>
/// <param name="path">The contract assembly.</param>
[RequiresUnreferencedCode("Assemblies are loaded by name.")]
internal sealed class ContractLoadContext(string path) : AssemblyLoadContext
{
    private readonly AssemblyDependencyResolver _dependencies = new(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        Assembly typeset = typeof(JsonContract).Assembly;
        return assemblyName.Name == typeset.GetName().Name ? typeset
            : _dependencies.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found)
            : null;
    }
}
