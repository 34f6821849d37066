using System.Reflection;

namespace Typeset.News.Reading;

/// <summary>The version of the reader: that of this assembly, without build metadata.</summary>
internal static class ReaderVersion
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        Assembly assembly = typeof(ReaderVersion).Assembly;
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version!.ToString(3);
        return version.Split('+')[0];
    }
}
