import jsep from "jsep";
import { normaliseText } from "../values/text";
import type { Calculation, ColumnRef, Expression, ExpressionFault, Parsed } from "./Expression";
import { fractionOf } from "./fraction";

/** Longer ones are a mistake, and a parser that calls itself must not run out of stack over them. */
const MAX_LENGTH = 500;
const COLUMN = /(上一?期)?\s*【([^【】]*)】/gu;
/** Stand for the columns in the text that the parser gets: private characters that nobody can type by accident. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"] as const;
const PLACEHOLDER = /^\uE000(\d+)\uE001$/u;
const SUMS: ReadonlySet<string> = new Set(["SUM", "合计", "求和"]);
const CALCULATIONS: Readonly<Record<string, Calculation>> = { "+": "+", "-": "-", "*": "*", "/": "/" };

/** Stops the reading of a tree at the first piece that a rule may not have; caught in this file. */
class Fault extends Error {
  constructor(
    readonly code: ExpressionFault["code"],
    readonly piece: string,
  ) {
    super(code);
  }
}

function prepare(text: string): { readonly source: string; readonly columns: readonly ColumnRef[] } {
  const columns: ColumnRef[] = [];
  const source = text
    .replace(COLUMN, (_, last: string | undefined, name: string) => {
      columns.push({ name: name.trim(), isLastIssue: last !== undefined });
      // Spaces, so that two columns side by side do not become one name.
      return ` ${OPEN}${String(columns.length - 1)}${CLOSE} `;
    })
    .replace(/[×✕∗]/gu, "*")
    .replace(/[÷∕]/gu, "/")
    .replace(/[−–—]/gu, "-")
    .replace(/(\d+(?:\.\d+)?)\s*%/gu, "($1/100)");
  return { source, columns };
}

/** Node of the parser's tree → ours; whatever a rule has no use for is a fault. */
function build(node: jsep.CoreExpression, columns: readonly ColumnRef[], isInSum: boolean): Expression {
  const inner = (expression: jsep.Expression) => build(expression as jsep.CoreExpression, columns, isInSum);
  switch (node.type) {
    case "Literal":
      if (typeof node.value !== "number" || !Number.isFinite(node.value)) throw new Fault("notAllowed", node.raw);
      return { kind: "number", value: fractionOf(node.value) };
    case "Identifier":
      return { kind: "column", ref: columnOf(node.name, columns) };
    case "UnaryExpression":
      if (node.operator === "+") return inner(node.argument);
      if (node.operator !== "-") throw new Fault("notAllowed", node.operator);
      return { kind: "negative", of: inner(node.argument) };
    case "BinaryExpression": {
      const operator = CALCULATIONS[node.operator];
      if (operator === undefined) throw new Fault("notAllowed", node.operator);
      return { kind: "calculation", operator, left: inner(node.left), right: inner(node.right) };
    }
    case "CallExpression":
      return sumOf(node, columns, isInSum);
    default:
      throw new Fault("syntax", "");
  }
}

function columnOf(name: string, columns: readonly ColumnRef[]): ColumnRef {
  const ref = columns[Number(PLACEHOLDER.exec(name)?.[1] ?? -1)];
  if (ref === undefined) throw new Fault("bareName", name.replace(/[\uE000\uE001]/gu, ""));
  if (ref.name === "") throw new Fault("bareName", "【】");
  return ref;
}

function sumOf(
  { callee, arguments: args }: jsep.CallExpression,
  columns: readonly ColumnRef[],
  isInSum: boolean,
): Expression {
  const name = typeof callee.name === "string" ? callee.name : "";
  if (!SUMS.has(name.toUpperCase())) throw new Fault("function", name.replace(/[\uE000\uE001]/gu, ""));
  if (isInSum) throw new Fault("nestedSum", name);
  const [first, ...rest] = args.map((argument) => build(argument as jsep.CoreExpression, columns, true));
  if (first === undefined) throw new Fault("syntax", `${name}()`);
  const of = rest.reduce<Expression>((left, right) => ({ kind: "calculation", operator: "+", left, right }), first);
  return { kind: "sum", of };
}

/**
 * Understands one side of a rule: columns in 【】, numbers, percents, + − × ÷, brackets, 合计(…) and 上期【…】. Nothing is
 * ever run as code: jsep gives a tree, and only the nodes named here become part of ours.
 * Shape: the text of a cell → expression, or the fault with the piece that is meant.
 * Errors: never thrown; `blank`, `tooLong`, `syntax`, `bareName` (a name outside 【】), `function`, `notAllowed`, `nestedSum`.
 * Source: issue 4, Deliver 4; docs/decisions/0002.
 * @example parseExpression("【实际案件数】＋【测试案件数】").kind // "expression"
 * @example parseExpression("数据条数+1") // { kind: "fault", fault: { code: "bareName", piece: "数据条数" } }
 */
export function parseExpression(raw: string): Parsed {
  const text = normaliseText(raw);
  if (text === "") return { kind: "fault", fault: { code: "blank", piece: "" } };
  if (text.length > MAX_LENGTH) return { kind: "fault", fault: { code: "tooLong", piece: String(MAX_LENGTH) } };
  const { source, columns } = prepare(text);
  try {
    return { kind: "expression", expression: build(jsep(source) as jsep.CoreExpression, columns, false) };
  } catch (trouble) {
    const { code, piece } = trouble instanceof Fault ? trouble : { code: "syntax" as const, piece: "" };
    return { kind: "fault", fault: { code, piece } };
  }
}
