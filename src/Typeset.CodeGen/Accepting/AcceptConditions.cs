namespace Typeset.CodeGen;

/// <summary>What has to hold of a value beside what is checked while it is walked over.</summary>
internal sealed class AcceptConditions
{
    private readonly List<AcceptFormula> _formulas = [];
    private readonly List<AcceptTest> _tests = [];

    /// <summary>What the members have to be.</summary>
    public AcceptFormula Formula => AcceptFormula.Join(all: true, _formulas);

    /// <summary>What is tested once the value was walked over.</summary>
    public AcceptTest Test => AcceptTest.Join(all: true, _tests);

    /// <summary>Whether they can hold at all.</summary>
    public bool IsPossible => Formula is not AcceptFormula.Constant { Value: false } && Test is not AcceptTest.Constant { Value: false };

    /// <summary>Asks for a formula.</summary>
    public void Add(AcceptFormula formula) => _formulas.Add(formula);

    /// <summary>Asks for a test.</summary>
    public void Add(AcceptTest test) => _tests.Add(test);

    /// <summary>Asks for a formula, which costs next to nothing; where there is none that holds, for a test.</summary>
    public void Add(AcceptFormula? formula, Func<AcceptTest> test)
    {
        if (formula is null or AcceptFormula.Constant { Value: false })
        {
            _tests.Add(test());
        }
        else
        {
            _formulas.Add(formula);
        }
    }

    /// <summary>Asks for all that others ask for.</summary>
    public void Add(AcceptConditions others)
    {
        _formulas.AddRange(others._formulas);
        _tests.AddRange(others._tests);
    }
}
