import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../../..");
const CONTRACT = readFileSync(join(ROOT, "docs/workbook-contract.md"), "utf8");
const CLAUSE = /\[W\d+\]/gu;

/** Names of tests begin with the clauses that they prove. */
function quotedClauses(): readonly string[] {
  const folder = join(ROOT, "test");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  const names = files.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(/"((?:\[W\d+\])+) /gu)].map(([, clauses = ""]) => clauses),
  );
  return names.flatMap((clauses) => clauses.match(CLAUSE) ?? []);
}

const clauses = [...CONTRACT.matchAll(/^- (\[W\d+\])/gmu)].map(([, clause]) => clause ?? "");

test("clauses are numbered from 1, none twice", () => {
  expect(clauses).toEqual(clauses.map((_, at) => `[W${String(at + 1)}]`));
  expect(clauses.length).toBeGreaterThan(30);
});

test("every clause is quoted by a test, and every quoted clause is there", () => {
  expect([...new Set(quotedClauses())].sort()).toEqual([...clauses].sort());
});
