import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const NUMBER = /\[H\d+\]/gu;

const numbers = [...readFileSync(path.join(ROOT, "docs/host-differences.md"), "utf8").matchAll(/^- (.*)$/gmu)].map(
  ([, line = ""]) => /^\[H\d+\](?= )/u.exec(line)?.[0] ?? line,
);

/** Names of tests begin with the numbers of the lines that they show. */
function quoted(): readonly string[] {
  const folder = path.join(ROOT, "test");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  return files
    .flatMap((name) => readFileSync(path.join(folder, name), "utf8").match(/["`](?:\[H\d+\])+ /gu) ?? [])
    .flatMap((name) => name.match(NUMBER) ?? []);
}

test("the differences from Excel are numbered from 1, none twice", () => {
  expect(numbers).toEqual(numbers.map((_, at) => `[H${String(at + 1)}]`));
  expect(numbers.length).toBeGreaterThan(60);
});

test("every difference is shown by a test, and every number that a test quotes is there", () => {
  expect([...new Set(quoted())].sort()).toEqual([...numbers].sort());
});
