namespace Typeset;

/// <summary>
/// The codes of everything that can be wrong with an instance, one for each keyword. Codes are stable. The hundreds group
/// them: 000 text that is no JSON, 100 any value, 200 strings, 300 numbers, 400 arrays, 500 objects, 600 combined schemas, 900 limits.
/// </summary>
internal static class ErrorCatalogue
{
    public const string MalformedJson = "TYS1001";
    public const string InvalidUtf8 = "TYS1002";
    public const string TooDeep = "TYS1003";
    public const string EmptyDocument = "TYS1004";
    public const string StackExhausted = "TYS1005";

    public const string Type = "TYS1101";
    public const string Enum = "TYS1102";
    public const string Const = "TYS1103";
    public const string FalseSchema = "TYS1104";

    public const string MinLength = "TYS1201";
    public const string MaxLength = "TYS1202";
    public const string Pattern = "TYS1203";
    public const string Format = "TYS1204";
    public const string ContentEncoding = "TYS1205";
    public const string ContentMediaType = "TYS1206";
    public const string ContentSchema = "TYS1207";

    public const string Minimum = "TYS1301";
    public const string Maximum = "TYS1302";
    public const string ExclusiveMinimum = "TYS1303";
    public const string ExclusiveMaximum = "TYS1304";
    public const string MultipleOf = "TYS1305";

    public const string MinItems = "TYS1401";
    public const string MaxItems = "TYS1402";
    public const string UniqueItems = "TYS1403";
    public const string Contains = "TYS1404";
    public const string MinContains = "TYS1405";
    public const string MaxContains = "TYS1406";
    public const string Items = "TYS1407";
    public const string UnevaluatedItems = "TYS1408";

    public const string Required = "TYS1501";
    public const string AdditionalProperties = "TYS1502";
    public const string UnevaluatedProperties = "TYS1503";
    public const string PropertyNames = "TYS1504";
    public const string MinProperties = "TYS1505";
    public const string MaxProperties = "TYS1506";
    public const string DependentRequired = "TYS1507";

    public const string AnyOf = "TYS1601";
    public const string OneOf = "TYS1602";
    public const string Not = "TYS1603";

    public const string ValueNotHeld = "TYS1901";
    public const string PatternUndecided = "TYS1902";
    public const string DynamicLoop = "TYS1903";
    public const string StepsExhausted = "TYS1904";
    public const string NumberNotFinite = "TYS1905";

    /// <summary>Every code with the keyword it is for (empty when it is for none) and what it means.</summary>
    public static IReadOnlyList<ErrorCatalogueEntry> Entries { get; } =
    [
        new(MalformedJson, "", "The text is not JSON (RFC 8259); the place is the first byte that does not fit."),
        new(InvalidUtf8, "", "The bytes are not UTF-8 (RFC 3629); the place is the first byte that does not fit."),
        new(TooDeep, "", "Arrays and objects are nested deeper than the limit, 512 unless set otherwise."),
        new(EmptyDocument, "", "There is no value: the text is empty or white space."),
        new(StackExhausted, "", "The nesting limit was raised beyond what the stack of the thread can evaluate."),
        new(Type, "type", "The value is of another type."),
        new(Enum, "enum", "The value is none of those listed."),
        new(Const, "const", "The value is not the one value allowed."),
        new(FalseSchema, "", "A value stands where the schema is false and allows none."),
        new(MinLength, "minLength", "The string has too few characters (code points)."),
        new(MaxLength, "maxLength", "The string has too many characters (code points)."),
        new(Pattern, "pattern", "The string does not match the regular expression."),
        new(Format, "format", "The string does not have the format."),
        new(ContentEncoding, "contentEncoding", "The string is not text of the encoding."),
        new(ContentMediaType, "contentMediaType", "The string does not hold a document of the media type."),
        new(ContentSchema, "contentSchema", "The document that the string holds does not meet the schema for it."),
        new(Minimum, "minimum", "The number is too small."),
        new(Maximum, "maximum", "The number is too great."),
        new(ExclusiveMinimum, "exclusiveMinimum", "The number is too small, or is the limit itself."),
        new(ExclusiveMaximum, "exclusiveMaximum", "The number is too great, or is the limit itself."),
        new(MultipleOf, "multipleOf", "The number is no whole multiple."),
        new(MinItems, "minItems", "The array has too few items."),
        new(MaxItems, "maxItems", "The array has too many items."),
        new(UniqueItems, "uniqueItems", "Two items of the array are the same JSON value."),
        new(Contains, "contains", "No item of the array is one of the kind that has to be there."),
        new(MinContains, "minContains", "Too few items of the array are of the kind that has to be there."),
        new(MaxContains, "maxContains", "Too many items of the array are of the kind that is limited."),
        new(Items, "items", "The array has items after those that are described, and may have none."),
        new(UnevaluatedItems, "unevaluatedItems", "The array has an item that no schema describes."),
        new(Required, "required", "A property is missing."),
        new(AdditionalProperties, "additionalProperties", "The object has a property that is not among those described."),
        new(UnevaluatedProperties, "unevaluatedProperties", "The object has a property that no schema describes."),
        new(PropertyNames, "propertyNames", "A property has a name that is not allowed."),
        new(MinProperties, "minProperties", "The object has too few properties."),
        new(MaxProperties, "maxProperties", "The object has too many properties."),
        new(DependentRequired, "dependentRequired", "A property is missing that another one asks for."),
        new(AnyOf, "anyOf", "The value fits none of the alternatives."),
        new(OneOf, "oneOf", "The value fits none of the alternatives, or more than one."),
        new(Not, "not", "The value is one of those that are ruled out."),
        new(ValueNotHeld, "", "The value is valid, but the .NET type meant for it cannot hold it."),
        new(PatternUndecided, "pattern", "Whether the string matches the regular expression could not be decided in the time allowed."),
        new(DynamicLoop, "", "A dynamic reference of the schema comes back to itself at the same value, so that the schema cannot be decided."),
        new(StepsExhausted, "", "Holding the instance against the schema takes more steps than allowed."),
        new(NumberNotFinite, "", "A value made in code has a number that is not finite, which JSON cannot say."),
    ];
}
