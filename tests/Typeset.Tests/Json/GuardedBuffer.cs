using System.Runtime.InteropServices;

namespace Typeset.Tests.Json;

/// <summary>Memory between two pages that cannot be read: a read outside of it ends the process.</summary>
internal sealed unsafe partial class GuardedBuffer : IDisposable
{
    private const int ReadAndWrite = 3;
    private const int PrivateAndAnonymous = 0x22;

    private readonly byte* _memory;
    private readonly int _page = Environment.SystemPageSize;

    public GuardedBuffer()
    {
        _memory = (byte*)Map(null, (nuint)(3 * _page), ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if ((nint)_memory == -1 || Protect(_memory, (nuint)_page, 0) != 0 || Protect(_memory + (2 * _page), (nuint)_page, 0) != 0)
        {
            throw new InvalidOperationException("The system does not give pages that cannot be read.");
        }
    }

    /// <summary>Whether the system has such pages.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>A copy that ends just before a page that cannot be read.</summary>
    public ReadOnlySpan<byte> AtEnd(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = new(_memory + (2 * _page) - bytes.Length, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    /// <summary>A copy that starts just after a page that cannot be read.</summary>
    public ReadOnlySpan<byte> AtStart(ReadOnlySpan<byte> bytes)
    {
        Span<byte> copy = new(_memory + _page, bytes.Length);
        bytes.CopyTo(copy);
        return copy;
    }

    public void Dispose() => Unmap(_memory, (nuint)(3 * _page));

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial void* Map(void* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(void* address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(void* address, nuint length);
}
