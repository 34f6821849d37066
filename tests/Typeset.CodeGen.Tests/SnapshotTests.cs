using Typeset.Testing;

namespace Typeset.CodeGen.Tests;

/// <summary>Verified files without a test behind them.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void No_verified_file_is_orphaned() => Snapshot.AssertNoneIsOrphaned(typeof(SnapshotTests).Assembly);
}
