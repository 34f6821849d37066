namespace Typeset.Schema;

public sealed partial class Dialect
{
    /// <summary>JSON Schema draft 3. It has no keyword for definitions; <c>definitions</c> is read as in draft 4, as everyone writes it.</summary>
    public static Dialect Draft3 { get; } = new(
        "draft-03",
        "http://json-schema.org/draft-03/schema",
        new Vocabulary(
            "http://json-schema.org/draft-03/schema",
            CoreKeywords.Schema,
            CoreKeywords.PlainId,
            CoreKeywords.Ref,
            CoreKeywords.Definitions,
            CombinatorKeywords.Extends,
            ObjectKeywords.PropertiesWithRequired,
            ObjectKeywords.PatternProperties,
            ObjectKeywords.AdditionalProperties,
            ObjectKeywords.RequiredFlag,
            DependencyKeywords.DependenciesOrName,
            ArrayKeywords.ItemsOrAnyPrefix,
            ArrayKeywords.AdditionalItems,
            ValueKeywords.TypeOrSchemas,
            ValueKeywords.Disallow,
            ValueKeywords.Enum,
            NumberKeywords.DivisibleBy,
            NumberKeywords.MinimumWithFlag,
            NumberKeywords.MaximumWithFlag,
            NumberKeywords.ExclusiveMinimumFlag,
            NumberKeywords.ExclusiveMaximumFlag,
            StringKeywords.MinLength,
            StringKeywords.MaxLength,
            StringKeywords.Pattern,
            StringKeywords.Draft3Format,
            ArrayKeywords.MinItems,
            ArrayKeywords.MaxItems,
            ArrayKeywords.UniqueItems,
            AnnotationKeywords.Title,
            AnnotationKeywords.Description,
            AnnotationKeywords.Default))
    {
        IdentifierNamesPlaces = true,
        ReferenceHidesSiblings = true,
        HasBooleanSchemas = false,
    };
}
