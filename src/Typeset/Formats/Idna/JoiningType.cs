namespace Typeset.Formats.Idna;

/// <summary>How a letter joins its neighbours (Unicode chapter 9.2).</summary>
internal enum JoiningType : byte
{
    NonJoining,
    DualJoining,
    RightJoining,
    LeftJoining,
    Transparent,
}
