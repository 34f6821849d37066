using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Typeset.Evaluation;
using Typeset.Json;
using Typeset.Schema;

namespace Typeset;

/// <summary>
/// A JSON Schema ready to hold instances against. It is immutable and may be used by many threads at once; make it once and
/// keep it.
/// </summary>
public sealed class JsonContract
{
    private const string UnnamedPath = "schema.json";
    private const int MaxOutputUnits = 250_000;
    private const string AnythingPath = "anything.json";

    private static readonly Lazy<JsonContract> LazyAnything = new(() => Load("true", new JsonContractOptions { Path = AnythingPath }));

    private readonly SchemaGraph _graph;
    private readonly SchemaDocument _root;
    private readonly JsonContractOptions _options;
    private readonly CompiledPlan _plan;
    private readonly SchemaPositions _positions;
    private readonly ConcurrentDictionary<string, JsonContract> _inner = new(StringComparer.Ordinal);

    private JsonContract(SchemaGraph graph, SchemaDocument root, JsonContractOptions options, SchemaPlan plan, SchemaPositions positions, IReadOnlyList<Problem> problems)
    {
        _graph = graph;
        _root = root;
        _options = options;
        _plan = PlanCompiler.Compile(plan, options);
        Acceptor = PlanAcceptor.Suits(_plan, options.MaxDepth) ? new PlanAcceptor(_plan) : null;
        _positions = positions;
        Problems = problems;
        Location = _plan.Root.Location;
    }

    /// <summary>
    /// What the schema's authors should know: warnings and remarks, and the errors in documents and definitions that
    /// instances are not held against.
    /// </summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>
    /// Where the schema is, as errors name it: its URI, from <c>$id</c> where it has one and from its file where not; then a JSON
    /// Pointer as a fragment when it is a part of a document.
    /// </summary>
    public string Location { get; private init; }

    /// <summary>What accepts instances before the evaluator looks at them; null where none can.</summary>
    internal PlanAcceptor? Acceptor { get; }

    /// <summary>The schema in the form it is executed in.</summary>
    internal CompiledPlan Plan => _plan;

    /// <summary>The contract that every JSON value meets.</summary>
    internal static JsonContract Anything => LazyAnything.Value;

    /// <summary>Loads a schema.</summary>
    /// <param name="schema">The JSON of the schema.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(string schema, JsonContractOptions? options = null) =>
        TryLoad(schema, options, out JsonContract? contract, out IReadOnlyList<Problem> problems) ? contract : throw new SchemaException(problems);

    /// <summary>Loads a schema.</summary>
    /// <param name="utf8Schema">The JSON of the schema as UTF-8; a byte order mark may come first.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(ReadOnlySpan<byte> utf8Schema, JsonContractOptions? options = null)
    {
        string path = options?.Path ?? UnnamedPath;
        return SchemaFiles.TryDecode(utf8Schema, path, out string? text, out Problem? problem) ? Load(text, options) : throw new SchemaException([problem]);
    }

    /// <summary>Loads a schema that consists of several documents.</summary>
    /// <param name="schemas">The documents; instances are held against the first.</param>
    /// <param name="options">Limits and further documents; the name in it is not used.</param>
    /// <exception cref="ArgumentException">There is no document.</exception>
    /// <exception cref="SchemaException">The schema cannot be used.</exception>
    public static JsonContract Load(IReadOnlyList<SchemaText> schemas, JsonContractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schemas);
        if (schemas.Count == 0)
        {
            throw new ArgumentException("There is no schema to load.", nameof(schemas));
        }

        return TryLoad([.. schemas.Select(schema => Parse(schema, options ?? JsonContractOptions.Default))], [], options ?? JsonContractOptions.Default, out JsonContract? contract, out IReadOnlyList<Problem> problems)
            ? contract
            : throw new SchemaException(problems);
    }

    /// <summary>
    /// Loads a schema from a file, and the neighbouring files it refers to by relative references. Nothing is ever fetched
    /// from a network.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Further documents, limits; the name in it is not used.</param>
    /// <exception cref="SchemaException">The schema cannot be used, or a file cannot be read.</exception>
    public static JsonContract LoadFile(string path, JsonContractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return TryLoadFile(path, options, out JsonContract? contract, out IReadOnlyList<Problem> problems) ? contract : throw new SchemaException(problems);
    }

    /// <summary>Loads a schema, or says why it cannot be used.</summary>
    /// <param name="schema">The JSON of the schema.</param>
    /// <param name="options">Its name, further documents, limits.</param>
    /// <param name="contract">The contract, when the schema can be used.</param>
    /// <param name="problems">Everything that was found, warnings included.</param>
    public static bool TryLoad(string schema, JsonContractOptions? options, [NotNullWhen(true)] out JsonContract? contract, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(schema);
        options ??= JsonContractOptions.Default;
        return TryLoad([SchemaDocument.Parse(options.Path ?? UnnamedPath, schema, options.SchemaLimits)], [], options, out contract, out problems);
    }

    /// <summary>Loads a schema from a file as <see cref="LoadFile"/> does, or says why it cannot be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Further documents, limits; the name in it is not used.</param>
    /// <param name="contract">The contract, when the schema can be used.</param>
    /// <param name="problems">Everything that was found, warnings included.</param>
    public static bool TryLoadFile(string path, JsonContractOptions? options, [NotNullWhen(true)] out JsonContract? contract, out IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(path);
        SchemaFiles files = SchemaFiles.Read(path, (options ?? JsonContractOptions.Default).SchemaLimits);
        if (files.Documents.Count > 0)
        {
            return TryLoad(files.Documents, files.Problems, options ?? JsonContractOptions.Default, out contract, out problems);
        }

        contract = null;
        problems = files.Problems;
        return false;
    }

    /// <summary>The contract of a schema inside this one. It is made once and kept.</summary>
    /// <param name="pointer">A JSON Pointer as a URI fragment, such as <c>#/$defs/Quote</c>, also behind the URI of a schema with an <c>$id</c> of its own or of a further document.</param>
    /// <exception cref="SchemaException">There is no schema at that place.</exception>
    public JsonContract At(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return _inner.TryGetValue(pointer, out JsonContract? known) ? known : _inner.GetOrAdd(pointer, MakeInner(pointer));
    }

    /// <summary>The contract of values that meet several schemas inside this one, and are of some kinds. It is made anew each time.</summary>
    /// <param name="pointers">The schemas, as <see cref="At(string)"/> takes them; at least one. The first gives the contract its <see cref="Location"/>.</param>
    /// <param name="kinds">The kinds of value, true and false being one; none for every kind.</param>
    /// <exception cref="ArgumentException">There is no pointer, or a kind is none of a value.</exception>
    /// <exception cref="SchemaException">There is no schema at one of the places.</exception>
    public JsonContract At(IReadOnlyList<string> pointers, params JsonKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(pointers);
        ArgumentNullException.ThrowIfNull(kinds);
        if (pointers.Count == 0)
        {
            throw new ArgumentException("There is no schema.", nameof(pointers));
        }

        string[] locations = [.. pointers.Select(pointer => At(pointer).Location)];
        SchemaDocument joined = JoinedSchema.Of(locations, kinds, _graph.Documents.Count, _options.SchemaLimits);
        SchemaGraph graph = Resolve([.. _graph.Documents, joined], _options);
        PlanResult result = SchemaPlanner.Plan(graph, joined);
        return result.Plan is null ? throw new SchemaException(result.Problems) : new JsonContract(graph, _root, _options, result.Plan, result.Positions, Problems) { Location = locations[0] };
    }

    private JsonContract MakeInner(string pointer)
    {
        PlanResult result = SchemaPlanner.Plan(_graph, _root, pointer);
        return result.Plan is null ? throw new SchemaException(result.Problems) : new JsonContract(_graph, _root, _options, result.Plan, result.Positions, Problems);
    }

    /// <summary>Whether an instance meets the contract. Nothing is allocated for one that does.</summary>
    /// <param name="utf8">One JSON value as UTF-8; a byte order mark may come first.</param>
    public bool IsValid(ReadOnlySpan<byte> utf8) => Acceptor?.Accepts(utf8) == true || IsValidByEvaluator(utf8);

    /// <summary>The verdict of the evaluator alone.</summary>
    internal bool IsValidByEvaluator(ReadOnlySpan<byte> utf8)
    {
        InstanceTape tape = InstanceTape.Rent();
        try
        {
            return InstanceScanner.TryScan(utf8, _options.MaxDepth, tape) && Evaluator.IsValid(_plan, utf8, tape);
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
        finally
        {
            tape.Return();
        }
    }

    /// <summary>Holds an instance against the contract. Nothing is allocated for one that meets it.</summary>
    /// <param name="utf8">One JSON value as UTF-8; a byte order mark may come first.</param>
    /// <param name="options">How errors are reported.</param>
    public ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) =>
        Acceptor?.Accepts(utf8) == true ? ValidationResult.Valid : ValidateByEvaluator(utf8, options);

    /// <summary>What the evaluator alone says.</summary>
    internal ValidationResult ValidateByEvaluator(ReadOnlySpan<byte> utf8, ValidationOptions? options)
    {
        options ??= ValidationOptions.Default;
        InstanceTape tape = InstanceTape.Rent();
        try
        {
            if (!InstanceScanner.TryScan(utf8, _options.MaxDepth, tape))
            {
                return ResultBuilder.Build(utf8, tape.Failure, _options.MaxDepth, options);
            }

            if (Evaluator.IsClean(_plan, utf8, tape))
            {
                return ValidationResult.Valid;
            }

            ErrorCollector errors = new(options.MaxErrors);
            bool valid = Evaluator.Collect(_plan, utf8, tape, errors);
            return valid || errors.Found.Count > 0
                ? ResultBuilder.Build(utf8, errors.Found, errors.Warnings, options)
                : ResultBuilder.Build(utf8, ErrorCatalogue.StepsExhausted, 0, "", ExcerptText.At(utf8, 0), ErrorText.StepsExhausted(), options);
        }
        catch (InsufficientExecutionStackException)
        {
            return ResultBuilder.Build(utf8, ErrorCatalogue.StackExhausted, 0, "", ExcerptText.At(utf8, 0),
                "the instance, or the schema on it, is nested too deeply for the stack of this thread; lower the nesting limit, or give the thread more stack", options);
        }
        finally
        {
            tape.Return();
        }
    }

    /// <summary>
    /// Evaluates an instance for the specification's output formats and for its annotations. That costs many times what
    /// <see cref="Validate"/> does.
    /// </summary>
    /// <param name="utf8">One JSON value as UTF-8; a byte order mark may come first.</param>
    /// <returns>The account. Of a text that is no JSON, and of one that would take more than 250 000 output units, it says only that.</returns>
    public EvaluationOutput Evaluate(ReadOnlySpan<byte> utf8)
    {
        InstanceTape tape = InstanceTape.Rent();
        try
        {
            if (!InstanceScanner.TryScan(utf8, _options.MaxDepth, tape))
            {
                return Fail(ResultBuilder.Build(utf8, tape.Failure, _options.MaxDepth, ValidationOptions.Default).Errors[0].ToString());
            }

            OutputRun output = new(_positions, MaxOutputUnits);
            OutputUnit root = Evaluator.Describe(_plan, utf8, tape, output);
            return output.IsOverfull ? Fail(FormattableString.Invariant($"the output would have more than {MaxOutputUnits} units; validate instead, or evaluate a part")) : new EvaluationOutput(root);
        }
        catch (InsufficientExecutionStackException)
        {
            return Fail("the instance, or the schema on it, is nested too deeply for the stack of this thread");
        }
        finally
        {
            tape.Return();
        }

        EvaluationOutput Fail(string error)
        {
            OutputUnit root = new("", "", _plan.Root.Location, "");
            root.Fail(error);
            return new EvaluationOutput(root);
        }
    }

    /// <summary>Evaluates an instance and gives one of the specification's output formats.</summary>
    /// <param name="utf8">One JSON value as UTF-8; a byte order mark may come first.</param>
    /// <param name="format">How much the output says.</param>
    /// <returns>JSON without white space.</returns>
    public string Evaluate(ReadOnlySpan<byte> utf8, OutputFormat format) =>
        format == OutputFormat.Flag ? (IsValid(utf8) ? """{"valid":true}""" : """{"valid":false}""") : Evaluate(utf8).ToJson(format);

    /// <summary>The result of a value that is valid but that its .NET type cannot hold.</summary>
    internal ValidationResult Report(ReadOnlySpan<byte> utf8, UnheldValue unheld, ValidationOptions? options)
    {
        string excerpt = ExcerptText.At(utf8, unheld.Offset);
        string message = $"the value {excerpt} is valid, but the .NET type {unheld.TypeName} cannot hold it; give its schema \"x-csharp-type\": \"{unheld.WiderType}\"";
        return ResultBuilder.Build(utf8, ErrorCatalogue.ValueNotHeld, unheld.Offset, PointerOf(utf8, unheld.Offset), excerpt, message, options ?? ValidationOptions.Default);
    }

    /// <summary>The result of a value with a number that JSON has none for.</summary>
    /// <param name="written">What was written before the number.</param>
    /// <param name="failure">The number.</param>
    internal ValidationResult Report(ReadOnlySpan<byte> written, NumberNotFiniteException failure)
    {
        byte[] utf8 = CutOffJson.Complete(written, out int offset);
        string message = $"expected a finite number, found {failure.Number}, which JSON cannot say";
        return ResultBuilder.Build(utf8, ErrorCatalogue.NumberNotFinite, offset, PointerOf(utf8, offset), failure.Number, message, ValidationOptions.Default);
    }

    private string PointerOf(ReadOnlySpan<byte> utf8, int offset)
    {
        InstanceTape tape = InstanceTape.Rent();
        string pointer = InstanceScanner.TryScan(utf8, _options.MaxDepth, tape) ? PointerFinder.Find(utf8, tape, offset) : "";
        tape.Return();
        return pointer;
    }

    private static SchemaDocument Parse(SchemaText schema, JsonContractOptions options) => SchemaDocument.Parse(schema.Path, schema.Text, options.SchemaLimits);

    private static bool TryLoad(IReadOnlyList<SchemaDocument> documents, IReadOnlyList<Problem> fileProblems, JsonContractOptions options, [NotNullWhen(true)] out JsonContract? contract, out IReadOnlyList<Problem> problems)
    {
        List<SchemaDocument> all = [.. documents, .. options.References.Select(reference => Parse(reference, options))];
        List<Problem> gathered = [.. fileProblems, .. all.SelectMany(document => document.Problems)];
        SchemaGraph graph = Resolve(all, options);
        PlanResult result = SchemaPlanner.Plan(graph, all[0]);
        gathered.AddRange(graph.Problems);
        gathered.AddRange(result.Problems);
        bool isUsable = result.Plan is not null;
        foreach ((SchemaResource resource, Problem problem) in MetaSchemaCheck.Run(graph, metaSchema => Describes(metaSchema, graph, options)))
        {
            gathered.Add(problem);
            isUsable &= !result.Positions.Reaches(resource);
        }

        contract = null;
        problems = gathered;
        if (result.Plan is null || !isUsable)
        {
            return false;
        }

        contract = new JsonContract(graph, all[0], options, result.Plan, result.Positions, gathered);
        return true;
    }

    private static SchemaGraph Resolve(IReadOnlyList<SchemaDocument> documents, JsonContractOptions options) =>
        SchemaGraph.Resolve(documents, new ResolveOptions { DefaultDialect = options.DefaultDialect, Limits = options.SchemaLimits });

    // The contract of what is asked of schemas; its own problems stand among those of the graph.
    private static JsonContract? Describes(MetaSchema metaSchema, SchemaGraph graph, JsonContractOptions options)
    {
        string pointer = graph.NodeOf(metaSchema.Root)?.Pointer ?? "";
        PlanResult result = SchemaPlanner.Plan(graph, metaSchema.Document, pointer);
        return result.Plan is null ? null : new JsonContract(graph, metaSchema.Document, options, result.Plan, result.Positions, []);
    }
}
