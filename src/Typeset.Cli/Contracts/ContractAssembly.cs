using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Typeset.Json;

namespace Typeset.Cli;

/// <summary>Takes contracts from assemblies that types were generated into.</summary>
internal static class ContractAssembly
{
    private const int MaxNamed = 5;

    /// <summary>Loads the contract of a type.</summary>
    /// <param name="path">The assembly.</param>
    /// <param name="typeName">The full name of the type; empty when none was given.</param>
    /// <param name="contract">The contract; null when it cannot be used.</param>
    /// <returns>The exit code when it cannot be used; what is wrong has been said then.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nothing is trimmed where the runtime can load assemblies.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Nothing is trimmed where the runtime can load assemblies.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Nothing is trimmed where the runtime can load assemblies.")]
    public static int TryLoad(string path, string typeName, out RecordContract? contract)
    {
        contract = null;
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            Message.Write($"this is a native executable, which cannot load {path}; use the .NET tool for contract assemblies, or --schema with the schema of the contract");
            return ExitCode.Usage;
        }

        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            Message.Write($"the contract assembly cannot be read: {path}: there is no such file");
            return ExitCode.InputOutput;
        }

        string given = path + "#" + typeName;
        try
        {
            Assembly assembly = new ContractLoadContext(full).LoadFromAssemblyPath(full);
            if (assembly.GetType(typeName.Length == 0 ? "-" : typeName) is not { } type)
            {
                return Refuse((typeName.Length == 0 ? $"name a type in {path}, as {path}#Namespace.Type" : $"there is no type {typeName} in {path}") + Offer(assembly));
            }

            if (!IsContract(type))
            {
                return Refuse($"the type {typeName} in {path} was not generated from a schema: it does not implement IJsonContract<{type.Name}>" + Offer(assembly));
            }

            MethodInfo of = typeof(RecordContract).GetMethod(nameof(RecordContract.Of))!.MakeGenericMethod(type);
            contract = (RecordContract)of.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [given], null)!;
            return ExitCode.Clean;
        }
        catch (BadImageFormatException)
        {
            return Refuse($"{path} is no .NET assembly");
        }
        catch (Exception e) when (e is IOException or TypeLoadException or MissingMemberException or ReflectionTypeLoadException)
        {
            return Refuse($"{given} cannot be loaded; it may have been built with another version of Typeset, or an assembly it needs is not beside it: {e.Message}");
        }
        catch (SchemaException e)
        {
            return Refuse($"the schema of {given} cannot be used: {e.Message}");
        }
    }

    private static int Refuse(string why)
    {
        Message.Write(why);
        return ExitCode.UnusableSchema;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Nothing is trimmed where the runtime can load assemblies.")]
    private static bool IsContract(Type type) => !type.ContainsGenericParameters
        && Array.Exists(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IJsonContract<>) && candidate.GenericTypeArguments[0] == type);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Nothing is trimmed where the runtime can load assemblies.")]
    private static string Offer(Assembly assembly)
    {
        string[] names = [.. assembly.GetTypes().Where(IsContract).Select(type => type.FullName!).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? "; it has no type that was generated from a schema" : "; it has " + string.Join(", ", names.Take(MaxNamed)) + (names.Length > MaxNamed ? " and others" : "");
    }
}
