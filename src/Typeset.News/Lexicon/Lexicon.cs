using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Typeset.News.Reading;

/// <summary>
/// The word lists and patterns of the reader, read once from the files under <c>Lists/</c>. In a pattern, <c>%X%</c> stands for the pattern X,
/// or for any item of the list X (longest first, taken literally), as one group without a number. A name that ends in <c>/i</c> ignores capitals.
/// </summary>
internal sealed class Lexicon
{
    // A last net under patterns whose subjects are bounded already; it has never been seen to strike.
    private static readonly TimeSpan s_matchTimeout = TimeSpan.FromSeconds(30);
    private static readonly Lazy<Lexicon> s_default = new(Load);

    private readonly Dictionary<string, ListedPattern> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Template, RegexOptions Options), TieredRegex> _compiled = new();
    private readonly ConcurrentDictionary<string, Regex> _whole = new(StringComparer.Ordinal);
    private FrozenDictionary<string, string> _agencies = FrozenDictionary<string, string>.Empty;

    private Lexicon()
    {
    }

    /// <summary>The lists that come with the reader.</summary>
    public static Lexicon Default => s_default.Value;

    /// <summary>Names of all patterns with the label after the name, in the order of the files.</summary>
    public IEnumerable<ListedPattern> Patterns => _patterns.Values;

    /// <summary>The items of a list in the order of its file.</summary>
    public ImmutableArray<string> Items(string list) => _lists[list];

    /// <summary>The items of a list as a set that tells capitals apart.</summary>
    public FrozenSet<string> Set(string list) => _lists[list].ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Full name of an outlet given in any of its printed forms, or null when it is no known outlet.</summary>
    public string? FullAgencyName(string printed) => _agencies.GetValueOrDefault(printed);

    /// <summary>A regular expression from a template in the notation of the lists, such as <c>^(?:%AUX%)$</c>.</summary>
    public TieredRegex Regex(string template, RegexOptions options = RegexOptions.None) =>
        _compiled.GetOrAdd((template, options), key => new TieredRegex(
            Expand(key.Template),
            key.Options | RegexOptions.CultureInvariant,
            s_matchTimeout));

    /// <summary>
    /// A regular expression that must take the whole subject, in time linear in its length. The template may not look around or refer back.
    /// </summary>
    public Regex Whole(string template) =>
        _whole.GetOrAdd(template, key => new Regex(Expand(@"\A(?:" + key + @")\z"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, s_matchTimeout));

    /// <summary>What tells at a look which of some patterns of the lists may match.</summary>
    public LiteralGate Gate(params string[] patterns) => new([.. patterns.Select(name => Expand(_patterns[name].Text))], patterns.Any(name => _patterns[name].IgnoresCapitals));

    /// <summary>The template with every <c>%X%</c> put in.</summary>
    internal string Expand(string template)
    {
        var text = new StringBuilder();
        int at = 0;
        while (true)
        {
            int open = template.IndexOf('%', at);
            int close = open < 0 ? -1 : template.IndexOf('%', open + 1);
            if (close < 0)
            {
                return text.Append(template, at, template.Length - at).ToString();
            }

            text.Append(template, at, open - at).Append(Group(template[(open + 1)..close]));
            at = close + 1;
        }
    }

    private string Group(string name)
    {
        if (_patterns.TryGetValue(name, out ListedPattern? pattern))
        {
            return (pattern.IgnoresCapitals ? "(?i:" : "(?:") + Expand(pattern.Text) + ")";
        }

        if (_lists.TryGetValue(name, out ImmutableArray<string> items))
        {
            IEnumerable<string> longestFirst = items.OrderByDescending(static item => item.Length).ThenBy(static item => item, StringComparer.Ordinal);
            return "(?:" + string.Join('|', longestFirst.Select(System.Text.RegularExpressions.Regex.Escape)) + ")";
        }

        throw new InvalidOperationException($"The lists of the reader have no pattern and no list named {name}.");
    }

    private static Lexicon Load()
    {
        var lexicon = new Lexicon();
        var agencies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string resource in typeof(Lexicon).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith("Typeset.News.Lists.", StringComparison.Ordinal))
            {
                continue;
            }

            using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                int equals = line.IndexOf(" = ", StringComparison.Ordinal);
                if (line.StartsWith('#') || equals < 0)
                {
                    continue;
                }

                lexicon.Add(resource, line[..equals].Trim(), line[(equals + 3)..].Trim(), agencies);
            }
        }

        foreach (string alone in lexicon._lists["ALONE"])
        {
            agencies.TryAdd(alone, alone);
        }

        lexicon._lists["AGENCY"] = [.. agencies.Keys.Order(StringComparer.Ordinal)];
        foreach ((string printed, string full) in agencies.Where(static agency => agency.Key.Contains(' ', StringComparison.Ordinal)).ToArray())
        {
            // Some papers set their bylines in capitals.
            agencies.TryAdd(printed.ToUpperInvariant(), full);
        }

        lexicon._agencies = agencies.ToFrozenDictionary(StringComparer.Ordinal);
        return lexicon;
    }

    private void Add(string resource, string name, string value, Dictionary<string, string> agencies)
    {
        if (resource.EndsWith(".agencies.txt", StringComparison.Ordinal))
        {
            agencies.TryAdd(name, name);
            foreach (string form in value.Split(" | "))
            {
                agencies.TryAdd(form.Trim(), name);
            }
        }
        else if (resource.EndsWith(".lists.txt", StringComparison.Ordinal))
        {
            _lists.Add(name, [.. value.Split(" | ").Select(static item => item.Trim())]);
        }
        else
        {
            string[] parts = name.Split(' ', 2);
            bool ignoresCapitals = parts[0].EndsWith("/i", StringComparison.Ordinal);
            string bare = ignoresCapitals ? parts[0][..^2] : parts[0];
            _patterns.Add(bare, new ListedPattern(bare, parts.Length > 1 ? parts[1] : "", value, ignoresCapitals));
        }
    }
}
