namespace Typeset.Datasets;

/// <summary>One JSON array, each element a record. Only one element is held at a time.</summary>
internal sealed class ArrayFramer : RecordFramer
{
    private readonly ValueScanner _scanner = new(inArray: true);
    private State _state = State.Outside;
    private bool _inElement;
    private bool _opened;

    private enum State
    {
        Outside,
        FirstElement,
        Element,
        AfterElement,
        Stray,
        AfterArray,
        Ignored,
    }

    /// <inheritdoc/>
    public override bool MayHaveNoRecord => _opened;

    /// <inheritdoc/>
    protected override Frame Find(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (_inElement)
        {
            return ScanElement(data, isFinal);
        }

        int start = JsonBytes.SkipWhiteSpace(data, 0);
        if (start > 0)
        {
            return Frame.Gap(start);
        }

        if (data.IsEmpty)
        {
            return isFinal ? AtEnd() : Frame.NeedData;
        }

        switch (_state)
        {
            case State.Outside:
                if (data[0] == (byte)'[')
                {
                    _state = State.FirstElement;
                    _opened = true;
                    return Frame.Gap(1);
                }

                _state = State.Ignored;
                return Frame.Fault(1, "expected '[', because the format is a JSON array; leave the format out to have it found from the content");

            case State.FirstElement or State.Element:
                return BeginElement(data, isFinal);

            case State.AfterElement:
                return EndElement(data, isFinal);

            case State.Stray:
                return PassOverStray(data, isFinal);

            case State.AfterArray:
                _state = State.Ignored;
                return Frame.Fault(1, "the array has ended, and more follows; nothing after its ']' is read");

            default:
                return Frame.Gap(data.Length);
        }
    }

    private Frame AtEnd()
    {
        State state = _state;
        _state = State.Ignored;
        return state is State.FirstElement or State.Element or State.AfterElement or State.Stray
            ? Frame.Fault(0, "the file ends before the ']' of the array; it may have been cut short")
            : Frame.End;
    }

    private Frame BeginElement(ReadOnlySpan<byte> data, bool isFinal)
    {
        if (data[0] == (byte)']')
        {
            bool isEmpty = _state == State.FirstElement;
            _state = State.AfterArray;
            return isEmpty ? Frame.Gap(1) : Frame.Fault(1, "expected an element of the array after ',', found ']'");
        }

        if (data[0] == (byte)',')
        {
            _state = State.Element;
            return Frame.Fault(1, "expected an element of the array, found ','");
        }

        _scanner.Reset();
        _inElement = true;
        return ScanElement(data, isFinal);
    }

    private Frame ScanElement(ReadOnlySpan<byte> data, bool isFinal)
    {
        int position = Scanned;
        bool ended = _scanner.Scan(data, ref position, isFinal);
        Scanned = position;
        if (!ended)
        {
            return Frame.NeedData;
        }

        _inElement = false;
        _state = _scanner.IsCut ? State.Ignored : _scanner.IsSplit ? State.Element : State.AfterElement;
        return Frame.Record(data, 0, _scanner.End, _scanner.Next);
    }

    private Frame EndElement(ReadOnlySpan<byte> data, bool isFinal)
    {
        switch (data[0])
        {
            case (byte)',':
                _state = State.Element;
                return Frame.Gap(1);

            case (byte)']':
                switch (ValueScanner.ClosesArray(data, 0, isFinal))
                {
                    case null:
                        return Frame.NeedData;

                    case true:
                        _state = State.AfterArray;
                        return Frame.Gap(1);

                    default:
                        return Stray(data[0]);
                }

            case (byte)'{' or (byte)'[' or (byte)'"':
                _state = State.Element;
                return Frame.Fault(0, "expected ',' between two elements of the array");

            default:
                return Stray(data[0]);
        }
    }

    private Frame Stray(byte first)
    {
        if (_scanner.IsRepaired && first is ((byte)'}' or (byte)']'))
        {
            // After a broken element, a bracket that nothing opened is part of what is broken already.
            return Frame.Gap(1);
        }

        _state = State.Stray;
        return Frame.Fault(1, "expected ',' or ']' after an element of the array");
    }

    private Frame PassOverStray(ReadOnlySpan<byte> data, bool isFinal)
    {
        int length = data.IndexOfAny(",]{["u8);
        if (length < 0)
        {
            return Frame.Gap(data.Length);
        }

        _state = State.AfterElement;
        return length > 0 ? Frame.Gap(length) : EndElement(data, isFinal);
    }
}
