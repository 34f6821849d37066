namespace Typeset.Schema;

public sealed partial class Dialect
{
    /// <summary>JSON Schema 2019-09, with its six vocabularies.</summary>
    public static Dialect Draft201909 { get; } = new(
        "2019-09",
        "https://json-schema.org/draft/2019-09/schema",
        new Vocabulary(
            "https://json-schema.org/draft/2019-09/vocab/core",
            CoreKeywords.Schema,
            CoreKeywords.Vocabulary,
            CoreKeywords.Id,
            CoreKeywords.Anchor,
            CoreKeywords.Ref,
            CoreKeywords.RecursiveRef,
            CoreKeywords.RecursiveAnchor,
            CoreKeywords.Defs,
            CoreKeywords.Comment),
        new Vocabulary(
            "https://json-schema.org/draft/2019-09/vocab/applicator",
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
            ObjectKeywords.UnevaluatedProperties,
            ObjectKeywords.PropertyNames,
            ObjectKeywords.DependentSchemas,
            ArrayKeywords.ItemsOrPrefix,
            ArrayKeywords.AdditionalItems,
            ArrayKeywords.UnevaluatedItems,
            ArrayKeywords.ContainsOnly),
        new Vocabulary(
            "https://json-schema.org/draft/2019-09/vocab/validation",
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
            "https://json-schema.org/draft/2019-09/vocab/meta-data",
            AnnotationKeywords.Title,
            AnnotationKeywords.Description,
            AnnotationKeywords.Default,
            AnnotationKeywords.Deprecated,
            AnnotationKeywords.ReadOnly,
            AnnotationKeywords.WriteOnly,
            AnnotationKeywords.Examples),
        new Vocabulary(Vocabulary.Format201909, StringKeywords.Format),
        new Vocabulary(
            "https://json-schema.org/draft/2019-09/vocab/content",
            StringKeywords.ContentEncoding,
            StringKeywords.ContentMediaType,
            StringKeywords.ContentSchema))
    {
        Kept = [DependencyKeywords.DependenciesKept],
    };
}
