using Typeset.Tests.Json;

namespace Typeset.Tests;

/// <summary>What this assembly does when a test starts it as a process of its own.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is not [JsonWalkerTests.FingerprintCommand])
        {
            return 1;
        }

        Console.Out.WriteLine(JsonWalkerTests.Fingerprint());
        return 0;
    }
}
