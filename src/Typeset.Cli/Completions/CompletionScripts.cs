namespace Typeset.Cli;

/// <summary>
/// What teaches a shell to complete the command. Every script asks the command itself what can follow (<c>completions --suggest</c>), so that it never
/// falls behind it, and leaves file names to the shell.
/// </summary>
/// <remarks>The shells of the Bourne family have a builtin called <c>typeset</c>, which comes before any program: there the program is called through <c>env</c>.</remarks>
internal static class CompletionScripts
{
    private const string Bash = """
        # Completions of typeset for bash, and NAME as a name for it: the shell's builtin typeset hides the program.
        NAME() { env typeset "$@"; }
        _NAME_complete() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}" found
            COMPREPLY=()
            while IFS= read -r found; do
                if [[ -n $found && $found == "$word"* ]]; then COMPREPLY+=("$found"); fi
            done < <(env typeset completions --suggest " ${line#* }" 2>/dev/null)
        }
        complete -o bashdefault -o default -F _NAME_complete NAME

        """;

    private const string Zsh = """
        #compdef NAME
        # Completions of typeset for zsh, and NAME as a name for it: the shell's builtin typeset hides the program.
        NAME() { env typeset "$@" }
        _NAME_complete() {
            local -a found
            found=("${(@f)$(env typeset completions --suggest " ${LBUFFER#* }" 2>/dev/null)}")
            found=(${found:#})
            if (( $#found )); then compadd -a found; else _files; fi
        }
        compdef _NAME_complete NAME

        """;

    private const string Fish = """
        # Completions of typeset for fish.
        function __NAME_complete
            set -l line (commandline --cut-at-cursor --current-process)
            command typeset completions --suggest " "(string replace --regex '^\s*\S+\s?' '' -- "$line") 2>/dev/null
        end
        complete --command NAME --arguments '(__NAME_complete)'

        """;

    private const string PowerShell = """
        # Completions of typeset for PowerShell.
        Register-ArgumentCompleter -Native -CommandName NAME -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $length = $cursorPosition - $commandAst.Extent.StartOffset
            $line = $commandAst.ToString().PadRight($length).Substring(0, $length) -replace '^\s*\S+\s?', ''
            typeset completions --suggest " $line" 2>$null | Where-Object { $_ -and $_.StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase) } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The shells, as they are named on the command line.</summary>
    public static string[] Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The script of a shell.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    /// <param name="name">What the command is called in the shell; null for what goes without saying there.</param>
    public static string For(string shell, string? name)
    {
        (string script, string usual) = shell switch
        {
            "bash" => (Bash, "ts"),
            "zsh" => (Zsh, "ts"),
            "fish" => (Fish, "typeset"),
            _ => (PowerShell, "typeset"),
        };
        return script.ReplaceLineEndings("\n").Replace("NAME", name ?? usual, StringComparison.Ordinal);
    }
}
