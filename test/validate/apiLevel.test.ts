import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

import { newerUses } from "../../scripts/officeApi/newerMembers";

const ROOT = path.resolve(__dirname, "../..");
const FIXTURES = path.join(__dirname, "apiLevel");

function compilerOptions(): ts.CompilerOptions {
  const file = path.join(ROOT, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

const shown = (files: readonly string[]): string[] =>
  newerUses(files, compilerOptions()).map(
    ({ file, line, member }) => `${path.relative(ROOT, file)}:${String(line)} ${member}`,
  );

/** What the fixture itself says about its lines. */
function expectedIn(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((text, index) => {
    const member = /\/\/ (\w+\.\w+)$/.exec(text)?.[1];
    return member === undefined ? [] : [`${path.relative(ROOT, file)}:${String(index + 1)} ${member}`];
  });
}

// https://learn.microsoft.com/office/dev/add-ins/develop/specify-api-requirements-runtime
describe("members above the floor, ExcelApi 1.13, are used behind a guard only", () => {
  test("in the add-in", () => {
    const files = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(ROOT, "src", name));
    expect(files.length).toBeGreaterThan(100);
    expect(shown(files)).toEqual([]);
  }, 60_000);

  test("the check sees each that is not guarded: called, indexed, loaded, taken apart, behind the wrong question", () => {
    const bad = path.join(FIXTURES, "bad.ts");
    expect(expectedIn(bad)).toHaveLength(9);
    expect(shown([bad])).toEqual(expectedIn(bad));
  }, 60_000);

  test("the check sees nothing in what is guarded", () => {
    expect(shown([path.join(FIXTURES, "good.ts")])).toEqual([]);
  }, 60_000);
});
