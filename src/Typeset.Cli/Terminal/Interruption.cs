using System.Runtime.InteropServices;

namespace Typeset.Cli;

/// <summary>Turns Ctrl-C and a request to end into a cancelled token, once. The second time ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to listen.</summary>
    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    /// <summary>Cancelled when the run is to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether the run is to end.</summary>
    public bool IsRequested => _source.IsCancellationRequested;

    /// <summary>The exit code of a run that ended so.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Interrupted;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (IsRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = context.Signal == PosixSignal.SIGTERM ? Cli.ExitCode.Terminated : Cli.ExitCode.Interrupted;
        _source.Cancel();
    }
}
