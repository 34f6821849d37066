namespace Typeset.Schema;

public sealed partial class Dialect
{
    /// <summary>JSON Schema draft 6, the first with true and false as schemas.</summary>
    public static Dialect Draft6 { get; } = new(
        "draft-06",
        "http://json-schema.org/draft-06/schema",
        new Vocabulary(
            "http://json-schema.org/draft-06/schema",
            CoreKeywords.Schema,
            CoreKeywords.IdOrAnchor,
            CoreKeywords.Ref,
            CoreKeywords.Definitions,
            CombinatorKeywords.AllOf,
            CombinatorKeywords.AnyOf,
            CombinatorKeywords.OneOf,
            CombinatorKeywords.Not,
            ObjectKeywords.Properties,
            ObjectKeywords.PatternProperties,
            ObjectKeywords.AdditionalProperties,
            ObjectKeywords.PropertyNames,
            DependencyKeywords.Dependencies,
            ArrayKeywords.ItemsOrPrefix,
            ArrayKeywords.AdditionalItems,
            ArrayKeywords.ContainsOnly,
            ValueKeywords.Type,
            ValueKeywords.Const,
            ValueKeywords.Enum,
            NumberKeywords.MultipleOf,
            NumberKeywords.Minimum,
            NumberKeywords.Maximum,
            NumberKeywords.ExclusiveMinimum,
            NumberKeywords.ExclusiveMaximum,
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
            AnnotationKeywords.Default,
            AnnotationKeywords.Examples))
    {
        IdentifierNamesPlaces = true,
        ReferenceHidesSiblings = true,
    };
}
