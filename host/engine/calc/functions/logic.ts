import { equalScalars, toFlag, toNumber } from "../coerce";
import { broadcast, stretched } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { evaluateArgument, evaluateNode } from "../evaluate/evaluateNode";
import type { Scope } from "../evaluate/Lambda";
import type { Node } from "../syntax/Node";
import { ERRORS, fail, isError, isMatrix, type Argument, type Matrix, type Scalar, type Value } from "../values";
import { forEachValue } from "./aggregate";
import { eager, flag, lazy, MANY, scalar, type FunctionTable } from "./FunctionDefinition";

function branch(context: Context, node: Node | undefined, scope: Scope | null, fallback: Scalar): Value {
  return node ? (evaluateArgument(context, node, scope) ?? 0) : fallback;
}

/** A condition over a range picks, cell by cell, from two answers. */
function pick(condition: Matrix, yes: Scalar | Matrix, no: Scalar | Matrix): Value {
  const tall = [condition, yes, no].filter(isMatrix);
  const rowCount = Math.max(...tall.map((rows) => rows.length));
  const columnCount = Math.max(...tall.map((rows) => rows[0]?.length ?? 0));
  return Array.from({ length: rowCount }, (_row, rowIndex) =>
    Array.from({ length: columnCount }, (_column, columnIndex) => {
      const test = toFlag(stretched(condition, rowIndex, columnIndex));
      return isError(test) ? test : stretched(test ? yes : no, rowIndex, columnIndex);
    }),
  );
}

/** A condition, or a value that decides; #BUSY! while it is not known, so that no branch is begun. */
function decisive(context: Context, node: Node | undefined, scope: Scope | null): Scalar | Matrix {
  const { value, waits } = context.attempt(() => context.content(evaluateArgument(context, node, scope)));
  return waits ? ERRORS.busy : value;
}

function ifFunction(context: Context, nodes: readonly Node[], scope: Scope | null): Value {
  const condition = decisive(context, nodes[0], scope);
  const yes = (): Value => branch(context, nodes[1], scope, true);
  const no = (): Value => branch(context, nodes[2], scope, false);
  if (isMatrix(condition)) return pick(condition, context.content(yes()), context.content(no()));
  const test = toFlag(condition);
  if (isError(test)) return test;
  return test ? yes() : no();
}

function rescue(isCaught: (value: Scalar) => boolean) {
  return (context: Context, nodes: readonly Node[], scope: Scope | null): Value => {
    const { value: known, waits } = context.attempt(() => {
      const value = evaluateArgument(context, nodes[0], scope);
      return { value, content: context.content(value) };
    });
    if (waits) return ERRORS.busy;
    const { value, content } = known;
    const other = (): Value => evaluateArgument(context, nodes[1], scope) ?? 0;
    if (!isMatrix(content)) return isCaught(content) ? other() : (value ?? 0);
    if (!content.some((row) => row.some(isCaught))) return value ?? 0;
    return broadcast([content, context.content(other())], (cell, instead) => (isCaught(cell) ? instead : cell));
  };
}

/** The conditions among the arguments: in ranges text and blanks are passed over. */
function flags(context: Context, args: readonly Argument[]): boolean[] {
  const result: boolean[] = [];
  forEachValue(context, args, (value, isOwn) => {
    if (isError(value)) fail(value);
    if (typeof value === "boolean" || typeof value === "number") result.push(Boolean(value));
    else if (isOwn && value !== null) {
      const read = toFlag(value);
      result.push(isError(read) ? fail(read) : read);
    } else if (isOwn) result.push(false);
  });
  return result.length === 0 ? fail(ERRORS.value) : result;
}

function ifs(context: Context, nodes: readonly Node[], scope: Scope | null): Value {
  for (let index = 0; index + 1 < nodes.length; index += 2) {
    const test = toFlag(context.scalar(decisive(context, nodes[index], scope)));
    if (isError(test)) return test;
    if (test) return branch(context, nodes[index + 1], scope, 0);
  }
  return ERRORS.notAvailable;
}

function switchFunction(context: Context, nodes: readonly Node[], scope: Scope | null): Value {
  const value = context.scalar(decisive(context, nodes[0], scope));
  if (isError(value)) return value;
  let index = 1;
  for (; index + 1 < nodes.length; index += 2) {
    const candidate = context.scalar(decisive(context, nodes[index], scope));
    if (isError(candidate)) return candidate;
    if (equalScalars(value, candidate)) return branch(context, nodes[index + 1], scope, 0);
  }
  return branch(context, nodes[index], scope, ERRORS.notAvailable);
}

function choose(context: Context, nodes: readonly Node[], scope: Scope | null): Value {
  const place = toNumber(context.scalar(decisive(context, nodes[0], scope)), context.uses1904Dates);
  if (isError(place)) return place;
  const chosen = Math.trunc(place) >= 1 ? nodes[Math.trunc(place)] : undefined;
  return chosen ? branch(context, chosen, scope, 0) : ERRORS.value;
}

function letFunction(context: Context, nodes: readonly Node[], outer: Scope | null): Value {
  if (nodes.length % 2 === 0) return ERRORS.value;
  let scope = outer;
  for (let index = 0; index + 1 < nodes.length; index += 2) {
    const name = nodes[index];
    const value = nodes[index + 1];
    if (name?.kind !== "name" || !value) return ERRORS.name;
    scope = { name: name.name, value: evaluateNode(context, value, scope), outer: scope };
  }
  const body = nodes.at(-1);
  return body ? evaluateNode(context, body, scope) : ERRORS.value;
}

export const logic: FunctionTable = {
  IF: lazy(1, 3, ifFunction),
  IFERROR: lazy(2, 2, rescue(isError)),
  IFNA: lazy(
    2,
    2,
    rescue((value) => isError(value) && value.error === "#N/A"),
  ),
  IFS: lazy(2, MANY, ifs),
  SWITCH: lazy(3, MANY, switchFunction),
  CHOOSE: lazy(2, MANY, choose),
  LET: lazy(3, MANY, letFunction),
  AND: eager(1, MANY, (context, args) => flags(context, args).every(Boolean)),
  OR: eager(1, MANY, (context, args) => flags(context, args).some(Boolean)),
  XOR: eager(1, MANY, (context, args) => flags(context, args).filter(Boolean).length % 2 === 1),
  NOT: scalar([flag()], (_context, value) => !value),
  TRUE: eager(0, 0, () => true),
  FALSE: eager(0, 0, () => false),
};
