using Typeset.Cli;

return CommandLine.Run(args);
