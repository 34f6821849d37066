namespace Typeset;

/// <summary>What <c>format</c> means.</summary>
public enum FormatMode
{
    /// <summary>
    /// What the dialect of the schema says: drafts 3, 4, 6 and 7 assert; 2019-09 and 2020-12 annotate, unless the meta-schema
    /// that <c>$schema</c> names lists the format-assertion vocabulary, or requires the format vocabulary of 2019-09.
    /// </summary>
    ByDialect,

    /// <summary>A string that does not have the format is an error (2020-12 validation, section 7.2.2).</summary>
    Assert,

    /// <summary><c>format</c> is a remark and asks for nothing (2020-12 validation, section 7.2.1).</summary>
    Annotate,

    /// <summary>A string that does not have the format is valid all the same, and is reported among <see cref="ValidationResult.Warnings"/>.</summary>
    Warn,
}
