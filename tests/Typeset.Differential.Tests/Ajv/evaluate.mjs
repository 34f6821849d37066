// Answers, line by line, what ajv says of schemas and instances. The argument is the folder that ajv is installed in.
//   {"dialect", "schema": text, "instances": [text, ...]} -> {"verdicts": "1011"} or {"refused": why}
//   {"dialect", "schema": text}                           -> {"valid": whether the meta-schema of the dialect accepts it}
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(process.argv[2] + "/");
const named = name => { const module = require(name); return module.default ?? module; };
const options = { strict: false, validateFormats: false, logger: false, code: { optimize: false }, inlineRefs: false };
const makers = {
  "2020-12": () => new (named("ajv/dist/2020"))(options),
  "2019-09": () => new (named("ajv/dist/2019"))(options),
  "draft-07": () => new (named("ajv"))(options),
  "draft-06": () => {
    const ajv = new (named("ajv"))({ ...options, defaultMeta: "http://json-schema.org/draft-06/schema#" });
    ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
    return ajv;
  },
  "draft-04": () => new (named("ajv-draft-04"))(options),
};
const instances = {};
const ajvFor = dialect => instances[dialect] ??= makers[dialect]();

function answer({ dialect, schema, instances }) {
  const ajv = ajvFor(dialect);
  try {
    const parsed = JSON.parse(schema);
    if (instances === undefined) {
      return { valid: ajv.validateSchema(parsed) };
    }

    const validate = ajv.compile(parsed);
    return { verdicts: instances.map(text => validate(JSON.parse(text)) ? "1" : "0").join("") };
  } catch (error) {
    return { refused: String(error.message) };
  } finally {
    ajv.removeSchema();
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + "\n");
}
