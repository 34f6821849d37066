namespace Typeset.CodeGen;

/// <content>Readers that accept what they read.</content>
internal sealed partial class TypeEmitter
{
    private static readonly Code s_cursor = new("cursor");
    private static readonly Code s_place = new("cursor.Place");

    /// <summary>
    /// Prints the constructor that reads a record and checks it on the way. It stands beside the acceptor, whose methods and
    /// rules it uses, and takes the place of the one that only reads: what was accepted before, it does not check again.
    /// </summary>
    public void EmitAcceptingReader()
    {
        var record = (RecordModel)_type;
        AcceptorMethod.Object shape = _readers.Of(record)!;
        Identifier self = new(record.Name);
        _code.Line($"[SetsRequiredMembers]");
        _code.Line($"private {self}(ref JsonCursor cursor)");
        using (_code.Braces())
        {
            if (record.Extra is { } extra)
            {
                _code.Line($"ValueDictionary.Builder<{TypeOf(extra.Item)}>? extra = null;");
            }

            Code names = record.Properties.Count > 0 ? new Code("s_names") : new Code("JsonNameSet.None");
            _code.Line($"JsonWalker w = cursor.Walker;");
            _code.Line($"ulong seen = 0;");
            _code.Line($"for (int name = cursor.FirstMember({names}, ref seen); name >= 0; name = cursor.NextMember({names}, name, ref seen))");
            using (_code.Braces())
            {
                Code otherwise = AcceptOther(record, shape);
                if (record.Properties.Count == 0)
                {
                    _code.Line(otherwise);
                }
                else
                {
                    EmitAcceptingCases(record, shape, otherwise);
                }
            }

            if (!shape.Required.IsEmpty)
            {
                Code bits = AcceptorCode.Bits(shape.Required, [.. record.Properties.Select(property => property.JsonName)]);
                _code.Line($"cursor.Require((seen & {bits}) == {bits});");
            }

            if (record.Extra is { } member)
            {
                _code.Line($"{new Identifier(member.Name)} = extra?.Build() ?? default;");
            }
        }
    }

    private Code Home => Code.Of($"{new Identifier(_contract.Acceptor!.Name)}.");

    private void EmitAcceptingCases(RecordModel record, AcceptorMethod.Object shape, Code otherwise)
    {
        Dictionary<string, AcceptCheck> checks = shape.Properties.ToDictionary(property => property.Name, property => property.Check, StringComparer.Ordinal);
        _code.Line($"switch (name)");
        using (_code.Braces())
        {
            for (int i = 0; i < record.Properties.Count; i++)
            {
                PropertyModel property = record.Properties[i];
                _code.Line($"case {i}: {AcceptMember(property, checks[property.JsonName])} break;");
            }

            _code.Line($"default: {otherwise} break;");
        }
    }

    private Code AcceptMember(PropertyModel property, AcceptCheck check)
    {
        Identifier name = new(property.Name);
        if (property.Presence == Presence.Constant)
        {
            return Code.Of($"if (cursor.Accept({AcceptorCode.Of(check, s_place, Home)})) cursor.Skip();");
        }

        Code read = Read(property.Type, s_cursor, property.WireIndex);
        if (_readers.Accepts(property.Type, check))
        {
            return Code.Of($"{name} = {read};");
        }

        return _readers.ListOf(property.Type, check) is { } list
            ? Code.Of($"{name} = cursor.ReadList<{TypeOf(property.Type.Item!)}>({AcceptorEmitter.Number(list.MinItems)}, {AcceptorEmitter.Number(list.MaxItems ?? long.MaxValue)});")
            : Code.Of($"if (cursor.Accept({AcceptorCode.Of(check, s_place, Home)})) {name} = {read};");
    }

    private Code AcceptOther(RecordModel record, AcceptorMethod.Object shape)
    {
        ObjectAcceptorEmitter members = new(_code, shape, Home);
        Code read = record.Extra is { } rest ? Code.Of($"cursor.ReadEntry(ref extra, {Reader(rest.Item)});") : new Code("cursor.Skip();");
        return shape.Patterns.IsEmpty
            ? Code.Of($"if (cursor.Accept({members.RestAt(s_place)})) {read}")
            : Code.Of($"long p = cursor.Place; {members.Rest()} if (cursor.Accept(p)) {read}");
    }
}
