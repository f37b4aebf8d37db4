import type { Finding } from "../findings/Finding";
import type { OwnRule } from "../ownRules/OwnRule";
import { runOwnRules, type Outcome } from "../ownRules/runOwnRules";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const FILLED: Readonly<Record<string, string>> = { 成对: "都填或都不填", 互斥: "只填其一", 非空: "已填" };

function expectedOf({ operator }: OwnRule, right: number | undefined): string | number {
  if (right === undefined) return FILLED[operator] ?? operator;
  return operator === "=" ? right : `${operator} ${String(Number(right.toPrecision(12)))}`;
}

function findingOf({ rule, unit, verdict }: Outcome): readonly Finding[] {
  if (verdict.kind !== "broken") return [];
  const { sides, cells } = verdict;
  const [at = rule.leftAt, ...also] = cells;
  const place = `${rule.leftAt.sheet}!${rule.leftAt.address}`;
  const details = { rule: rule.code, formula: rule.text, note: rule.note, rulePlace: place };
  return [
    finding({
      ruleId: "R02",
      severity: rule.severity,
      at,
      unit,
      column: rule.text,
      expected: expectedOf(rule, sides?.right),
      actual: sides?.left ?? null,
      details: sides === null ? { ...details, variant: "filled" } : { ...details, ...sides, variant: "compared" },
      also,
      count: 1,
    }),
  ];
}

/** A rule of the office's own that does not hold for a unit: both sides' values, and the cells they come from. */
export const ownRuleBroken: Rule = {
  id: "R02",
  check: (context) => runOwnRules(context).outcomes.flatMap(findingOf),
};
