namespace Typeset.Conformance;

/// <summary>A generated type, known only at run time.</summary>
internal interface IGeneratedType
{
    /// <summary>Judges an instance, and reads and writes it when it is valid.</summary>
    Outcome Run(byte[] utf8);
}
