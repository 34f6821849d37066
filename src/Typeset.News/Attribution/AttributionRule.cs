namespace Typeset.News.Reading;

/// <summary>The rules that find the words around a quote which say who spoke.</summary>
internal enum AttributionRule
{
    /// <summary>“…,” said X.</summary>
    A1,

    /// <summary>“…,” X said.</summary>
    A2,

    /// <summary>According to X.</summary>
    A3,

    /// <summary>X said: “…”.</summary>
    A4,

    /// <summary>X said … “…”.</summary>
    A5,
}
