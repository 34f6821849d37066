using System.Text;
using PuppeteerSharp;
using Typeset.Testing;

namespace Typeset.Datasets.Tests;

/// <summary>The page as a browser shows it: read, filtered, opened and printed.</summary>
public sealed class HtmlReportTests
{
    private const string Hostile = "<img src=x onerror=\"document.title='taken'\">&amp;</pre><script>document.title='taken'</script>";

    [ToolFact("chromium")]
    public async Task The_page_shows_the_verdict_the_charts_and_every_kind()
    {
        await using Page page = await Page.Open(Inputs());
        Assert.Equal("4 of 7 records are invalid", await page.Text("h1"));
        Assert.Equal(["7 records", "3 valid", "4 invalid", "6 errors", "3 files"], (await page.Texts(".tiles li"))[..5]);
        Assert.Equal("42.9% of the records are valid", await page.Evaluate<string>("document.querySelector('.overall svg').getAttribute('aria-label')"));
        Assert.Equal(2, await page.Count(".kind"));
        Assert.Equal("2 of 2 kinds shown", await page.Text("#shown"));
        Assert.Equal(["a.jsonl", "b.jsonl", "gone.jsonl"], await page.Texts("#files tbody th"));
        Assert.True(await page.Evaluate<bool>("[...document.querySelectorAll('.kind .bar')].every(bar => bar.getBoundingClientRect().width > 40)"));
        Assert.Empty(page.Problems);
    }

    [ToolFact("chromium")]
    public async Task A_kind_opens_and_shows_its_values_and_records()
    {
        await using Page page = await Page.Open(Inputs());
        Assert.False(await page.IsVisible(".kind .inside"));
        await page.Click(".kind summary");
        Assert.True(await page.IsVisible(".kind .inside"));
        Assert.Contains("\"bad1\"", await page.Text(".kind[open] .values tbody"), StringComparison.Ordinal);
        Assert.Contains("[\"bad1\", \"bad2\"]", string.Join('\n', await page.Texts(".kind[open] pre")), StringComparison.Ordinal);

        // By keyboard as well: a summary takes the focus, and Enter closes it again.
        await page.Evaluate<bool>("document.querySelector('.kind summary').focus() ?? true");
        await page.Press("Enter");
        Assert.False(await page.IsVisible(".kind .inside"));
        await page.Click("#toggle");
        Assert.Equal(2, await page.Count(".kind[open]"));
        Assert.Equal("Close all", await page.Text("#toggle"));
    }

    [ToolFact("chromium")]
    public async Task Kinds_are_filtered_by_words_and_by_code()
    {
        await using Page page = await Page.Open(Inputs());
        await page.Type("#find", "bad1 a.jsonl");
        Assert.Equal("1 of 2 kinds shown", await page.Text("#shown"));
        await page.Evaluate<bool>("(document.getElementById('find').value = '', document.getElementById('find').dispatchEvent(new Event('input')))");
        Assert.Equal("2 of 2 kinds shown", await page.Text("#shown"));
        await page.Select("#code", "TYS1805");
        Assert.Equal("1 of 2 kinds shown", await page.Text("#shown"));
        await page.Type("#find", "nothing has this");
        Assert.Equal("0 of 2 kinds shown", await page.Text("#shown"));
        Assert.Empty(page.Problems);
    }

    [ToolFact("chromium")]
    public async Task Data_stays_text()
    {
        await using Page page = await Page.Open([DatasetInput.FromBytes($"{Hostile}.jsonl", Encoding.UTF8.GetBytes($"{{\"a\": \"bad {Hostile.Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}\n"))]);
        await page.Click("#toggle");
        Assert.Equal("1 of 1 records are invalid", await page.Evaluate<string>("document.title"));
        Assert.Equal(0, await page.Count("main script, main img"));
        Assert.Contains("onerror", await page.Text(".kind pre"), StringComparison.Ordinal);
    }

    [ToolFact("chromium")]
    public async Task Both_schemes_are_readable_and_the_print_opens_everything()
    {
        await using Page page = await Page.Open(Inputs());
        await page.Click(".kind summary");
        foreach (string scheme in new[] { "light", "dark" })
        {
            await page.Emulate(scheme);

            // WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to what is behind it.
            string[] low = await page.Evaluate<string[]>(Contrasts);
            Assert.Empty(low);
        }

        Assert.True((await page.Pdf()).Length > 10_000);
    }

    [Fact]
    public void The_same_summary_gives_the_same_page_and_nothing_from_elsewhere()
    {
        string page = Html(Inputs());
        Assert.Equal(page, Html(Inputs()));
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', page);
    }

    [Fact]
    public void A_clean_run_has_no_kinds() => Assert.DoesNotContain("<details", Html([DatasetInput.FromBytes("a.json", "1"u8.ToArray())]), StringComparison.Ordinal);

    private const string Contrasts = """
        (() => {
          const rgb = color => color.match(/[\d.]+/g).map(Number);
          const light = color => rgb(color).slice(0, 3).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const behind = element => {
            for (; element; element = element.parentElement) {
              const color = getComputedStyle(element).backgroundColor;
              if (rgb(color)[3] !== 0) return color;
            }
            return "rgb(255, 255, 255)";
          };
          const low = [];
          for (const element of document.querySelectorAll("body *")) {
            if (![...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()) || !element.checkVisibility() || element.closest("script, option")) continue;
            const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
            const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            if (contrast < 4.5) low.push(`${element.tagName}.${element.className}: ${contrast.toFixed(2)}`);
          }
          return low;
        })()
        """;

    private static DatasetInput[] Inputs() =>
    [
        DatasetInput.FromBytes("a.jsonl", "\"good\"\n[\"bad1\", \"bad2\"]\n[\"bad1\"]\n{\"x\": \"bad3\"}\n"u8.ToArray()),
        DatasetInput.FromBytes("b.jsonl", "\"good\"\n[\"bad1\"]\n{\n"u8.ToArray()),
        new DatasetInput("gone.jsonl", () => throw new FileNotFoundException()),
    ];

    private static string Html(DatasetInput[] inputs)
    {
        using StringWriter text = new();
        DatasetRun.Validate(inputs, new WordValidator(), new(), new HtmlReport(text));
        return text.ToString();
    }

    private sealed class Page : IAsyncDisposable
    {
        private readonly IBrowser _browser;
        private readonly IPage _page;
        private readonly string _path;

        private Page(IBrowser browser, IPage page, string path) => (_browser, _page, _path) = (browser, page, path);

        /// <summary>What the browser complains of.</summary>
        public List<string> Problems { get; } = [];

        public static async Task<Page> Open(DatasetInput[] inputs)
        {
            string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
            await File.WriteAllTextAsync(path, Html(inputs));
            IBrowser browser = await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = ToolPath("chromium"), Args = ["--no-sandbox", "--disable-gpu"], Timeout = 120_000 });
            IPage page = await browser.NewPageAsync();
            Page opened = new(browser, page, path);
            page.Console += (_, e) => opened.Problems.Add(e.Message.Text);
            page.PageError += (_, e) => opened.Problems.Add(e.Message);
            await page.GoToAsync(new Uri(path).AbsoluteUri);
            return opened;
        }

        public Task<T> Evaluate<T>(string script) => _page.EvaluateExpressionAsync<T>(script);

        public async Task<string> Text(string selector) => (await Texts(selector))[0];

        public Task<string[]> Texts(string selector) => Evaluate<string[]>($"[...document.querySelectorAll('{selector}')].map(each => each.innerText.trim().replace(/\\s+/g, ' '))");

        public Task<int> Count(string selector) => Evaluate<int>($"document.querySelectorAll('{selector}').length");

        public Task<bool> IsVisible(string selector) => Evaluate<bool>($"document.querySelector('{selector}').checkVisibility()");

        public Task Click(string selector) => _page.ClickAsync(selector);

        public Task Press(string key) => _page.Keyboard.PressAsync(key);

        public Task Type(string selector, string text) => _page.TypeAsync(selector, text);

        public Task<string[]> Select(string selector, string value) => _page.SelectAsync(selector, value);

        public Task Emulate(string scheme) => _page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

        public Task<byte[]> Pdf() => _page.PdfDataAsync();

        public async ValueTask DisposeAsync()
        {
            await _browser.DisposeAsync();
            File.Delete(_path);
        }

        private static string ToolPath(string tool) =>
            (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).First(File.Exists);
    }
}
