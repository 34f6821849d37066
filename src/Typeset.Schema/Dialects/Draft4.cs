namespace Typeset.Schema;

public sealed partial class Dialect
{
    /// <summary>JSON Schema draft 4. It has no <c>const</c>, which is read as in draft 6, as published schemas rely on it.</summary>
    public static Dialect Draft4 { get; } = new(
        "draft-04",
        "http://json-schema.org/draft-04/schema",
        new Vocabulary(
            "http://json-schema.org/draft-04/schema",
            CoreKeywords.Schema,
            CoreKeywords.PlainId,
            CoreKeywords.Ref,
            CoreKeywords.Definitions,
            CombinatorKeywords.AllOf,
            CombinatorKeywords.AnyOf,
            CombinatorKeywords.OneOf,
            CombinatorKeywords.Not,
            ObjectKeywords.Properties,
            ObjectKeywords.PatternProperties,
            ObjectKeywords.AdditionalProperties,
            DependencyKeywords.Dependencies,
            ArrayKeywords.ItemsOrPrefix,
            ArrayKeywords.AdditionalItems,
            ValueKeywords.TypeAsWritten,
            ValueKeywords.Enum,
            NumberKeywords.MultipleOf,
            NumberKeywords.MinimumWithFlag,
            NumberKeywords.MaximumWithFlag,
            NumberKeywords.ExclusiveMinimumFlag,
            NumberKeywords.ExclusiveMaximumFlag,
            StringKeywords.MinLength,
            StringKeywords.MaxLength,
            StringKeywords.Pattern,
            StringKeywords.AssertedFormat,
            ArrayKeywords.MinItems,
            ArrayKeywords.MaxItems,
            ArrayKeywords.UniqueItems,
            ObjectKeywords.MinProperties,
            ObjectKeywords.MaxProperties,
            ObjectKeywords.Required,
            AnnotationKeywords.Title,
            AnnotationKeywords.Description,
            AnnotationKeywords.Default))
    {
        IdentifierNamesPlaces = true,
        ReferenceHidesSiblings = true,
        HasBooleanSchemas = false,
        Kept = [ValueKeywords.ConstKept],
    };
}
