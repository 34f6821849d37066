using Typeset.Conformance;

return ConformanceCommand.Build().Parse(args).Invoke();
