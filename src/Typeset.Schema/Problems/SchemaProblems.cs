namespace Typeset.Schema;

/// <summary>
/// The catalogue of everything that can be wrong with a schema. Codes are stable. The hundreds group them: 000 reading,
/// 100 likely mistakes in schemas that can be used, 200 dialects, identifiers and references, 300 values of keywords.
/// </summary>
public static class SchemaProblems
{
    /// <summary>A file without any JSON value.</summary>
    public static readonly ProblemDescriptor EmptyDocument = Error("TYS0001", "Empty schema file",
        "expected a JSON Schema, found nothing; write at least 'true' or '{{}}'");

    /// <summary>Text that RFC 8259 does not allow.</summary>
    public static readonly ProblemDescriptor MalformedJson = Error("TYS0002", "Malformed JSON",
        "malformed JSON: expected {0}, found {1}");

    /// <summary>More open objects and arrays than the limit allows.</summary>
    public static readonly ProblemDescriptor TooDeep = Error("TYS0003", "Nested too deeply",
        "more than {0} objects and arrays are open here; nest less, or raise the depth limit");

    /// <summary>A name given twice in one object.</summary>
    public static readonly ProblemDescriptor DuplicateMember = Warning("TYS0004", "Duplicate member",
        "'{0}' is given twice in this object and only the last one counts; remove one");

    /// <summary>A file longer than the limit allows.</summary>
    public static readonly ProblemDescriptor TooLarge = Error("TYS0005", "Schema file too large",
        "the file has {0} characters and the limit is {1}; split it, or raise the length limit");

    /// <summary>A document with more values than the limit.</summary>
    public static readonly ProblemDescriptor TooManyValues = Error("TYS0009", "Too many values",
        "the file has more than {0} JSON values; split it, or raise the limit of values");

    /// <summary>A comment, which JSON does not have.</summary>
    public static readonly ProblemDescriptor CommentInJson = Error("TYS0006", "Comment in JSON",
        "JSON has no comments; remove it, or put the remark into a \"$comment\"");

    /// <summary>A file that cannot be read.</summary>
    public static readonly ProblemDescriptor UnreadableFile = Error("TYS0007", "Unreadable schema file",
        "the schema file cannot be read: {0}");

    /// <summary>A file that is not UTF-8.</summary>
    public static readonly ProblemDescriptor NotUtf8 = Error("TYS0008", "Schema file not UTF-8",
        "expected UTF-8, found a byte at offset {0} that starts no character; save the file as UTF-8");

    /// <summary>A keyword that looks like a misspelt one.</summary>
    public static readonly ProblemDescriptor MisspeltKeyword = Warning("TYS0101", "Misspelt keyword",
        "'{0}' is not a keyword; did you mean '{1}'?");

    /// <summary>A keyword that the dialect does not know.</summary>
    public static readonly ProblemDescriptor UnknownKeyword = Info("TYS0102", "Unknown keyword",
        "'{0}' is not a keyword of {1} and asks for nothing; begin its name with 'x-' to say that it is meant for a tool");

    /// <summary>A keyword for a type that <c>type</c> does not allow.</summary>
    public static readonly ProblemDescriptor KeywordWithoutEffect = Warning("TYS0103", "Keyword without effect on the type",
        "'{0}' concerns {1} only, and 'type' allows {2}; remove it, or correct 'type'");

    /// <summary>A required property that the closed object does not let in.</summary>
    public static readonly ProblemDescriptor RequiredNotDeclared = Warning("TYS0104", "Required property not declared",
        "'{0}' is required but 'properties' does not declare it and 'additionalProperties' is false, so that no object is valid{1}");

    /// <summary>A keyword of another dialect.</summary>
    public static readonly ProblemDescriptor KeywordOfOtherDialect = Warning("TYS0105", "Keyword of another dialect",
        "'{0}' is not a keyword of {1} and asks for nothing; {2}");

    /// <summary>A keyword that means nothing without another one beside it.</summary>
    public static readonly ProblemDescriptor KeywordWithoutPartner = Warning("TYS0106", "Keyword without its partner",
        "'{0}' has no effect without '{1}' beside it; add '{1}', or remove '{0}'");

    /// <summary>A definition that nothing refers to.</summary>
    public static readonly ProblemDescriptor UnreachableDefinition = Info("TYS0107", "Unused definition",
        "nothing that is validated leads to the definition '{0}'");

    /// <summary>A format that looks like a misspelt one.</summary>
    public static readonly ProblemDescriptor MisspeltFormat = Warning("TYS0108", "Misspelt format",
        "'{0}' is not a format of the specification and is not checked; did you mean '{1}'?");

    /// <summary>Two limits that nothing can satisfy together.</summary>
    public static readonly ProblemDescriptor ContradictoryLimits = Warning("TYS0109", "Contradictory limits",
        "'{0}' is above '{1}', so that no {2} is valid; swap or correct them");

    /// <summary>A value that <c>type</c> rules out.</summary>
    public static readonly ProblemDescriptor ValueOfOtherType = Warning("TYS0110", "Value of another type",
        "{0} in '{1}' can never be valid, because 'type' allows {2}; remove it, or correct 'type'");

    /// <summary>A regular expression that only the reading without the <c>u</c> flag allows.</summary>
    public static readonly ProblemDescriptor PatternOutsideUnicodeMode = Warning("TYS0111", "Pattern outside the u flag",
        "'{0}' is accepted, but JSON Schema asks for ECMA-262 with the u flag, which does not allow it: {1}");

    /// <summary>A keyword that <c>$ref</c> beside it hides.</summary>
    public static readonly ProblemDescriptor KeywordBesideReference = Warning("TYS0112", "Keyword beside $ref",
        "in {1} everything beside '$ref' is ignored, '{0}' too; put both into an 'allOf' or an 'extends', or remove '{0}'");

    /// <summary>True or false as a schema in a dialect that does not have it.</summary>
    public static readonly ProblemDescriptor BooleanSchema = Warning("TYS0113", "Boolean schema in an old dialect",
        "{0} has no boolean schemas, though it is read as one here; write {1}");

    /// <summary>A keyword that later ones have replaced.</summary>
    public static readonly ProblemDescriptor OutdatedKeyword = Info("TYS0114", "Keyword of an older version",
        "'{0}' comes from an older version of JSON Schema and is understood here, but not everywhere; {1}");

    /// <summary>A keyword that came with a later version.</summary>
    public static readonly ProblemDescriptor KeywordOfLaterVersion = Warning("TYS0115", "Keyword of a later version",
        "'{0}' comes from a later version of JSON Schema and is understood here, but not everywhere; {1}");

    /// <summary>An annotation of another dialect.</summary>
    public static readonly ProblemDescriptor AnnotationOfOtherDialect = Info("TYS0116", "Annotation of another dialect",
        "'{0}' is no keyword of {1}, and tools that go by it may not show what it says; it is one of {2}, which '$schema' can name");

    /// <summary>A type that draft 3 does not describe.</summary>
    public static readonly ProblemDescriptor CustomType = Warning("TYS0117", "Type of its own",
        "'{0}' is no type that {1} describes, and allows every value; {2}");

    /// <summary>Definitions under the name that another dialect gives them.</summary>
    public static readonly ProblemDescriptor DefinitionsOfOtherDialect = Info("TYS0118", "Definitions of another dialect",
        "'{0}' is no keyword of {1}: references lead into it all the same, but what nothing refers to is not checked; {2}");

    /// <summary>Parts of a schema that exclude each other.</summary>
    public static readonly ProblemDescriptor PartsExcludeEachOther = Warning("TYS0119", "Nothing can be valid",
        "this allows {0}, and what else holds here allows {1}, so that nothing is valid; correct one of them, or write false if that is meant");

    /// <summary>An alternative that the schema around it rules out.</summary>
    public static readonly ProblemDescriptor ImpossibleAlternative = Warning("TYS0120", "Alternative that can never hold",
        "this alternative allows {0}, and what else holds here allows {1}, so that it never holds; remove it, or correct what stands beside");

    /// <summary>A property that two parts of a schema describe so that no value meets both.</summary>
    public static readonly ProblemDescriptor PropertyNeverValid = Warning("TYS0121", "Property that can never be valid",
        "the property '{0}' can have no value: here it is {1}, and by {3} it is {2}{4}; correct one of them");

    /// <summary>A property that another part of the schema does not let in.</summary>
    public static readonly ProblemDescriptor PropertyShutOut = Warning("TYS0122", "Property that is shut out",
        "the property '{0}'{1} can never be there: {2} has 'additionalProperties' false and does not declare it{3}; declare it there, or close the object with 'unevaluatedProperties'");

    /// <summary>A keyword that stands among names of the schema's author.</summary>
    public static readonly ProblemDescriptor KeywordAmongNames = Warning("TYS0123", "Keyword among names",
        "'{0}' stands inside '{1}' and so is the name of a schema, not a keyword; move it out of '{1}'");

    /// <summary>A reference to a place that a given document does not have.</summary>
    public static readonly ProblemDescriptor ReferenceTargetMissing = Error("TYS0201", "Reference to a missing place",
        "'{0}' leads nowhere: {1}");

    /// <summary>A reference to a document that was not given or that cannot be read.</summary>
    public static readonly ProblemDescriptor ReferenceDocumentMissing = Error("TYS0202", "Reference to a missing document",
        "'{0}' refers to {1}, {2}");

    /// <summary>A reference to a value that is no schema.</summary>
    public static readonly ProblemDescriptor ReferenceTargetNotSchema = Error("TYS0203", "Reference to something else than a schema",
        "'{0}' leads to {1}; a schema is an object, true or false");

    /// <summary>A reference that cannot be read.</summary>
    public static readonly ProblemDescriptor MalformedReference = Error("TYS0204", "Malformed reference",
        "'{0}' is no URI reference: {1}");

    /// <summary>References that lead back to where they began.</summary>
    public static readonly ProblemDescriptor ReferenceLoop = Error("TYS0205", "Endless reference loop",
        "this reference comes back to itself at the same place of the instance and would never end: {0}; break the loop, or go through a property or an item");

    /// <summary>Too many schemas on one place of the instance.</summary>
    public static readonly ProblemDescriptor ReferenceChainTooLong = Error("TYS0206", "Reference chain too long",
        "more than {0} schemas apply here one inside the other; shorten the chain, or raise the limit");

    /// <summary>An <c>$id</c> that names a part of a document.</summary>
    public static readonly ProblemDescriptor IdentifierWithFragment = Error("TYS0207", "$id with a fragment",
        "'$id' names a whole schema and cannot have the fragment '#{0}'; use '$anchor' to name this place");

    /// <summary>Two schemas with the same identifier.</summary>
    public static readonly ProblemDescriptor DuplicateIdentifier = Error("TYS0208", "Duplicate $id",
        "'{0}' is already the identifier of the schema at {1}; give each its own");

    /// <summary>An anchor with characters that are not allowed.</summary>
    public static readonly ProblemDescriptor MalformedAnchor = Error("TYS0209", "Malformed anchor",
        "the anchor {0} is not allowed: a letter or '_' comes first, then letters, digits, '-', '_' and '.'");

    /// <summary>Two anchors with the same name in one resource.</summary>
    public static readonly ProblemDescriptor DuplicateAnchor = Error("TYS0210", "Duplicate anchor",
        "the anchor '{0}' already stands at {1}; give each its own name");

    /// <summary>A dialect that is not known.</summary>
    public static readonly ProblemDescriptor UnknownDialect = Error("TYS0211", "Unknown dialect",
        "the dialect '{0}' is not known; known is {1}");

    /// <summary>A <c>$schema</c> that stands inside a resource.</summary>
    public static readonly ProblemDescriptor MisplacedDialect = Warning("TYS0212", "$schema inside a schema",
        "'$schema' counts only at the root of a schema or beside '$id'; remove it");

    /// <summary>A pointer to a place that the document does not have.</summary>
    public static readonly ProblemDescriptor PlaceMissing = Error("TYS0213", "No schema at this place",
        "there is no schema at '{0}': {1}");

    /// <summary>A meta-schema that requires a vocabulary nobody knows.</summary>
    public static readonly ProblemDescriptor UnknownVocabulary = Error("TYS0214", "Unknown vocabulary",
        "the dialect '{0}' requires the vocabulary '{1}', which is not known; let its meta-schema list it with false, or use another dialect");

    /// <summary>Too many schemas in too long names.</summary>
    public static readonly ProblemDescriptor PointersTooLong = Error("TYS0215", "Places too long",
        "the JSON Pointers of the schemas up to here have more than {0} characters together; shorten the names around them, split the file, or raise the limit");

    /// <summary>A value where a schema is expected.</summary>
    public static readonly ProblemDescriptor SchemaExpected = Error("TYS0301", "Schema expected",
        "expected a schema (an object, true or false), found {0}");

    /// <summary>A keyword whose value is to be a string.</summary>
    public static readonly ProblemDescriptor StringExpected = Error("TYS0302", "String expected",
        "'{0}' takes a string, found {1}");

    /// <summary>A keyword whose value is to be true or false.</summary>
    public static readonly ProblemDescriptor BooleanExpected = Error("TYS0303", "Boolean expected",
        "'{0}' takes true or false, found {1}");

    /// <summary>A keyword whose value is to be a number.</summary>
    public static readonly ProblemDescriptor NumberExpected = Error("TYS0304", "Number expected",
        "'{0}' takes a number, found {1}{2}");

    /// <summary>A keyword whose value is to be a count.</summary>
    public static readonly ProblemDescriptor CountExpected = Error("TYS0305", "Count expected",
        "'{0}' takes a whole number from 0 up, found {1}{2}");

    /// <summary>A count below zero.</summary>
    public static readonly ProblemDescriptor NegativeCount = Error("TYS0306", "Negative count",
        "'{0}' takes a whole number from 0 up, found {1}; write 0 or leave the keyword out");

    /// <summary>A keyword whose value is to be an array of schemas.</summary>
    public static readonly ProblemDescriptor SchemaArrayExpected = Error("TYS0307", "Array of schemas expected",
        "'{0}' takes an array of schemas, found {1}");

    /// <summary>An array of schemas that has none.</summary>
    public static readonly ProblemDescriptor EmptySchemaArray = Error("TYS0308", "Empty array of schemas",
        "'{0}' takes at least one schema, found an empty array; leave the keyword out");

    /// <summary>A keyword whose value is to be an object of schemas.</summary>
    public static readonly ProblemDescriptor SchemaMapExpected = Error("TYS0309", "Object of schemas expected",
        "'{0}' takes an object whose values are schemas, found {1}");

    /// <summary>A <c>type</c> that is neither a name nor names.</summary>
    public static readonly ProblemDescriptor TypeExpected = Error("TYS0310", "Type name expected",
        "'type' takes the name of a type or an array of such names, found {0}");

    /// <summary>A type that JSON Schema does not have.</summary>
    public static readonly ProblemDescriptor UnknownType = Error("TYS0311", "Unknown type",
        "'{0}' is no type; {1}");

    /// <summary>An empty array of types.</summary>
    public static readonly ProblemDescriptor EmptyTypes = Error("TYS0312", "No type",
        "'type' takes at least one name, found an empty array; leave the keyword out, or write false as the schema");

    /// <summary>A type named twice.</summary>
    public static readonly ProblemDescriptor DuplicateType = Error("TYS0313", "Type named twice",
        "the type '{0}' is named twice; remove one");

    /// <summary>A keyword whose value is to be an array of property names.</summary>
    public static readonly ProblemDescriptor NamesExpected = Error("TYS0314", "Property names expected",
        "'{0}' takes an array of property names, found {1}{2}");

    /// <summary>An entry that is no property name.</summary>
    public static readonly ProblemDescriptor NameExpected = Error("TYS0315", "Property name expected",
        "'{0}' takes property names (strings), found {1}");

    /// <summary>A property named twice.</summary>
    public static readonly ProblemDescriptor DuplicateName = Error("TYS0316", "Property named twice",
        "'{0}' is named twice in '{1}'; remove one");

    /// <summary>An <c>enum</c> that is no array.</summary>
    public static readonly ProblemDescriptor ValuesExpected = Error("TYS0317", "Array of values expected",
        "'{0}' takes an array of values, found {1}");

    /// <summary>An <c>enum</c> without values.</summary>
    public static readonly ProblemDescriptor EmptyEnum = Warning("TYS0318", "No value allowed",
        "'enum' is empty, so that nothing is valid; list the values, or write false as the schema");

    /// <summary>A value listed twice.</summary>
    public static readonly ProblemDescriptor DuplicateEnumValue = Warning("TYS0319", "Value listed twice",
        "{0} is listed twice in 'enum'; remove one");

    /// <summary>A divisor that is zero or negative.</summary>
    public static readonly ProblemDescriptor DivisorNotPositive = Error("TYS0320", "Divisor not above zero",
        "'{0}' takes a number above 0, found {1}");

    /// <summary>A regular expression that cannot be read.</summary>
    public static readonly ProblemDescriptor MalformedPattern = Error("TYS0321", "Malformed regular expression",
        "'{0}' is no ECMA-262 regular expression: {1}");

    /// <summary>A keyword whose value is to be an object of property names.</summary>
    public static readonly ProblemDescriptor NameMapExpected = Error("TYS0322", "Object of property names expected",
        "'{0}' takes an object whose values are arrays of property names, found {1}");

    /// <summary>A <c>$vocabulary</c> that is no object of booleans.</summary>
    public static readonly ProblemDescriptor VocabulariesExpected = Error("TYS0323", "Vocabularies expected",
        "'$vocabulary' takes an object of vocabulary URIs with true or false, found {0}");

    /// <summary>A <c>dependencies</c> of another shape.</summary>
    public static readonly ProblemDescriptor DependenciesExpected = Error("TYS0324", "Dependencies expected",
        "'dependencies' takes an object whose values are schemas or arrays of property names, found {0}");

    /// <summary>Something that the meta-schema of the dialect does not allow.</summary>
    public static readonly ProblemDescriptor MetaSchemaNotMet = Error("TYS0325", "Meta-schema not met",
        "the meta-schema '{0}' does not allow this: {1}");

    /// <summary>An array of names that has none, in a dialect that asks for one.</summary>
    public static readonly ProblemDescriptor EmptyNames = Warning("TYS0326", "Empty array of names",
        "'{0}' takes at least one name in {1}, found an empty array; leave it out");

    /// <summary>Every entry, in the order of the codes.</summary>
    public static IReadOnlyList<ProblemDescriptor> All { get; } =
    [
        EmptyDocument, MalformedJson, TooDeep, DuplicateMember, TooLarge, CommentInJson, UnreadableFile, NotUtf8, TooManyValues,
        MisspeltKeyword, UnknownKeyword, KeywordWithoutEffect, RequiredNotDeclared, KeywordOfOtherDialect, KeywordWithoutPartner,
        UnreachableDefinition, MisspeltFormat, ContradictoryLimits, ValueOfOtherType, PatternOutsideUnicodeMode,
        KeywordBesideReference, BooleanSchema, OutdatedKeyword, KeywordOfLaterVersion, AnnotationOfOtherDialect, CustomType,
        DefinitionsOfOtherDialect, PartsExcludeEachOther, ImpossibleAlternative, PropertyNeverValid, PropertyShutOut, KeywordAmongNames,
        ReferenceTargetMissing, ReferenceDocumentMissing, ReferenceTargetNotSchema, MalformedReference, ReferenceLoop,
        ReferenceChainTooLong, IdentifierWithFragment, DuplicateIdentifier, MalformedAnchor, DuplicateAnchor, UnknownDialect,
        MisplacedDialect, PlaceMissing, UnknownVocabulary, PointersTooLong,
        SchemaExpected, StringExpected, BooleanExpected, NumberExpected, CountExpected, NegativeCount, SchemaArrayExpected,
        EmptySchemaArray, SchemaMapExpected, TypeExpected, UnknownType, EmptyTypes, DuplicateType, NamesExpected, NameExpected,
        DuplicateName, ValuesExpected, EmptyEnum, DuplicateEnumValue, DivisorNotPositive, MalformedPattern, NameMapExpected,
        VocabulariesExpected, DependenciesExpected, MetaSchemaNotMet, EmptyNames,
    ];

    private static ProblemDescriptor Error(string code, string title, string format) => new(code, title, format, ProblemSeverity.Error);

    private static ProblemDescriptor Warning(string code, string title, string format) => new(code, title, format, ProblemSeverity.Warning);

    private static ProblemDescriptor Info(string code, string title, string format) => new(code, title, format, ProblemSeverity.Info);
}
