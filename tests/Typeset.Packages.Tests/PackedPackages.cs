using System.Diagnostics;
using System.Text;
using Typeset.Testing;

namespace Typeset.Packages.Tests;

/// <summary>
/// The packages of this repository, packed once into a folder outside of it, and projects that consume them from there. No
/// network is needed: packages come from that folder and from what the restore of the repository has left on the machine.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    /// <summary>A version that nobody has in a cache; not a preview, for packages of released contracts may not depend on one.</summary>
    public const string Version = "0.1.0.9999";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(8);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("typeset-packages-");

    public PackedPackages()
    {
        foreach (string project in (string[])["Typeset", "Typeset.AspNetCore", "Typeset.Cli", "Typeset.Templates"])
        {
            Run("dotnet", $"pack src/{project} -c Release -o {Feed} -p:PackageVersion={Version} -v quiet --nologo", RepositoryRoot.FullPath).Succeeded();
        }

        string machine = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(_root.FullName, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "cache")}" /></config>
              <packageSources><clear /><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{machine}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    /// <summary>The folder that holds the packages.</summary>
    public string Feed => Path.Combine(_root.FullName, "feed");

    /// <summary>Path of a package.</summary>
    public string PackageOf(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    /// <summary>A new empty folder outside the repository, for one consumer.</summary>
    public string NewFolder(string name) => _root.CreateSubdirectory(name).FullName;

    /// <summary>A copy of one of the projects under <c>Consumers</c>, outside the repository.</summary>
    public string Copy(string consumer)
    {
        string from = RepositoryRoot.Combine("tests/Typeset.Packages.Tests/Consumers/" + consumer);
        string to = NewFolder(consumer + "-" + Guid.NewGuid().ToString("N")[..6]);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, File.ReadAllText(file).Replace("TYPESET_VERSION", Version, StringComparison.Ordinal));
        }

        return to;
    }

    /// <summary>Runs the <c>dotnet</c> command.</summary>
    public CommandResult Dotnet(string folder, string arguments) => Run("dotnet", arguments, folder);

    /// <summary>Runs a command to its end.</summary>
    public CommandResult Run(string command, string arguments, string folder)
    {
        ProcessStartInfo start = new(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_HOME"] = _root.FullName;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["NUGET_PACKAGES"] = null;
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal) || name is "MSBUILD_EXE_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        StringBuilder output = new();
        using Process process = new() { StartInfo = start };
        DataReceivedEventHandler keep = (_, line) =>
        {
            // The end of a stream is told as a line without text, and the other stream may still have lines to come.
            if (line.Data is null)
            {
                return;
            }

            lock (output)
            {
                output.Append(line.Data).Append('\n');
            }
        };
        process.OutputDataReceived += keep;
        process.ErrorDataReceived += keep;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            return new CommandResult(-1, $"{command} {arguments} did not end in {s_patience}\n{output}");
        }

        process.WaitForExit();
        return new CommandResult(process.ExitCode, $"{command} {arguments}\n{output}");
    }

    public void Dispose() => _root.Delete(recursive: true);
}
