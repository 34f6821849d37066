namespace Typeset.AspNetCore.Tests;

/// <summary>A type of the application with contract types inside.</summary>
public sealed class Page
{
    public required string Title { get; init; }

    public List<Order> Orders { get; init; } = [];

    public Dictionary<string, Order> ByName { get; init; } = [];
}
