using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Shape shape = new Group { Items = [new Circle { Radius = 1 }, new Square { Id = "s" }] };
        int count = 0;
        shape.Switch(_ => count = -1, _ => count = -1, group => count = group.Items.Count);
        string kind = shape.Match(circle => circle.Type, square => square.Type, group => group.Type);
        string pattern = shape switch { Circle => "c", Square { Id: var id } => id, Group { Items: [Circle, Square { Id: "s" }] } => "g", _ => "none" };
        if (count != 2 || kind != "group" || pattern != "g" || Shape.Parse(shape.ToUtf8Bytes()) != shape || !shape.Validate().IsValid)
        {
            throw new InvalidOperationException($"{count} {kind} {pattern}");
        }
    }
}
