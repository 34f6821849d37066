using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Typeset.AspNetCore;

/// <summary>The answer to a body that does not meet its contract: a problem of RFC 9457 with every error.</summary>
internal static class ContractProblem
{
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<ValidationError> errors, TypesetOptions options)
    {
        HttpResponse response = context.Response;
        response.StatusCode = StatusCodes.Status400BadRequest;
        string detail = errors.Count == 1 ? errors[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"{errors.Count} errors; the first: {errors[0]}");

        // An application that customizes its problems (AddProblemDetails) customizes this one too.
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service)
        {
            ProblemDetails problem = new() { Type = options.ProblemType, Title = options.ProblemTitle, Status = response.StatusCode, Detail = detail };
            problem.Extensions["errors"] = ToElement(errors);
            if (await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem }).ConfigureAwait(false))
            {
                return;
            }
        }

        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, options.ProblemType);
            writer.WriteString("title"u8, options.ProblemTitle);
            writer.WriteNumber("status"u8, response.StatusCode);
            writer.WriteString("detail"u8, detail);
            writer.WritePropertyName("errors"u8);
            Write(writer, errors);
            writer.WriteEndObject();
        }

        response.ContentType = "application/problem+json";
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private static JsonElement ToElement(IReadOnlyList<ValidationError> errors)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            Write(writer, errors);
        }

        Utf8JsonReader reader = new(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<ValidationError> errors)
    {
        writer.WriteStartArray();
        foreach (ValidationError error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, error.Code);
            writer.WriteString("pointer"u8, error.InstancePointer);
            writer.WriteString("detail"u8, error.Message);
            WriteUnlessEmpty(writer, "keyword", error.Keyword);
            WriteUnlessEmpty(writer, "property", error.Property);
            writer.WriteNumber("line"u8, error.Line);
            writer.WriteNumber("column"u8, error.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteString(name, value);
        }
    }
}
