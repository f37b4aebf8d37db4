import { applyLambda, evaluateArgument } from "../evaluate/evaluateNode";
import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { isLambda } from "../evaluate/kinds";
import { findInScope, Lambda, type Scope } from "../evaluate/Lambda";
import type { Node } from "../syntax/Node";
import { ERRORS, fail, type Argument, type Matrix, type Scalar } from "../values";
import { eager, lazy, MANY, numberAt, type FunctionTable } from "./FunctionDefinition";

function makeLambda(_context: Context, nodes: readonly Node[], scope: Scope | null): Lambda {
  const body = nodes.at(-1);
  const parameters = nodes.slice(0, -1).map((node) => (node.kind === "name" ? node.name : fail(ERRORS.value)));
  return body ? new Lambda(parameters, body, scope) : fail(ERRORS.value);
}

function lambdaAt(args: readonly Argument[], index: number): Lambda {
  const value = args[index];
  return isLambda(value) ? value : fail(ERRORS.value);
}

/** Calls a lambda that has to answer with one value. */
function once(context: Context, lambda: Lambda, args: readonly Argument[]): Scalar {
  const value = applyLambda(context, lambda, args);
  const rows = context.matrix(value);
  return rows.length === 1 && rows[0]?.length === 1 ? context.scalar(value) : ERRORS.calc;
}

function map(context: Context, args: readonly Argument[]): Scalar | Matrix {
  const lambda = lambdaAt(args, args.length - 1);
  const contents = args.slice(0, -1).map((arg) => context.content(arg));
  return broadcast(contents, (...cells) => once(context, lambda, cells));
}

function columnsOf(rows: Matrix): Matrix[] {
  return (rows[0] ?? []).map((_, columnIndex) => rows.map((row) => [row[columnIndex] ?? null]));
}

function scan(context: Context, args: readonly Argument[]): { readonly last: Argument; readonly rows: Matrix } {
  const lambda = lambdaAt(args, 2);
  let last: Argument = args[0] ?? null;
  const rows = context.matrix(args[1]).map((row) =>
    row.map((cell) => {
      last = applyLambda(context, lambda, [last, cell]);
      return context.scalar(last);
    }),
  );
  return { last, rows };
}

export const lambdas: FunctionTable = {
  LAMBDA: lazy(1, MANY, makeLambda),
  MAP: eager(2, MANY, map),
  BYROW: eager(2, 2, (context, args) =>
    context.matrix(args[0]).map((row) => [once(context, lambdaAt(args, 1), [[row]])]),
  ),
  BYCOL: eager(2, 2, (context, args) => [
    columnsOf(context.matrix(args[0])).map((column) => once(context, lambdaAt(args, 1), [column])),
  ]),
  REDUCE: eager(3, 3, (context, args) => scan(context, args).last ?? null),
  SCAN: eager(3, 3, (context, args) => scan(context, args).rows),
  MAKEARRAY: eager(3, 3, (context, args) => {
    const lambda = lambdaAt(args, 2);
    const width = Math.trunc(numberAt(context, args, 1));
    return Array.from({ length: Math.trunc(numberAt(context, args, 0)) }, (_row, rowIndex) =>
      Array.from({ length: width }, (_column, columnIndex) => once(context, lambda, [rowIndex + 1, columnIndex + 1])),
    );
  }),
  ISOMITTED: lazy(1, 1, (context, nodes, scope) => {
    const [node] = nodes;
    if (node?.kind !== "name") return evaluateArgument(context, node, scope) === undefined;
    const bound = findInScope(scope, node.name);
    return bound !== null && bound.value === undefined;
  }),
};
