namespace Typeset.Conformance;

/// <summary>A way to hold instances against schemas.</summary>
public interface IEngine
{
    /// <summary>Name on the command line and in reports.</summary>
    string Name { get; }

    /// <summary>Runs every case.</summary>
    /// <returns>For each case, in order, one outcome for each of its instances, in order.</returns>
    IEnumerable<IReadOnlyList<Outcome>> Run(IReadOnlyList<SchemaCase> cases);
}
