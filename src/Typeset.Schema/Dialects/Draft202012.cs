namespace Typeset.Schema;

public sealed partial class Dialect
{
    /// <summary>JSON Schema 2020-12, with its seven vocabularies.</summary>
    public static Dialect Draft202012 { get; } = new(
        "2020-12",
        "https://json-schema.org/draft/2020-12/schema",
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/core",
            CoreKeywords.Schema,
            CoreKeywords.Vocabulary,
            CoreKeywords.Id,
            CoreKeywords.Anchor,
            CoreKeywords.DynamicAnchor,
            CoreKeywords.Ref,
            CoreKeywords.DynamicRef,
            CoreKeywords.Defs,
            CoreKeywords.Comment),
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/applicator",
            CombinatorKeywords.AllOf,
            CombinatorKeywords.AnyOf,
            CombinatorKeywords.OneOf,
            CombinatorKeywords.Not,
            CombinatorKeywords.If,
            CombinatorKeywords.Then,
            CombinatorKeywords.Else,
            ObjectKeywords.Properties,
            ObjectKeywords.PatternProperties,
            ObjectKeywords.AdditionalProperties,
            ObjectKeywords.PropertyNames,
            ObjectKeywords.DependentSchemas,
            ArrayKeywords.PrefixItems,
            ArrayKeywords.Items,
            ArrayKeywords.Contains),
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/unevaluated",
            ObjectKeywords.UnevaluatedProperties,
            ArrayKeywords.UnevaluatedItems),
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/validation",
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
            ArrayKeywords.MinItems,
            ArrayKeywords.MaxItems,
            ArrayKeywords.UniqueItems,
            ArrayKeywords.MinContains,
            ArrayKeywords.MaxContains,
            ObjectKeywords.MinProperties,
            ObjectKeywords.MaxProperties,
            ObjectKeywords.Required,
            ObjectKeywords.DependentRequired),
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/meta-data",
            AnnotationKeywords.Title,
            AnnotationKeywords.Description,
            AnnotationKeywords.Default,
            AnnotationKeywords.Deprecated,
            AnnotationKeywords.ReadOnly,
            AnnotationKeywords.WriteOnly,
            AnnotationKeywords.Examples),
        new Vocabulary("https://json-schema.org/draft/2020-12/vocab/format-annotation", StringKeywords.Format),
        new Vocabulary(
            "https://json-schema.org/draft/2020-12/vocab/content",
            StringKeywords.ContentEncoding,
            StringKeywords.ContentMediaType,
            StringKeywords.ContentSchema))
    {
        Kept = [DependencyKeywords.DependenciesKept],
    };
}
