namespace Typeset.Datasets;

/// <summary>A stream that cannot seek, copied into a temporary file that can.</summary>
internal static class SpooledFile
{
    /// <summary>Copies a stream. The file is removed when the result is disposed.</summary>
    /// <param name="stream">The stream; disposed.</param>
    /// <param name="cancellationToken">Stops copying.</param>
    /// <exception cref="IOException">The stream failed, or the file could not be written.</exception>
    public static Stream Of(Stream stream, CancellationToken cancellationToken)
    {
        using (stream)
        {
            FileStreamOptions options = new()
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            FileStream copy = new(Path.Combine(Path.GetTempPath(), $"typeset-{Guid.NewGuid():N}.tmp"), options);
            try
            {
                // A pipe can keep a reader waiting for ever. It is read on another thread, so that the wait can be given up.
                Task.Run(() => stream.CopyTo(copy), CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
                copy.Position = 0;
                return copy;
            }
            catch
            {
                copy.Dispose();
                throw;
            }
        }
    }
}
