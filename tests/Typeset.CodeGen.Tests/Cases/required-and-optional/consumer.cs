using Typeset;
using System;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Person ada = new() { Name = "Ada", Age = 36 };
        Person moved = ada with { Address = new PersonAddress { Street = "Main Street 1" } };
        string? zip = moved.Address?.ZipCode;
        if (ada == moved || ada != Person.Parse(ada.ToUtf8Bytes()) || zip is not null || !moved.Validate().IsValid)
        {
            throw new InvalidOperationException("Equality, with, Validate or Parse.");
        }

        if (Person.TryParse("{}"u8, out Person? none) || none is not null)
        {
            throw new InvalidOperationException("TryParse.");
        }

        if ((ada with { Age = 200 }).Validate().IsValid)
        {
            throw new InvalidOperationException("Validate.");
        }
    }
}
