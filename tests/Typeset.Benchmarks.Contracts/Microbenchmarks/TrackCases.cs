using System.Globalization;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Typeset.Benchmarks.Contracts.Small;

namespace Typeset.Benchmarks.Contracts.Microbenchmarks;

/// <summary>Numbers and little else: a hundred points.</summary>
public class TrackCases : ContractCases<Track>
{
    private const int Points = 100;

    private protected override JsonTypeInfo PlainType => PlainRecordsContext.Default.PlainTrack;

    private protected override byte[] MakeDocument()
    {
        Random random = new(1);
        IEnumerable<string> points = Enumerable.Range(0, Points).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"t":{{1_700_000_000 + (i * 5)}},"lat":{{47 + (random.Next(1_000_000) / 1e6)}},"lon":{{8 + (random.Next(1_000_000) / 1e6)}},"fix":{{(i % 7 == 0 ? "false" : "true")}}}"""));
        return Encoding.UTF8.GetBytes($$"""{"device":4711,"points":[{{string.Join(',', points)}}]}""");
    }
}
