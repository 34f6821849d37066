using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Typeset.Benchmarks.Corpus;

/// <summary>The processor time that the calling thread has used: unlike time on the wall, what else runs on the machine is not in it.</summary>
internal static partial class ThreadClock
{
    private const int ThreadTime = 3;

    /// <summary>Seconds since some moment.</summary>
    public static double Seconds =>
        OperatingSystem.IsLinux() && GetTime(ThreadTime, out TimeSpec time) == 0
            ? time.Seconds + (time.Nanoseconds / 1e9)
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
