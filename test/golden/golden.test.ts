/**
 * Each folder beside this file is a case: `input.xlsx` or `input.json`, and what commands say of it in `expected.*`.
 * A case that differs leaves `actual.*` beside it; where the difference is meant, that becomes the expectation.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandText } from "./commands";
import { readInput } from "./readInput";

const cases = readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

test("there are cases", () => {
  expect(cases.length).toBeGreaterThan(0);
});

const expectationsOf = (name: string) =>
  readdirSync(join(__dirname, name)).flatMap((file) => /^expected\.(.+)$/u.exec(file)?.[1] ?? []);

describe.each(cases)("%s", (name) => {
  const outputs = expectationsOf(name);

  test("has an input, and something to expect of it", async () => {
    await expect(readInput(join(__dirname, name))).resolves.toHaveProperty("sheets");
    expect(outputs.length).toBeGreaterThan(0);
  });

  test.each(outputs)("%s", async (output) => {
    const actual = commandText(output, await readInput(join(__dirname, name)));
    const expected = readFileSync(join(__dirname, name, `expected.${output}`), "utf8");
    const beside = join(__dirname, name, `actual.${output}`);
    if (actual === expected) rmSync(beside, { force: true });
    else writeFileSync(beside, actual);
    expect(actual).toBe(expected);
  });
});
