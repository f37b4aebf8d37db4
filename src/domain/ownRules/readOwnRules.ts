import type { Severity } from "../findings/Finding";
import { refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import { readNumber } from "../values/number";
import { cellText, normaliseText } from "../values/text";
import type { Expression } from "./Expression";
import { fractionOf, ZERO } from "./fraction";
import type { MissingPolicy, Operator, OwnRule, OwnRuleFault, Scope, Tolerance } from "./OwnRule";
import { parseExpression } from "./parseExpression";

const OPERATORS: Readonly<Record<string, Operator>> = {
  "=": "=",
  "==": "=",
  等于: "=",
  "≠": "≠",
  "<>": "≠",
  "!=": "≠",
  不等于: "≠",
  "<": "<",
  小于: "<",
  "≤": "≤",
  "<=": "≤",
  "≦": "≤",
  不大于: "≤",
  不超过: "≤",
  ">": ">",
  大于: ">",
  "≥": "≥",
  ">=": "≥",
  "≧": "≥",
  不小于: "≥",
  不少于: "≥",
  成对: "成对",
  互斥: "互斥",
  非空: "非空",
};
const POLICIES: Readonly<Record<string, MissingPolicy>> = {
  "": "skipAny",
  任一缺项跳过: "skipAny",
  全缺跳过: "skipAll",
  缺项按0: "zero",
};
const SEVERITIES: Readonly<Record<string, Severity>> = {
  "": "query",
  强制性: "hard",
  核实性: "query",
  提示: "hint",
};
const SCOPES: Readonly<Record<string, Scope>> = {
  "": "各单位",
  各单位: "各单位",
  合计: "合计",
  总队: "总队",
  市州: "市州",
};
const COLUMNS = {
  left: "左式",
  operator: "运算符",
  right: "右式",
  missing: "缺项处理",
  tolerance: "容差",
  severity: "级别",
  scope: "范围",
} as const;
type Field = keyof typeof COLUMNS;

/** One row of the sheet while it is read: its cells, and what is wrong with them. */
class RuleRow {
  readonly faults: OwnRuleFault[] = [];

  constructor(
    private readonly table: Table,
    private readonly rowIndex: number,
  ) {}

  text(field: string): string {
    const column = this.table.columns.get(field);
    return column === undefined ? "" : normaliseText(cellText(valueAt(this.table.sheet, this.rowIndex, column)));
  }

  at(field: Field) {
    const columns = this.table.columns;
    return refAt(this.table.sheet, this.rowIndex, columns.get(field) ?? columns.get("left") ?? 0);
  }

  get code(): string {
    return this.text("code") || String(this.rowIndex + 1);
  }

  fail(field: Field, reason: OwnRuleFault["reason"], piece: string, accepts = ""): null {
    const at = this.at(field);
    this.faults.push({ code: this.code, at, column: COLUMNS[field], text: this.text(field), reason, piece, accepts });
    return null;
  }

  choice<T>(field: Field, choices: Readonly<Record<string, T>>): T | null {
    const names = Object.keys(choices).filter((name) => name !== "");
    const key = headerKey(this.text(field));
    const choice = Object.hasOwn(choices, key) ? choices[key] : undefined;
    return choice ?? this.fail(field, "choice", this.text(field), names.join("、"));
  }

  side(field: "left" | "right"): Expression | null {
    const parsed = parseExpression(this.text(field));
    return parsed.kind === "expression" ? parsed.expression : this.fail(field, parsed.fault.code, parsed.fault.piece);
  }

  tolerance(): Tolerance | null {
    const text = this.text("tolerance");
    const reading = readNumber(text);
    if (reading.kind === "blank") return { value: ZERO, isShare: false };
    if (reading.kind === "number" && reading.value >= 0)
      return { value: fractionOf(reading.value), isShare: text.endsWith("%") };
    return this.fail("tolerance", "choice", text, "0.5、1%");
  }
}

function readRow(row: RuleRow): OwnRule | null {
  const operator = row.choice("operator", OPERATORS);
  const left = row.side("left");
  const right = operator === "非空" ? null : row.side("right");
  const policy = row.choice("missing", POLICIES);
  const tolerance = row.tolerance();
  const severity = row.choice("severity", SEVERITIES);
  const scope = row.choice("scope", SCOPES);
  if (row.faults.length > 0) return null;
  if (left === null || operator === null || policy === null) return null;
  if (tolerance === null || severity === null || scope === null) return null;
  const text = `${row.text("left")} ${operator} ${right === null ? "" : row.text("right")}`.trim();
  const [leftAt, rightAt] = [row.at("left"), row.at("right")];
  const note = row.text("message");
  return { code: row.code, text, left, leftAt, operator, right, rightAt, policy, tolerance, severity, note, scope };
}

/**
 * Reads 校验规则, the office's own rules.
 * Shape: table → the rules that can be understood, and for every other row what is wrong with which cell. Rows without a
 * left side, an operator and a right side are none.
 * Source: issue 4, Deliver 4. Blank means: 任一缺项跳过, no tolerance, 核实性, 各单位.
 */
export function readOwnRules(table: Table): {
  readonly rules: readonly OwnRule[];
  readonly faults: readonly OwnRuleFault[];
} {
  const rows = table.bodyRowIndexes.map((rowIndex) => new RuleRow(table, rowIndex));
  const filled = rows.filter((row) => ["left", "operator", "right"].some((field) => row.text(field) !== ""));
  const rules = filled.flatMap((row) => readRow(row) ?? []);
  return { rules, faults: filled.flatMap(({ faults }) => faults) };
}
