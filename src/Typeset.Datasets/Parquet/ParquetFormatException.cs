namespace Typeset.Datasets;

/// <summary>A Parquet file that is damaged, or that has what cannot be read, in words for people.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="inner">What was met; null when there is no more to it.</param>
internal sealed class ParquetFormatException(string message, Exception? inner = null) : IOException(message, inner);
