namespace Typeset.Evaluation;

/// <summary>A whole schema in the form it is executed in.</summary>
/// <param name="Root">The schema instances are held against.</param>
/// <param name="TracksScope">Whether some reference depends on the dynamic scope (core, 7.1), so that it has to be kept.</param>
/// <param name="Warns">Whether a string may lack a format without being invalid, so that a valid instance has to be looked at for warnings.</param>
/// <param name="Steps">The steps that an evaluation may take.</param>
/// <param name="SlowMatches">How many milliseconds of an evaluation slow matches of patterns may take together.</param>
internal sealed record CompiledPlan(CompiledNode Root, bool TracksScope, bool Warns, StepBudget Steps, long SlowMatches);
