namespace Typeset.CodeGen;

/// <summary>A name on its way into code: a single identifier, or several joined by dots. Anything else is refused, keywords get an <c>@</c>.</summary>
internal readonly struct Identifier
{
    public Identifier(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            if (!CSharpName.IsIdentifier(parts[i]))
            {
                throw new ArgumentException($"'{name}' is not a C# name; shaping must have made it one.", nameof(name));
            }

            if (ReservedNames.Keywords.Contains(parts[i]))
            {
                parts[i] = "@" + parts[i];
            }
        }

        Code = string.Join(".", parts);
    }

    public string Code { get; }
}
