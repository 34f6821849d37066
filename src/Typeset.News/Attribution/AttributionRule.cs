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

    /// <summary>“…”, said X: the comma outside.</summary>
    A6,

    /// <summary>X told “…” that “…”: across marks that are no quotes.</summary>
    A7,

    /// <summary>X said: and the quote in the next paragraph.</summary>
    A8,

    /// <summary>“…” and more, X said.</summary>
    A9,

    /// <summary>X, who called it “…”.</summary>
    A10,

    /// <summary>X called it “…” and said it was “…”.</summary>
    A11,

    /// <summary>A1, A2, A4 and A5 with the verbs of a second list.</summary>
    A12,

    /// <summary>A name and a colon without a verb of the lists.</summary>
    A13,

    /// <summary>X would not say more, noting that “…”.</summary>
    A14,

    /// <summary>It was called “…” by X; described by X as “…”.</summary>
    A15,

    /// <summary>In the words of X, “…”.</summary>
    A16,

    /// <summary>Critics argue that “…”: the dictionary form after a plural.</summary>
    A17,

    /// <summary>X said that it was so. “…”</summary>
    A18,

    /// <summary>The only person of the paragraph before the quote.</summary>
    A19,

    /// <summary>“…” said X: no comma.</summary>
    A20,

    /// <summary>The plan failed, but X, who is a member of the board, said “…”.</summary>
    A21,

    /// <summary>X shook her head and said, “…”.</summary>
    A22,

    /// <summary>It was called “…” by X.</summary>
    A23,

    /// <summary>“….” X shrugs.</summary>
    A24,

    /// <summary>Said X: “…”.</summary>
    A25,

    /// <summary>“…” — X.</summary>
    A26,

    /// <summary>The agency quoted X as saying: “…”.</summary>
    A27,

    /// <summary>X told the council that it was so. And the quote alone in the next paragraph.</summary>
    A28,

    /// <summary>X waded to the end of the road. And the quote alone in the next paragraph.</summary>
    A29,

    /// <summary>Asked about it, X did not hesitate. “…”</summary>
    A30,

    /// <summary>“…” And the next paragraph: That was how X described it.</summary>
    A31,

    /// <summary>“…,” was his reply.</summary>
    A32,
}
