using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Typeset.AspNetCore.Tests;

/// <summary>Requests over a real connection to endpoints that bind contract types.</summary>
public sealed class RequestBodyTests
{
    private const string Valid = """{"id":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1","lines":[{"sku":"A-1","count":2}]}""";

    private const string Invalid = "{\n  \"id\": \"1\",\n  \"lines\": [{ \"sku\": \"\", \"count\": 0 }],\n  \"note\": 1\n}";

    public static TheoryData<string, string> Endpoints => new()
    {
        { "/orders", "Production" },
        { "/orders", "Development" },
        { "/orders/x", "Production" },
        { "/optional", "Production" },
        { "/controller/orders", "Production" },
        { "/controller/orders", "Development" },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_valid_body_binds(string path, string environment)
    {
        await using TestServer server = await TestServer.StartAsync(environment);
        using HttpResponseMessage response = await server.PostAsync(path, Valid);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (path != "/optional")
        {
            Assert.Equal(Valid, await response.Content.ReadAsStringAsync());
        }
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_invalid_body_is_one_problem_with_every_error(string path, string environment)
    {
        await using TestServer server = await TestServer.StartAsync(environment);
        JsonElement problem = await server.ProblemAsync(path, Invalid);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        Assert.Equal("The request body does not meet its contract.", problem.GetProperty("title").GetString());
        Assert.StartsWith("4 errors; the first: (2,9): error TYS1204: /id: ", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["TYS1204 /id 2,9", "TYS1201 /lines/0/sku 3,22", "TYS1301 /lines/0/count 3,35", "TYS1502  4,3"],
            problem.GetProperty("errors").EnumerateArray().Select(Describe));
        Assert.Equal(0, server.Handled);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_body_of_the_wrong_type_is_the_same_problem(string path, string environment)
    {
        await using TestServer server = await TestServer.StartAsync(environment);
        JsonElement problem = await server.ProblemAsync(path, "[]");
        Assert.Equal(["TYS1101  1,1"], problem.GetProperty("errors").EnumerateArray().Select(Describe));
        problem = await server.ProblemAsync(path, """{"id":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1","lines":[{"sku":1,"count":"2"}]}""");
        Assert.Equal(["TYS1101 /lines/0/sku 1,62", "TYS1101 /lines/0/count 1,72"], problem.GetProperty("errors").EnumerateArray().Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task A_malformed_body_is_the_same_problem(string path, string environment)
    {
        await using TestServer server = await TestServer.StartAsync(environment);
        JsonElement problem = await server.ProblemAsync(path, "{\n  \"id\": ");
        Assert.Equal("TYS1001  2,9", Describe(Assert.Single(problem.GetProperty("errors").EnumerateArray().ToArray())));
        Assert.Equal(0, server.Handled);
    }

    [Theory]
    [InlineData("/orders")]
    [InlineData("/controller/orders")]
    public async Task An_empty_body_is_the_same_problem_where_one_is_needed(string path)
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal(["TYS1004"], Codes(await server.ProblemAsync(path, "")));
        Assert.Equal(["TYS1101"], Codes(await server.ProblemAsync(path, "null")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" null ")]
    public async Task An_optional_body_may_be_missing(string body)
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/optional", body);
        Assert.Equal("\"none\"", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_value_that_its_type_cannot_hold_is_the_same_problem()
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal(["TYS1901"], Codes(await server.ProblemAsync("/orders", Valid.Replace("\"lines\"", "\"placed\":\"2016-12-31T23:59:60Z\",\"lines\"", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("/pages", "{\"title\":\"t\",\n\"orders\":[" + Valid + ",\n {\"id\":\"1\",\"lines\":[]}]}", "TYS1204 /orders/1/id 3,8|TYS1401 /orders/1/lines 3,20")]
    [InlineData("/pages", "{\"title\":\"t\",\"byName\":{\"a.b\":{\"lines\":[]}}}", "TYS1501 /byName/a.b 1,30|TYS1401 /byName/a.b/lines 1,39")]
    [InlineData("/pages", "{\"title\":1}", "TYS1901 /title 1,10")]
    [InlineData("/pages", "{\"title\":\"t\" \"orders\":[]}", "TYS1001  1,14")]
    [InlineData("/lists", "[" + Valid + ",{\"lines\":[1]}]", "TYS1501 /1 1,82|TYS1101 /1/lines/0 1,92")]
    [InlineData("/controller/pages", "{\"title\":\"t\",\"orders\":[{\"id\":\"1\",\"lines\":[]}]}", "TYS1204 /orders/0/id 1,30|TYS1401 /orders/0/lines 1,42")]
    public async Task A_contract_type_inside_another_type_is_answered_alike(string path, string body, string errors)
    {
        await using TestServer server = await TestServer.StartAsync();
        JsonElement problem = await server.ProblemAsync(path, body);
        Assert.Equal(errors.Split('|'), problem.GetProperty("errors").EnumerateArray().Select(Describe));
    }

    [Fact]
    public async Task Other_bodies_are_left_to_the_framework()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage good = await server.PostAsync("/plain", """{"a":1}""");
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        using HttpResponseMessage bad = await server.PostAsync("/plain", """{"a":[]}""");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal("", await bad.Content.ReadAsStringAsync());
        using HttpResponseMessage text = await server.PostAsync("/orders", Valid, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        using HttpResponseMessage unknown = await server.PostAsync("/orders", Valid, "application/json; charset=klingon");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unknown.StatusCode);
    }

    [Theory]
    [InlineData("/orders")]
    [InlineData("/controller/orders")]
    public async Task A_body_in_another_encoding_binds_and_is_checked(string path)
    {
        await using TestServer server = await TestServer.StartAsync();
        foreach ((string json, HttpStatusCode status) in new[] { (Valid, HttpStatusCode.OK), (Invalid, HttpStatusCode.BadRequest) })
        {
            using ByteArrayContent content = new(Encoding.Unicode.GetBytes(json));
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/json; charset=utf-16");
            using HttpResponseMessage response = await server.Client.PostAsync(new Uri(path, UriKind.Relative), content);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task A_body_over_the_limit_is_answered_as_the_server_answers_it()
    {
        await using TestServer server = await TestServer.StartAsync();
        using HttpResponseMessage response = await server.PostAsync("/orders", Valid + new string(' ', 200_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task The_number_of_errors_in_an_answer_has_a_limit()
    {
        await using TestServer server = await TestServer.StartAsync(services: services => services.AddTypeset(options =>
        {
            options.MaxErrors = 3;
            options.ProblemType = "https://example.org/problems/contract";
            options.ProblemTitle = "Bad order.";
        }));
        JsonElement problem = await server.ProblemAsync("/orders", "{\"id\":\"1\",\"lines\":[" + string.Join(',', Enumerable.Repeat("1", 500)) + "]}");
        Assert.Equal(3, problem.GetProperty("errors").GetArrayLength());
        Assert.Equal("https://example.org/problems/contract", problem.GetProperty("type").GetString());
        Assert.Equal("Bad order.", problem.GetProperty("title").GetString());
    }

    [Fact]
    public async Task An_application_that_customizes_its_problems_customizes_this_one()
    {
        await using TestServer server = await TestServer.StartAsync(services: services => services.AddTypeset().AddProblemDetails(problems =>
            problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["trace"] = "t-1"));
        JsonElement problem = await server.ProblemAsync("/orders", Invalid);
        Assert.Equal("t-1", problem.GetProperty("trace").GetString());
        Assert.Equal(4, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_contract_type_is_an_answer_too()
    {
        await using TestServer server = await TestServer.StartAsync();
        Order? order = await server.Client.GetFromJsonAsync<Order>(new Uri("/orders", UriKind.Relative));
        Assert.Equal("A", order!.Lines[0].Sku);
    }

    [Fact]
    public async Task Many_requests_at_once_do_not_disturb_each_other()
    {
        await using TestServer server = await TestServer.StartAsync();
        await Parallel.ForAsync(0, 200, async (i, _) =>
        {
            bool good = i % 2 == 0;
            using HttpResponseMessage response = await server.PostAsync("/orders", good ? Valid.Replace("A-1", "A-" + i, StringComparison.Ordinal) : Invalid);
            string body = await response.Content.ReadAsStringAsync(CancellationToken.None);
            Assert.Equal(good ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(good ? $"A-{i}\"" : "TYS1204", body, StringComparison.Ordinal);
        });
    }

    private static string Describe(JsonElement error) =>
        $"{error.GetProperty("code").GetString()} {error.GetProperty("pointer").GetString()} {error.GetProperty("line").GetInt32()},{error.GetProperty("column").GetInt32()}";

    private static IEnumerable<string?> Codes(JsonElement problem) => problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString());
}
