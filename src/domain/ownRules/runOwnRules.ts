import type { RuleContext } from "../rules/Rule";
import type { CellRef } from "../findings/Finding";
import type { Subject } from "./Column";
import { holds } from "./compare";
import { createColumns, type Columns } from "./createColumns";
import { Evaluator, Trail, type Unread } from "./evaluate";
import { columnsOf, columnText } from "./Expression";
import { add, negate, toNumber } from "./fraction";
import type { MissingPolicy, OwnRule, OwnRuleFault } from "./OwnRule";
import { readOwnRules } from "./readOwnRules";

/** What became of a rule for one subject. */
export type Verdict =
  | { readonly kind: "holds" | "skipped" }
  | {
      readonly kind: "broken";
      /** null: an operator that asks whether cells are filled. */
      readonly sides: { readonly left: number; readonly right: number; readonly difference: number } | null;
      readonly cells: readonly CellRef[];
    }
  | { readonly kind: "notJudged"; readonly unread: Unread | null; readonly cells: readonly CellRef[] };

export interface Outcome {
  readonly rule: OwnRule;
  /** The unit's name, or the province's. */
  readonly unit: string;
  readonly verdict: Verdict;
}

/** What the office's own rules come to. */
export interface OwnRulesRun {
  readonly faults: readonly OwnRuleFault[];
  readonly outcomes: readonly Outcome[];
}

function isSkipped(policy: MissingPolicy, { missing, present }: Trail): boolean {
  if (policy === "skipAny") return missing.length > 0;
  return policy === "skipAll" && missing.length > 0 && present === 0;
}

const distinct = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((at) => [`${at.sheet}!${at.address}`, at])).values(),
];

function compared(rule: OwnRule, subject: Subject, evaluator: Evaluator): Verdict {
  const trail = new Trail();
  const left = evaluator.value(rule.left, subject, trail);
  const right = rule.right === null ? null : evaluator.value(rule.right, subject, trail);
  const cells = distinct(trail.cells);
  if (trail.unread[0] !== undefined) return { kind: "notJudged", unread: trail.unread[0], cells };
  if (isSkipped(rule.policy, trail)) return { kind: "skipped" };
  if (left === null || right === null) return { kind: "notJudged", unread: null, cells };
  if (holds(rule.operator, left, right, rule.tolerance)) return { kind: "holds" };
  const difference = toNumber(add(left, negate(right)));
  return { kind: "broken", sides: { left: toNumber(left), right: toNumber(right), difference }, cells };
}

function filled(rule: OwnRule, subject: Subject, evaluator: Evaluator): Verdict {
  const trail = new Trail();
  const left = evaluator.isFilled(columnsOf(rule.left), subject, trail);
  const right = rule.right === null ? true : evaluator.isFilled(columnsOf(rule.right), subject, trail);
  const cells = distinct(trail.cells);
  if (left === null || right === null) return { kind: "notJudged", unread: trail.unread[0] ?? null, cells };
  const isRight = { 成对: left === right, 互斥: !(left && right), 非空: left };
  const { operator } = rule;
  const isHeld = operator === "成对" || operator === "互斥" || operator === "非空" ? isRight[operator] : true;
  return isHeld ? { kind: "holds" } : { kind: "broken", sides: null, cells };
}

const FILLED: ReadonlySet<string> = new Set(["成对", "互斥", "非空"]);

function subjectsOf({ scope }: OwnRule, { ledger: { units } }: RuleContext): readonly Subject[] {
  if (scope === "合计") return [{ kind: "total" }];
  const own = scope === "各单位" ? units : units.filter(({ unitClass }) => unitClass === scope);
  return own.map((unit) => ({ kind: "unit", unit }));
}

/** The columns that a rule names and the workbook does not have. */
function missingColumns(rule: OwnRule, columns: Columns): readonly OwnRuleFault[] {
  const sides = [
    { expression: rule.left, at: rule.leftAt, column: "左式" },
    ...(rule.right === null ? [] : [{ expression: rule.right, at: rule.rightAt, column: "右式" }]),
  ];
  return sides.flatMap(({ expression, at, column }) => {
    const names = columnsOf(expression).filter((ref) => columns(ref) === null);
    if (names.length === 0) return [];
    const piece = [...new Set(names.map(columnText))].join("、");
    return [{ code: rule.code, at, column, text: rule.text, reason: "missingColumn" as const, piece, accepts: "" }];
  });
}

/**
 * Runs the office's own rules of 校验规则.
 * Shape: what rules look at → the rows that cannot be run, and for every other rule and subject what became of it.
 * Errors: never thrown. What cannot be judged says so, it does not count as held.
 * Source: issue 4, Deliver 4.
 */
export function runOwnRules(context: RuleContext): OwnRulesRun {
  const table = context.ledger.tables.find(({ role }) => role === "ownRules");
  if (table === undefined) return { faults: [], outcomes: [] };
  const { rules, faults } = readOwnRules(table);
  const columns = createColumns(context);
  const evaluator = new Evaluator(columns, context.ledger.units);
  const missing = new Map(rules.map((rule) => [rule, missingColumns(rule, columns)]));
  const outcomes = rules
    .filter((rule) => missing.get(rule)?.length === 0)
    .flatMap((rule) =>
      subjectsOf(rule, context).map((subject): Outcome => ({
        rule,
        unit: subject.kind === "unit" ? subject.unit.name : context.ledger.settings.provinceName.value,
        verdict: FILLED.has(rule.operator) ? filled(rule, subject, evaluator) : compared(rule, subject, evaluator),
      })),
    );
  return { faults: [...faults, ...[...missing.values()].flat()], outcomes };
}
