using Typeset.Testing;

namespace Typeset.Cli.Tests;

/// <summary>Completions, asked for as shells do.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CompletionTests()
    {
        string path = _folder.Write("bin/typeset", $"#!/bin/sh\nexec dotnet '{TypesetProcess.Assembly}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        _folder.Write("data.jsonl", "{}");
    }

    public void Dispose() => _folder.Dispose();

    [ToolFact("bash")]
    public void Bash_completes_commands_options_and_values()
    {
        // What readline does: it sets these variables, calls the function, and takes COMPREPLY, or file names where that is empty.
        const string Script = """
            export PATH="$PWD/bin:$PATH"
            eval "$(env typeset completions bash)"
            ask() {
                COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"
                [[ $1 == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _ts_complete
                echo "$1: ${COMPREPLY[*]}"
            }
            complete -p ts
            ask 'ts '
            ask 'ts val'
            ask 'ts validate --max-'
            ask 'ts validate --fail-on '
            ask 'ts validate --fail-on w'
            ask 'ts validate --schema '
            ask 'ts validate da'
            ask 'ts validate --schema s.json data.jsonl --req'
            ask 'ts read --to j'
            ask 'ts completions '
            ts --version
            """;
        CommandResult result = TypesetProcess.Bash(Script, _folder.FullPath);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        string[] lines = result.Output.Split('\n');
        Assert.Equal(
            [
                "complete -o bashdefault -o default -F _ts_complete ts",
                "ts : completions evaluate explain infer lint merge profile read validate",
                "ts val: validate",
                "ts validate --max-: --max-invalid --max-listed --max-record-size",
                "ts validate --fail-on : error never warning",
                "ts validate --fail-on w: warning",
                "ts validate --schema : ",
                "ts validate da: ",
                "ts validate --schema s.json data.jsonl --req: --requeue",
                "ts read --to j: json-ld",
                "ts completions : bash fish powershell zsh",
            ],
            lines[..11]);
        Assert.Matches(@"^\d+\.\d+\.\d+", lines[11]);
    }

    [ToolFact("bash")]
    public void A_name_can_be_given() => Check("bash", "--name my-ts", "bash -n");

    [ToolFact("zsh")]
    public void The_script_for_zsh_is_one() => Check("zsh", "", "zsh -n");

    [ToolFact("zsh")]
    public void Zsh_is_given_commands_options_and_values_and_file_names_where_there_are_none()
    {
        // What its completion system does: it sets LBUFFER and calls the function that was registered, which hands over words by compadd, or leaves it to _files.
        _folder.Write("ask.zsh", """
            compdef() { print -r -- "registered $*" }
            compadd() { shift; print -r -- "$LBUFFER: ${(P)1}" }
            _files() { print -r -- "$LBUFFER: files" }
            eval "$(env typeset completions zsh)"
            for LBUFFER in 'ts ' 'ts validate --max-' 'ts validate --fail-on w' 'ts validate da' 'ts read --to j'; do _ts_complete; done
            """);
        Assert.Equal(
            [
                "registered _ts_complete ts",
                "ts : completions evaluate explain infer lint merge profile read validate",
                "ts validate --max-: --max-invalid --max-listed --max-record-size",
                "ts validate --fail-on w: warning",
                "ts validate da: files",
                "ts read --to j: json-ld ninjs",
                "",
            ],
            Ask("zsh -f ask.zsh"));
    }

    [ToolFact("fish")]
    public void Fish_completes_commands_options_and_values()
    {
        _folder.Write("ask.fish", """
            typeset completions fish | source
            for line in 'typeset val' 'typeset validate --max-' 'typeset validate --fail-on war' 'typeset validate da' 'typeset validate --schema s.json data.jsonl --req'
                echo "$line:" (complete -C $line | string split -f1 \t | string join ' ')
            end
            """);
        Assert.Equal(
            [
                "typeset val: validate",
                "typeset validate --max-: --max-invalid --max-listed --max-record-size",
                "typeset validate --fail-on war: warning",
                "typeset validate da: data.jsonl",
                "typeset validate --schema s.json data.jsonl --req: --requeue",
                "",
            ],
            Ask("fish --no-config ask.fish"));
    }

    [ToolFact("fish")]
    public void The_script_for_fish_is_one() => Check("fish", "", "fish --no-execute");

    [ToolFact("pwsh")]
    public void PowerShell_completes_commands_options_and_values()
    {
        _folder.Write("ask.ps1", """
            typeset completions powershell | Out-String | Invoke-Expression
            foreach ($line in 'typeset ', 'typeset val', 'cd .; typeset merge --par', 'typeset validate --max-', 'typeset validate --fail-on ', 'typeset validate --fail-on war', 'typeset validate da', 'typeset validate --schema s.json data.jsonl --req', 'typeset read --to j') {
                "${line}: $((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -join ' ')"
            }
            """);
        Assert.Equal(
            [
                "typeset : completions evaluate explain infer lint merge profile read validate",
                "typeset val: validate",
                "cd .; typeset merge --par: --partial",
                "typeset validate --max-: --max-invalid --max-listed --max-record-size",
                "typeset validate --fail-on : error never warning",
                "typeset validate --fail-on war: warning",
                "typeset validate da: ./data.jsonl",
                "typeset validate --schema s.json data.jsonl --req: --requeue",
                "typeset read --to j: json-ld",
                "",
            ],
            Ask("pwsh -NoProfile -File ask.ps1"));
    }

    [Theory]
    [InlineData("zsh", "compdef _ts_complete ts\n")]
    [InlineData("fish", "complete --command typeset ")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName typeset ")]
    public void Every_shell_has_a_script(string shell, string registration)
    {
        CommandResult result = TypesetProcess.Run("completions", shell);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(registration, result.Output, StringComparison.Ordinal);
        Assert.Contains("completions --suggest", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NAME", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("cmd")]
    [InlineData("bash", "--name", "a b")]
    [InlineData("bash", "--name", "$(x)")]
    public void Wrong_usage_says_what_is_wrong(params string[] args)
    {
        CommandResult result = TypesetProcess.Run(["completions", .. args]);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("typeset: ", result.Error, StringComparison.Ordinal);
    }

    // What a shell prints of the completions it is given.
    private string[] Ask(string shell)
    {
        CommandResult result = TypesetProcess.Bash("PATH=\"$PWD/bin:$PATH\" HOME=\"$PWD\" " + shell, _folder.FullPath);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output.Split('\n');
    }

    private void Check(string shell, string options, string check)
    {
        CommandResult result = TypesetProcess.Bash($"$TYPESET completions {shell} {options} > script && {check} script", _folder.FullPath);
        Assert.Equal(new CommandResult(0, "", ""), result);
    }
}
