namespace Typeset.AspNetCore;

/// <summary>How requests whose body is a contract type are answered.</summary>
public sealed class TypesetOptions
{
    /// <summary>The most errors that one answer lists, 1000 by default, so that no request can ask for an answer much longer than itself.</summary>
    public int MaxErrors { get; set; } = 1000;

    /// <summary>The <c>type</c> of the problem (RFC 9457, section 3.1.1): a URI that says what kind of problem it is.</summary>
    public string ProblemType { get; set; } = "about:blank";

    /// <summary>The <c>title</c> of the problem (RFC 9457, section 3.1.3).</summary>
    public string ProblemTitle { get; set; } = "The request body does not meet its contract.";
}
