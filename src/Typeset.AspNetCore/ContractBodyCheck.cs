using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Typeset.Json;

namespace Typeset.AspNetCore;

/// <summary>Reads a body, holds it against the contract, and either answers or lets the endpoint bind it.</summary>
internal sealed class ContractBodyCheck(BoundBody body, TypesetOptions options, RequestDelegate next)
{
    // A length that the client claims reserves no more than this.
    private const int MostReserved = 1 << 20;

    private static readonly JsonContract s_anyJson = JsonContract.Load("true");

    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;

        // What is not declared as JSON is answered by the binding, with 415.
        if (!request.HasJsonContentType())
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        // Nor is text of an unknown encoding, but the binding would call that a fault of the server.
        if (EncodingOf(request) is not { } encoding)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using MemoryStream buffer = new((int)Math.Clamp(request.ContentLength ?? 0, 0, MostReserved));
        try
        {
            await request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception)
        {
            // Too long, or cut off: the server has said so in the status it asks for.
            context.Response.StatusCode = exception.StatusCode;
            return;
        }

        ReadOnlyMemory<byte> utf8 = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        utf8 = encoding is UTF8Encoding ? utf8 : Encoding.Convert(encoding, Encoding.UTF8, utf8.ToArray());
        if (Check(utf8.Span) is { Count: > 0 } errors)
        {
            await ContractProblem.WriteAsync(context, errors, options).ConfigureAwait(false);
            return;
        }

        Stream original = request.Body;
        buffer.Position = 0;
        request.Body = buffer;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            request.Body = original;
        }
    }

    private static Encoding? EncodingOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.Charset.HasValue)
        {
            return Encoding.UTF8;
        }

        try
        {
            return type.Encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private IReadOnlyList<ValidationError> Check(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> trimmed = utf8.Trim(" \t\r\n"u8);
        if (body.IsOptional && (trimmed.IsEmpty || trimmed.SequenceEqual("null"u8)))
        {
            return [];
        }

        ValidationOptions validation = new() { MaxErrors = options.MaxErrors };
        if (body.Type.Converter is IContractJsonConverter contract)
        {
            return contract.TryParse(utf8, validation, out _, out ValidationResult result) ? [] : result.Errors;
        }

        ValidationResult syntax = s_anyJson.Validate(utf8, validation);
        if (!syntax.IsValid)
        {
            return syntax.Errors;
        }

        try
        {
            JsonSerializer.Deserialize(utf8, body.Type);
            return [];
        }
        catch (JsonException exception)
        {
            return BindingErrors.Of(exception, utf8);
        }
    }
}
