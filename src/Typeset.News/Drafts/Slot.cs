using System.Runtime.CompilerServices;

namespace Typeset.News.Reading;

/// <summary>A unit that is left after layout, boilerplate and header, and what the later rules make of it.</summary>
internal sealed class Slot(Unit unit)
{
    private Unit _unit = unit;

    // Boxed: nearly no line is one, and a text can have millions of lines.
    private StrongBox<PictureLine>? _picture;
    private bool _pictureRead;
    private bool _hasCreditSigns;

    public Unit Unit
    {
        get => _unit;
        set => _unit = value;
    }

    public string Text => _unit.Text;

    public UnitUse Use { get; set; }

    /// <summary>Whether a button of a picture, such as <c>hide caption</c>, was dropped beside it (B16).</summary>
    public ButtonBeside Button { get; set; }

    /// <summary>Whether the dateline was taken off its start.</summary>
    public bool HadDateline { get; set; }

    /// <summary>How rules I1 to I6 split the unit as it stands, or null when it is no picture line.</summary>
    public PictureLine? Picture
    {
        get
        {
            if (!_pictureRead)
            {
                _hasCreditSigns = CreditSigns.MayStandIn(Text);
                _picture = PictureLines.Find(Text, _hasCreditSigns) is { } picture ? new StrongBox<PictureLine>(picture) : null;
                _pictureRead = true;
            }

            return _picture?.Value;
        }
    }

    /// <summary>Whether the unit may be a credit or end in one (<see cref="CreditSigns"/>).</summary>
    public bool HasCreditSigns => Picture is not null || _hasCreditSigns;
}
