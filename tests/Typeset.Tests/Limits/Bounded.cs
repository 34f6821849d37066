namespace Typeset.Tests.Limits;

/// <summary>Runs work that must come to an end. The deadline tells an end from none; it is no measure of speed.</summary>
internal static class Bounded
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    /// <summary>The result of the work, which a thread of its own does.</summary>
    public static T Run<T>(Func<T> work, int stackSize = 1024 * 1024)
    {
        T result = default!;
        Exception? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    failure = exception;
                }
            },
            maxStackSize: stackSize)
        {
            IsBackground = true,
        };
        thread.Start();
        Assert.True(thread.Join(s_deadline), "The work did not come to an end within a minute.");
        return failure is null ? result : throw new InvalidOperationException("The work failed: " + failure, failure);
    }
}
