import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import english from "../../../src/functions/descriptions.en-US.json";

interface Metadata {
  functions: {
    id: string;
    name: string;
    description: string;
    options?: Record<string, unknown>;
    parameters: { name: string; description: string; type: string; dimensionality?: string; optional?: boolean }[];
    result: { type?: string; dimensionality?: string };
  }[];
}
type English = Record<string, { description: string; parameters: Record<string, string>; result: string }>;

const SOURCE = resolve(__dirname, "../../../src/functions/functions.ts");
const generate = async () => {
  const generated = await generateCustomFunctionsMetadata(SOURCE);
  const metadata = JSON.parse(generated.metadataJson) as Metadata;
  return { errors: generated.errors, associate: generated.associate, functions: metadata.functions };
};

/** DESIGN §7: ids and signatures stay for ever; `?` is optional, `[]` a range. */
const SIGNATURES = [
  "PERCAPITA_CASES(actual, test, officers)",
  "SUBMISSION_RATE(marks[])",
  "MISSING_UNITS(units[], marks[], separator?)",
  "MISSING_MATERIALS(materials[], marks[], separator?)",
  "COUNT_CASES(units[], closingDates[], kinds[], unit, from, to, kind?)",
  "UNIT_NAME(text, roster[]?)",
  "PERIOD_LABEL(from, to)",
  "DATE_LABEL(date)",
  "CN_LIST(items[], separator?)",
];
const CHINESE = /\p{Script=Han}/u;

test("the generator accepts the file, and the signatures are the published ones", async () => {
  const { errors, functions } = await generate();
  expect(errors).toEqual([]);
  const signatures = functions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, dimensionality, optional }) => {
      return `${name}${dimensionality === "matrix" ? "[]" : ""}${optional === true ? "?" : ""}`;
    });
    return `${id}(${names.join(", ")})`;
  });
  expect(signatures).toEqual(SIGNATURES);
});

test("every function is associated once, by the plugin, under its id", async () => {
  const { associate, functions } = await generate();
  expect(associate.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  expect(readFileSync(SOURCE, "utf8")).not.toMatch(/^\s*CustomFunctions\.associate/mu);
});

test("names need no namespace, results are scalars, nothing is volatile, streaming or bound to an address", async () => {
  for (const { id, name, options, result, parameters } of (await generate()).functions) {
    expect(name).toBe(id);
    expect(options).toBeUndefined();
    expect(["number", "string"]).toContain(result.type);
    expect(result.dimensionality).toBeUndefined();
    expect(parameters.map(({ type }) => type)).toEqual(parameters.map(() => "any"));
  }
});

test("descriptions are Chinese sentences on one line", async () => {
  for (const { description, parameters } of (await generate()).functions) {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(CHINESE);
      expect(text).not.toContain("\n");
    }
  }
});

test("the English file has every function and parameter, and nothing else", async () => {
  const texts: English = english;
  const { functions } = await generate();
  expect(Object.keys(texts)).toEqual(functions.map(({ id }) => id));
  for (const { id, parameters } of functions) {
    expect(Object.keys(texts[id]?.parameters ?? {})).toEqual(parameters.map(({ name }) => name));
    expect(Object.values(texts[id]?.parameters ?? {}).every((text) => text !== "")).toBe(true);
    expect(texts[id]?.description).toMatch(/^[A-Z]/u);
    expect(texts[id]?.result).toMatch(/^[A-Z]/u);
  }
});
