using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Typeset.News;

namespace Typeset.Cli;

/// <summary>What one text, or one stretch of a file of records, came to.</summary>
internal sealed class ReadOutput
{
    // The file is read by people and programs, not by a web page, so that quotation marks can stay what they are.
    private static readonly JsonWriterOptions s_oneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };
    private static readonly JsonWriterOptions s_indented = s_oneLine with { Indented = true, NewLine = "\n" };

    /// <summary>The records, each with a line feed.</summary>
    public RecordBuffer Records { get; init; } = new();

    /// <summary>Lines for standard error, in the order of the input.</summary>
    public List<string> Messages { get; } = [];

    /// <summary>How often the reader remarked what, in the records of a file of records.</summary>
    public Dictionary<NoteDescriptor, long> Notes { get; } = [];

    /// <summary>Texts or rows looked at.</summary>
    public long Items { get; set; }

    /// <summary>Records written.</summary>
    public long Count { get; private set; }

    /// <summary>Bytes of the input accounted for.</summary>
    public long Bytes { get; set; }

    /// <summary>The record written last; null before the first.</summary>
    public Article? Last { get; private set; }

    /// <summary>One of <see cref="Cli.ExitCode"/>.</summary>
    public int ExitCode { get; private set; }

    /// <summary>Says that something went wrong.</summary>
    /// <param name="exitCode">How badly; the worst counts.</param>
    /// <param name="line">A line for standard error; null when it was said already.</param>
    public void Fail(int exitCode, string? line = null)
    {
        if (line is not null)
        {
            Messages.Add(line);
        }

        ExitCode = Math.Max(ExitCode, exitCode);
    }

    /// <summary>Writes a record behind those before.</summary>
    /// <param name="article">The record.</param>
    /// <param name="form">The form it is written in.</param>
    /// <param name="indented">Whether it takes many lines.</param>
    /// <returns>Its bytes, valid until more is written. They count once they are kept (<see cref="Keep"/>).</returns>
    public ReadOnlySpan<byte> Write(Article article, OutputForm form, bool indented)
    {
        int start = Records.Length;
        using (Utf8JsonWriter writer = new(Records, indented ? s_indented : s_oneLine))
        {
            form.Write(article, writer);
        }

        return Records.From(start);
    }

    /// <summary>Counts the record that was written last.</summary>
    /// <param name="article">The record.</param>
    public void Keep(Article article)
    {
        Records.Write("\n"u8);
        Count++;
        Last = article;
    }

    /// <summary>Takes in what came after.</summary>
    public void Add(ReadOutput later)
    {
        Items += later.Items;
        Count += later.Count;
        Bytes += later.Bytes;
        Last = later.Last ?? Last;
        ExitCode = Math.Max(ExitCode, later.ExitCode);
        foreach ((NoteDescriptor note, long count) in later.Notes)
        {
            Notes[note] = Notes.GetValueOrDefault(note) + count;
        }
    }
}
