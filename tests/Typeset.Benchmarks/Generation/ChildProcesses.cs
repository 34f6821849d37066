using System.Runtime.InteropServices;

namespace Typeset.Benchmarks.Generation;

/// <summary>What the processes cost that this one started and that have ended.</summary>
internal static partial class ChildProcesses
{
    private const int Children = -1;

    /// <summary>Their processor time so far, in seconds; 0 where the system does not tell.</summary>
    public static double ProcessorSeconds() =>
        OperatingSystem.IsLinux() && GetUsage(Children, out Usage usage) == 0
            ? usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6)
            : 0;

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    // struct rusage of Linux: two times, then fourteen counters that are not needed.
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
