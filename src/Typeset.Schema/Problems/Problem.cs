using System.Globalization;

namespace Typeset.Schema;

/// <summary>Something wrong with a schema, and the token it is about.</summary>
/// <param name="Descriptor">The entry of the catalogue.</param>
/// <param name="Location">The token.</param>
/// <param name="Pointer">JSON Pointer (RFC 6901) of the place in its document.</param>
/// <param name="Arguments">What the message names.</param>
public sealed record Problem(ProblemDescriptor Descriptor, SourceLocation Location, string Pointer, EquatableArray<string> Arguments)
{
    /// <summary>The stable code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How much it matters.</summary>
    public ProblemSeverity Severity => Descriptor.Severity;

    /// <summary>What was expected, what was found, and what to do.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <summary>The form of a compiler message: <c>path(line,column): severity CODE: message</c>.</summary>
    public override string ToString() =>
        string.Concat(Location.ToString(), ": ", Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "info" }, " ", Code, ": ", Message);
}
