namespace Typeset.Datasets;

/// <summary>Writes a report while the run goes on, so that it needs no memory for the errors.</summary>
public interface IReportWriter
{
    /// <summary>Called once, before anything else.</summary>
    /// <param name="contract">The contract as it was named.</param>
    /// <exception cref="IOException">The report cannot be written.</exception>
    void Begin(string contract);

    /// <summary>Called for every error, in the order of the input.</summary>
    /// <param name="finding">The error.</param>
    /// <exception cref="IOException">The report cannot be written.</exception>
    void Add(Finding finding);

    /// <summary>Called once, after everything else.</summary>
    /// <param name="summary">What the run came to.</param>
    /// <exception cref="IOException">The report cannot be written.</exception>
    void End(DatasetSummary summary);
}
