using System.Globalization;
using System.Text;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset.Evaluation;

/// <summary>Gathers errors, and knows the way to the value and to the schema that evaluation is at.</summary>
internal sealed class ErrorCollector
{
    private const int AdvisedErrors = 200;
    private const int LeastLimit = 1000;

    private readonly int _limit;
    private readonly List<Step> _pointer = [];
    private readonly List<string> _path = [];
    private readonly List<FoundError> _warnings = [];
    private List<FoundError> _found = [];
    private FoundError? _only;
    private FoundError? _last;
    private string _remark = "";
    private int _trials;

    /// <summary>A collector for a result of at most <paramref name="maxErrors"/> errors; it goes on a little beyond, for the first in the text are reported.</summary>
    public ErrorCollector(int maxErrors) => _limit = Math.Max(maxErrors, LeastLimit);

    /// <summary>Whether messages may still look for near names: among very many errors nobody reads the advice, and looking costs more than all the rest.</summary>
    public bool GivesAdvice => _found.Count < AdvisedErrors;

    /// <summary>The errors, in the order of evaluation.</summary>
    public IReadOnlyList<FoundError> Found => _only is not null ? [_only] : _last is not null ? [.. _found, _last] : _found;

    /// <summary>The warnings, in the order of evaluation.</summary>
    public IReadOnlyList<FoundError> Warnings => _only is null ? _warnings : [];

    /// <summary>Number of warnings so far.</summary>
    public int WarningCount => _warnings.Count;

    /// <summary>JSON Pointer of the value that evaluation is at.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="entries">Its tape.</param>
    public string PointerIn(ReadOnlySpan<byte> utf8, TapeEntry[] entries)
    {
        if (_pointer.Count == 0)
        {
            return "";
        }

        StringBuilder pointer = new();
        foreach (Step step in _pointer)
        {
            pointer.Append('/');
            if (step.Name < 0)
            {
                pointer.Append(CultureInfo.InvariantCulture, $"{step.Ordinal}");
            }
            else
            {
                ref readonly TapeEntry name = ref entries[step.Name];
                pointer.Append(JsonPointer.Escape(JsonStrings.Decode(utf8.Slice(name.Start, name.Length), (name.Flags & TapeFlags.Escaped) != 0)));
            }
        }

        return pointer.ToString();
    }

    /// <summary>Whether errors are gathered only to find out which alternative of a union they speak for, so that alternatives inside it need not be told apart.</summary>
    public bool IsTrying => _trials > 0;

    /// <summary>Starts to gather errors that only speak for or against an alternative.</summary>
    /// <returns>Those so far, to be handed to <see cref="EndTrial"/>.</returns>
    public List<FoundError> BeginTrial()
    {
        _trials++;
        return Begin();
    }

    /// <summary>Goes on from the errors before <see cref="BeginTrial"/>.</summary>
    /// <returns>The errors since then.</returns>
    public List<FoundError> EndTrial(List<FoundError> kept)
    {
        _trials--;
        return End(kept);
    }

    /// <summary>Lets errors say what is assumed about the value; of assumptions one inside the other they say the inner one.</summary>
    /// <returns>What they said so far, to go on with afterwards.</returns>
    public string Remark(string remark)
    {
        string outer = _remark;
        _remark = remark.Length > 0 ? remark : outer;
        return outer;
    }

    /// <summary>Goes on with what errors said before <see cref="Remark"/>.</summary>
    public void EndRemark(string outer) => _remark = outer;

    /// <summary>Goes into a keyword, and into the schema under <paramref name="token"/> in it.</summary>
    /// <returns>The place to return to.</returns>
    public Place Enter(string keyword, string? token)
    {
        Place place = new(_path.Count, _pointer.Count);
        _path.Add(keyword);
        if (token is not null)
        {
            _path.Add(token);
        }

        return place;
    }

    /// <summary>Goes to the value of a member; its name is made a string only for an error.</summary>
    /// <param name="name">Entry of the member's name.</param>
    public void EnterMember(int name) => _pointer.Add(new Step(name, 0));

    /// <summary>Goes to an item.</summary>
    public void EnterItem(int ordinal) => _pointer.Add(new Step(-1, ordinal));

    /// <summary>Returns to a place.</summary>
    public void Leave(Place place)
    {
        _path.RemoveRange(place.PathLength, _path.Count - place.PathLength);
        _pointer.RemoveRange(place.PointerLength, _pointer.Count - place.PointerLength);
    }

    /// <summary>Starts to gather errors apart from those so far.</summary>
    /// <returns>Those so far, to be handed to <see cref="End"/>.</returns>
    public List<FoundError> Begin()
    {
        List<FoundError> kept = _found;
        _found = [];
        return kept;
    }

    /// <summary>Goes on from the errors before <see cref="Begin"/>.</summary>
    /// <returns>The errors since then.</returns>
    public List<FoundError> End(List<FoundError> kept)
    {
        List<FoundError> apart = _found;
        _found = kept;
        return apart;
    }

    /// <summary>
    /// Adds an error of the value and the schema that evaluation is at; <paramref name="ofProperty"/> is the property whose
    /// schema has the keyword, where it is not that schema.
    /// </summary>
    public void Add(ReadOnlySpan<byte> utf8, TapeEntry[] entries, CompiledNode node, string? ofProperty, string keyword, string keywordTail, string code, int index, int at, string? property, string message)
    {
        if (_found.Count < _limit)
        {
            _found.Add(ToError(utf8, entries, node, ofProperty, keyword, keywordTail, code, index, at, property, message));
        }
    }

    /// <summary>Adds a warning about the value that evaluation is at.</summary>
    public void Warn(ReadOnlySpan<byte> utf8, TapeEntry[] entries, CompiledNode node, string keyword, string code, int index, string message)
    {
        if (_warnings.Count < _limit)
        {
            _warnings.Add(ToError(utf8, entries, node, null, keyword, "", code, index, index, null, message));
        }
    }

    /// <summary>Drops the warnings that came after the first <paramref name="count"/>: the alternative that gave them has failed.</summary>
    public void DropWarnings(int count) => _warnings.RemoveRange(count, _warnings.Count - count);

    /// <summary>Makes an error the only one: nothing else that was or will be found can be relied on.</summary>
    public void Abandon(ReadOnlySpan<byte> utf8, TapeEntry[] entries, CompiledNode node, string keyword, string keywordTail, string code, int index, string message) =>
        _only ??= ToError(utf8, entries, node, null, keyword, keywordTail, code, index, index, null, message);

    /// <summary>Makes an error the last one: what was found before it stands, and nothing is looked for any more.</summary>
    public void Exhaust(ReadOnlySpan<byte> utf8, TapeEntry[] entries, CompiledNode node, int index, string message) =>
        _last ??= ToError(utf8, entries, node, null, "", "", ErrorCatalogue.StepsExhausted, index, index, null, message);

    private FoundError ToError(ReadOnlySpan<byte> utf8, TapeEntry[] entries, CompiledNode node, string? ofProperty, string keyword, string keywordTail, string code, int index, int at, string? property, string message)
    {
        string tail = ofProperty is null ? "" : JsonPointer.Append("/properties", ofProperty);
        foreach (string token in (ReadOnlySpan<string>)[keyword, keywordTail])
        {
            tail = token.Length > 0 ? JsonPointer.Append(tail, token) : tail;
        }

        return new FoundError
        {
            Code = code,
            Keyword = keyword,
            Pointer = PointerIn(utf8, entries),
            // The location is a URI, the path a plain pointer.
            SchemaLocation = node.Location + JsonPointer.ToFragment(tail),
            EvaluationPath = ToPointer(_path) + tail,
            Property = property,
            Remark = _remark,
            Message = message,
            Index = index,
            Offset = entries[at].Start - (entries[at].Kind is TapeKind.String or TapeKind.Name ? 1 : 0),
        };
    }

    private static string ToPointer(List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        StringBuilder pointer = new();
        foreach (string token in tokens)
        {
            pointer.Append('/').Append(JsonPointer.Escape(token));
        }

        return pointer.ToString();
    }

    // Into a member, whose name is an entry of the tape, or into an item.
    private readonly record struct Step(int Name, int Ordinal);

    /// <summary>How far the ways to the value and to the schema go.</summary>
    public readonly record struct Place(int PathLength, int PointerLength);
}
