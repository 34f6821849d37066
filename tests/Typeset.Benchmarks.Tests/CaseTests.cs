using System.Reflection;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Typeset.Benchmarks.Contracts.Microbenchmarks;
using Typeset.Json;

namespace Typeset.Benchmarks.Tests;

/// <summary>Runs every measured case once, so that none of them rots.</summary>
public sealed class CaseTests
{
    private static readonly Assembly s_assembly = typeof(ArticleCases).Assembly;

    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (Type type in s_assembly.GetTypes().Where(type => !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                foreach (MethodInfo method in type.GetMethods().Where(Has<BenchmarkAttribute>).OrderBy(method => method.Name, StringComparer.Ordinal))
                {
                    data.Add(type.FullName!, method.Name);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_comes_to_the_right_verdict(string type, string method)
    {
        Type cases = s_assembly.GetType(type, throwOnError: true)!;
        object instance = Activator.CreateInstance(cases)!;
        Assert.Single(cases.GetMethods(), Has<GlobalSetupAttribute>).Invoke(instance, null);
        Assert.True((bool)cases.GetMethod(method)!.Invoke(instance, null)!);
    }

    [Fact]
    public void Plain_types_have_the_fields_of_the_contract()
    {
        AssertSameFields(new ArticleCases());
        AssertSameFields(new ReportCases());
        AssertSameFields(new OrderCases());
        AssertSameFields(new TrackCases());
        AssertSameFields(new DrawingCases());
    }

    private static bool Has<T>(MethodInfo method)
        where T : Attribute => method.GetCustomAttribute<T>() is not null;

    private static void AssertSameFields<T>(ContractCases<T> cases)
        where T : class, IJsonContract<T>
    {
        (byte[] document, byte[] written) = cases.WritePlain();
        using var before = JsonDocument.Parse(document);
        using var after = JsonDocument.Parse(written);
        Assert.Equal(Fields(before.RootElement, "").Order(StringComparer.Ordinal), Fields(after.RootElement, "").Order(StringComparer.Ordinal));
    }

    // Every value below one, by its place and kind.
    private static IEnumerable<string> Fields(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Fields(member.Value, place + "/" + member.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Fields(item, FormattableString.Invariant($"{place}/{index}"))).Prepend(place + " array"),
        _ => [$"{place} {value.ValueKind}"],
    };
}
