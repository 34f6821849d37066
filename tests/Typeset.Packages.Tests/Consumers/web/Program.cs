using Shop;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddTypeset();
WebApplication app = builder.Build();
app.MapPost("/orders", (Order order) => "got " + order.Id);
await app.StartAsync();

using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
foreach (string body in (string[])["""{"id":"1"}""", """{"id":""}""", """{"id":"""])
{
    using StringContent content = new(body, null, "application/json");
    using HttpResponseMessage response = await client.PostAsync("/orders", content);
    Console.WriteLine($"{(int)response.StatusCode} {response.Content.Headers.ContentType?.MediaType} {(await response.Content.ReadAsStringAsync()).Contains("\"code\":\"TYS1")}");
}

await app.StopAsync();
