/**
 * Each folder below this file that has an input is a case: `input.xlsx` or `input.json`, and what commands say of it in
 * `expected.*`. A case that differs leaves `actual.*` beside it; where the difference is meant, that becomes the
 * expectation.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { commandText } from "./commands";
import { readInput } from "./readInput";

const cases = readdirSync(__dirname, { recursive: true, withFileTypes: true }).flatMap((entry) =>
  entry.isFile() && /^input\.(?:json|xlsx)$/u.test(entry.name)
    ? [relative(__dirname, join(entry.parentPath, entry.name))]
    : [],
);

test("there are cases", () => {
  expect(cases.length).toBeGreaterThan(0);
});

const expectationsOf = (folder: string) =>
  readdirSync(folder).flatMap((file) => /^expected\.(.+)$/u.exec(file)?.[1] ?? []);

describe.each(cases.map(dirname).sort())("%s", (name) => {
  const folder = join(__dirname, name);
  const outputs = expectationsOf(folder);

  test("has something to expect of it", () => {
    expect(outputs.length).toBeGreaterThan(0);
  });

  test.each(outputs)("%s", async (output) => {
    const actual = commandText(output, await readInput(folder));
    const expected = readFileSync(join(folder, `expected.${output}`), "utf8");
    const beside = join(folder, `actual.${output}`);
    if (actual === expected) rmSync(beside, { force: true });
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });
});
