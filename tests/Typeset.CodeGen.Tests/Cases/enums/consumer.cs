using System;
using System.Text.Json;
using Cases;

/// <summary>Uses the generated code as a consumer does.</summary>
public static class Consumer
{
    /// <summary>Throws when something is not as it should be.</summary>
    public static void Run()
    {
        Ticket ticket = new() { Status = TicketStatus.InProgress, Kind = new Kind("x-own"), Labels = [Label.A, Label.B] };
        bool known = ticket.Kind.IsKnown || !Kind.Bug.IsKnown;
        if (known || Kind.Bug.ToString() != "bug" || ticket.Status.ToJsonName() != "in-progress" || default(Kind).Value != "")
        {
            throw new InvalidOperationException("Names.");
        }

        string json = JsonSerializer.Serialize(ticket);
        if (json != """{"status":"in-progress","kind":"x-own","labels":["a","b"]}""" || JsonSerializer.Deserialize<Ticket>(json) != ticket)
        {
            throw new InvalidOperationException(json);
        }
    }
}
