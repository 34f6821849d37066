using System.CommandLine;

namespace Typeset.Cli;

/// <summary>Examples and exit codes of each command.</summary>
internal static class CommandHelp
{
    private const string ExitCodes = """
        Exit codes:
          0  clean
          1  invalid records, a file without records, or a text that gave no record
          2  wrong usage, or no input named
          3  the schema cannot be used
          4  a file could not be read or written
          70 a fault of typeset itself; 130 and 143 interrupted; 141 the reader of the output went away

        """;

    private const string Read = """
        Examples:
          typeset read story.txt                          one article record, indented, to standard output
          typeset read story.txt -o story.article.json    the same into a file
          typeset read stories/*.txt -o stories.jsonl     many texts, one record a line
          pbpaste | typeset read -                        a text from standard input
          typeset read rows.jsonl -o articles.jsonl       rows of C4, CC-News, RealNews or news-please
          typeset read --to ninjs story.txt               the record as ninjs 3.1; json-ld writes schema.org NewsArticle
          typeset read page.jsonld                        a NewsArticle or ninjs item as an article record
          typeset read crawl/ -o articles.jsonl           every text and file of rows in a directory

        Inputs: a name ending in .txt is one plain text; .json, .jsonl, .ndjson, .parquet, .csv and .tsv, also with .gz
        or .zst, are files of rows; any other is told by its first bytes. A bad row is reported and the next one is read.

        """;

    private const string Validate = """
        Examples:
          typeset validate --schema article.schema.json articles.jsonl
          typeset validate --contract article articles.jsonl
          typeset validate --contract bin/Release/net10.0/Orders.dll#Shop.Order orders.jsonl
          typeset validate --schema article.schema.json --report json 'data/**/*.json' > report.json
          typeset validate --schema article.schema.json --report sarif=out.sarif --report markdown=summary.md data
          typeset validate --schema article.schema.json --report html=report.html data
          typeset validate --schema article.schema.json --good good.jsonl --bad bad.jsonl articles.jsonl.zst
          typeset validate --schema article.schema.json --requeue --good mended.jsonl bad.jsonl
          typeset validate --schema article.schema.json --max-invalid 0.1% --sample 1% articles.jsonl.gz
          typeset validate --schema article.schema.json --max-listed all articles.jsonl
          typeset validate --schema article.schema.json --shard 3/8 --report json=part-3.json data/
          typeset validate --schema order.schema.json orders.csv
          mysql shop -Be 'select * from orders' | typeset validate --schema order.schema.json --format csv -

        gzip and Zstandard are unpacked on the way, by content.

        Formats, found from the content unless --format names one:
          json               the whole file is one record
          json-array         each element of an array is a record; the file is streamed
          jsonl              each line is a record; also by the extensions .jsonl and .ndjson
          concatenated-json  JSON values one after the other
          parquet            each row of the table is a record
          csv                each row under the header is a record, typed by the schema; also by the extensions .csv and .tsv

        """;

    private const string Merge = """
        Examples:
          typeset validate --schema s.json --shard 1/2 --report json=one.json data    on one machine
          typeset validate --schema s.json --shard 2/2 --report json=two.json data    on another
          typeset merge one.json two.json --report json=all.json --report html=all.html
          typeset merge 'reports/*.json' --max-invalid 0.1%

        """;

    private const string Evaluate = """
        Examples:
          typeset evaluate --schema article.schema.json article.json
          typeset evaluate --schema article.schema.json --output detailed --formats assert article.json
          typeset evaluate --schema message.schema.json --output verbose --assert-content -

        """;

    private const string Profile = """
        Examples:
          typeset profile articles.jsonl.gz
          typeset profile --report json 'data/**/*.parquet' > profile.json
          typeset profile orders.csv
          cat articles.jsonl | typeset profile -

        """;

    private const string Infer = """
        Examples:
          typeset infer articles.jsonl -o article.schema.json
          typeset infer 'data/**/*.json'

        """;

    private const string Lint = """
        Examples:
          typeset lint article.schema.json
          typeset lint schemas
          typeset lint --fail-on error 'contracts/**/*.json'

        """;

    private const string Explain = """
        Examples:
          typeset explain TYS1001
          typeset explain TYS1501 TYS1503

        """;

    private const string Completions = """
        Examples:
          typeset completions fish | source                                 in ~/.config/fish/config.fish
          typeset completions powershell | Out-String | Invoke-Expression   in $PROFILE
          eval "$(env typeset completions bash)"                            in ~/.bashrc: ts is typeset, with completions
          eval "$(env typeset completions zsh)"                             in ~/.zshrc, after compinit

        """;

    private const string Root = """
        Examples:
          typeset read story.txt -o story.article.json
          typeset validate --schema article.schema.json articles.jsonl
          typeset profile articles.jsonl
          typeset infer articles.jsonl -o article.schema.json
          typeset lint article.schema.json
          typeset explain TYS1001

        """;

    /// <summary>The text that follows the help of <paramref name="command"/>.</summary>
    public static string For(Command command)
    {
        string examples = command.Name switch
        {
            "read" => Read,
            "validate" => Validate,
            "merge" => Merge,
            "evaluate" => Evaluate,
            "profile" => Profile,
            "infer" => Infer,
            "lint" => Lint,
            "explain" => Explain,
            "completions" => Completions,
            _ => Root,
        };
        return examples.ReplaceLineEndings("\n") + "\n" + ExitCodes.ReplaceLineEndings("\n");
    }
}
