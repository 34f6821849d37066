namespace Typeset.Datasets;

/// <summary>What a page is (parquet.thrift, PageType).</summary>
internal enum ParquetPageType
{
    /// <summary>Not known.</summary>
    None = -1,

    /// <summary>Values, with their levels packed beside them.</summary>
    Data = 0,

    /// <summary>Where pages are; no part of a column.</summary>
    Index = 1,

    /// <summary>The values that others refer to by number.</summary>
    Dictionary = 2,

    /// <summary>Values, with their levels before them and not packed.</summary>
    DataV2 = 3,
}
