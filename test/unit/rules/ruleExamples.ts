import { readdirSync } from "node:fs";
import path from "node:path";
import type { Memory } from "../../../src/domain/memory/Memory";
import { readMemory } from "../../../src/domain/memory/memoryText";
import { RULES } from "../../../src/domain/rules/index";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { readVariation } from "../../golden/readInput";
import { rememberedText, variedBook, withLogs, type Variation } from "../../golden/variations";
import { bookWith, LOGS, type Changes, type Rows } from "../../support/bookOf";

const FOLDER = path.join(__dirname, "../../golden/rules");

/** 校验规则 with these rows. */
export const ownRules = (...rows: Rows): Rows => [
  ["编号", "左式", "运算符", "右式", "缺项处理", "容差", "级别", "说明", "范围"],
  ...rows,
];

/** The cases of a rule whose name begins so: `failing`, `clean`, `empty`. */
export function ruleCases(ruleId: string, kind: string): readonly Variation[] {
  const folder = path.join(FOLDER, ruleId);
  return readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .sort()
    .map((name) => readVariation(path.join(folder, name)));
}

/** Rule → changes to a clean workbook that make it speak; together they show every severity that the rule has. */
export const RULE_EXAMPLES: Readonly<Record<string, readonly Variation[]>> = Object.fromEntries(
  RULES.map(({ id }) => [id, ruleCases(id, "failing")]),
);

function exampleOf(ruleId: string, at: number): Variation {
  const example = RULE_EXAMPLES[ruleId]?.[at];
  if (example === undefined) throw new RangeError(`${ruleId} has no example ${String(at)}`);
  return example;
}

/** The workbook of a rule's example. */
export function exampleBook(ruleId: string, at = 0): WorkbookSnapshot {
  return variedBook(exampleOf(ruleId, at));
}

/** What the workbook of a rule's example remembers. */
export function exampleMemory(ruleId: string, at = 0): Memory {
  return readMemory(rememberedText(exampleOf(ruleId, at)));
}

/** The base workbook with a log in the place of the matrix or of the counts. */
export function logBook(name: keyof typeof LOGS, changes: Changes = {}): WorkbookSnapshot {
  return bookWith(withLogs([name], changes));
}
