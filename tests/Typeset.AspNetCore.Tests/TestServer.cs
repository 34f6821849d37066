using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Typeset.AspNetCore.Tests;

/// <summary>Kestrel on a free port of the loopback interface, with endpoints of every kind.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app, HttpClient client)
    {
        _app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    /// <summary>How often a handler ran.</summary>
    public int Handled { get; private set; }

    public static async Task<TestServer> StartAsync(string environment = "Production", Action<IServiceCollection>? services = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = typeof(TestServer).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 100_000;
        });
        builder.Services.AddControllers();
        if (services is null)
        {
            builder.Services.AddTypeset();
        }
        else
        {
            services(builder.Services);
        }

        WebApplication app = builder.Build();
        TestServer? server = null;
        app.MapPost("/orders", (Order order) => Count(order));
        app.MapPost("/orders/{name}", (string name, Order order, CancellationToken _) => Count(order));
        app.MapPost("/optional", (Order? order) => Count(order is null ? "none" : "one"));
        app.MapPost("/pages", (Page page) => Count(page));
        app.MapPost("/lists", (List<Order> orders) => Count(orders));
        app.MapPost("/plain", (Dictionary<string, int> values) => Count(values));
        app.MapGet("/orders", () => Order.Parse("""{"id":"8f14e45f-ceea-467f-a0e6-a7d4f1b6c0a1","lines":[{"sku":"A","count":1}]}"""));
        app.MapControllers();
        await app.StartAsync();
        server = new TestServer(app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(30) });
        return server;

        IResult Count<T>(T value)
        {
            server!.Handled++;
            return Results.Json(value);
        }
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string json, string contentType = "application/json")
    {
        using StringContent content = new(json, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public async Task<JsonElement> ProblemAsync(string path, string json, string contentType = "application/json")
    {
        using HttpResponseMessage response = await PostAsync(path, json, contentType);
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(body);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
