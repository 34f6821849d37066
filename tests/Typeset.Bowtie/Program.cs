using System.Text;
using Typeset.Bowtie;

UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
using StreamReader input = new(Console.OpenStandardInput(), utf8);
using StreamWriter output = new(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
return BowtieHarness.Run(input, output, Console.Error);
