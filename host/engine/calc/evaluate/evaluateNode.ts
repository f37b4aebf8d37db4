import { Area } from "../book/Area";
import { toNumber } from "../coerce";
import type { Node, ReferenceNode } from "../syntax/Node";
import { ERRORS, FailedCall, isError, isMatrix, type Argument, type Matrix, type Scalar, type Value } from "../values";
import { broadcast } from "./broadcast";
import type { Context } from "./Context";
import { isArea, isLambda } from "./kinds";
import { findInScope, type Lambda, type Scope } from "./Lambda";
import { applyOperator } from "./operators";

const MAX_DEPTH = 400;

/** Works out a parsed formula. Errors come back as values. */
export function evaluateNode(context: Context, node: Node, scope: Scope | null): Value {
  switch (node.kind) {
    case "constant":
    case "array":
      return node.value;
    case "missing":
      return null;
    case "reference":
      return areaOf(context, node);
    case "name":
      return valueOfName(context, node.name, scope);
    case "call":
      return callByName(context, node.name, node.args, scope);
    case "apply": {
      const target = evaluateNode(context, node.target, scope);
      return isLambda(target) ? applyLambda(context, target, argumentsOf(context, node.args, scope)) : errorOr(target, ERRORS.reference); // prettier-ignore
    }
    case "binary": {
      const left = context.content(evaluateNode(context, node.left, scope));
      const right = context.content(evaluateNode(context, node.right, scope));
      const run = (a: Scalar, b: Scalar): Scalar => applyOperator(node.operator, a, b, context.uses1904Dates);
      return isMatrix(left) || isMatrix(right) ? broadcast([left, right], run) : run(left, right);
    }
    case "unary":
      return evaluateUnary(context, node.operator, evaluateNode(context, node.operand, scope));
    case "join":
      return joinReferences(
        node.operator,
        evaluateNode(context, node.left, scope),
        evaluateNode(context, node.right, scope),
      );
  }
}

/** An argument of a call; `undefined` where nothing stands. */
export function evaluateArgument(context: Context, node: Node | undefined, scope: Scope | null): Argument {
  return !node || node.kind === "missing" ? undefined : evaluateNode(context, node, scope);
}

function argumentsOf(context: Context, nodes: readonly Node[], scope: Scope | null): Argument[] {
  return nodes.map((node) => evaluateArgument(context, node, scope));
}

/** Calls a lambda; what is not given is an omitted argument. */
export function applyLambda(context: Context, lambda: Lambda, args: readonly Argument[]): Value {
  if (args.length > lambda.parameters.length) return ERRORS.value;
  if (context.depth >= MAX_DEPTH) return ERRORS.number;
  let scope = lambda.scope;
  lambda.parameters.forEach((name, index) => {
    scope = { name, value: args[index], outer: scope };
  });
  context.depth += 1;
  const value = evaluateNode(context, lambda.body, scope);
  context.depth -= 1;
  return value;
}

function areaOf(context: Context, node: ReferenceNode): Value {
  const sheet = node.sheet === null ? context.sheet : context.bench.book.sheet(node.sheet);
  return sheet ? Area.of(sheet, node) : ERRORS.reference;
}

function valueOfName(context: Context, name: string, scope: Scope | null): Value {
  const bound = findInScope(scope, name);
  if (bound) return bound.value ?? null;
  const node = context.bench.book.name(name);
  if (!node) return ERRORS.name;
  if (context.depth >= MAX_DEPTH) return ERRORS.name;
  context.depth += 1;
  const value = evaluateNode(context, node, null);
  context.depth -= 1;
  return value;
}

function callByName(context: Context, name: string, nodes: readonly Node[], scope: Scope | null): Value {
  const bound = findInScope(scope, name);
  const local = bound ? bound.value : undefined;
  if (isLambda(local)) return applyLambda(context, local, argumentsOf(context, nodes, scope));
  const definition = context.bench.library.get(name);
  if (definition) {
    if (nodes.length < definition.minimum || nodes.length > definition.maximum) return ERRORS.value;
    try {
      return definition.kind === "lazy" ? definition.run(context, nodes, scope) : definition.run(context, argumentsOf(context, nodes, scope)); // prettier-ignore
    } catch (failure) {
      if (failure instanceof FailedCall) return failure.value;
      throw failure;
    }
  }
  if (context.bench.isCustom(name)) return callCustom(context, name, nodes, scope);
  const defined = context.bench.book.name(name) ? valueOfName(context, name, null) : undefined;
  return isLambda(defined) ? applyLambda(context, defined, argumentsOf(context, nodes, scope)) : ERRORS.name;
}

/** Without leave to take errors, a function of the add-in is not called with one: the cell shows it. */
function callCustom(context: Context, name: string, nodes: readonly Node[], scope: Scope | null): Value {
  const { value: contents, waits } = context.attempt(() =>
    argumentsOf(context, nodes, scope).map((arg) => context.content(arg)),
  );
  if (waits) return ERRORS.busy;
  for (const content of contents) {
    const error = isMatrix(content) ? content.flat().find(isError) : isError(content) ? content : undefined;
    if (error) return error;
  }
  const result = context.bench.callCustom(name, contents, context);
  if (result !== undefined) return result;
  context.isWaiting = true;
  return ERRORS.busy;
}

function evaluateUnary(context: Context, operator: "-" | "+" | "%" | "@" | "#", operand: Value): Value {
  if (operator === "#") return spillOf(context, operand);
  if (operator === "@") return context.scalar(intersectImplicitly(context, operand));
  if (operator === "+") return operand;
  const run = (value: Scalar): Scalar => {
    const number = toNumber(value, context.uses1904Dates);
    if (isError(number)) return number;
    return operator === "%" ? number / 100 : number === 0 ? 0 : -number;
  };
  const content = context.content(operand);
  return isMatrix(content) ? broadcast([content], run) : run(content);
}

/** The cell of a range that lies in the row or column of the formula. */
export function intersectImplicitly(context: Context, value: Value): Value {
  if (!isArea(value) || value.isCell) return value;
  const { sheet, top, left, bottom, right } = value;
  const { rowIndex, columnIndex } = context;
  if (left === right && rowIndex >= top && rowIndex <= bottom) return new Area(sheet, rowIndex, left, rowIndex, left);
  if (top === bottom && columnIndex >= left && columnIndex <= right) return new Area(sheet, top, columnIndex, top, columnIndex); // prettier-ignore
  return ERRORS.value;
}

function spillOf(context: Context, operand: Value): Value {
  if (!isArea(operand)) return errorOr(operand, ERRORS.reference);
  context.settle(operand);
  const spill = operand.sheet.formula(operand.top, operand.left)?.spill;
  return spill ?? (operand.sheet.formula(operand.top, operand.left) ? operand : ERRORS.reference);
}

function joinReferences(operator: ":" | " " | ",", left: Value, right: Value): Value {
  if (!isArea(left) || !isArea(right)) return isError(left) ? left : isError(right) ? right : ERRORS.value;
  if (operator === ":") return left.join(right) ?? ERRORS.reference;
  if (operator === " ") return left.intersect(right) ?? ERRORS.null;
  // A union of areas has no value of its own in a cell, and no function here takes one.
  return ERRORS.value;
}

function errorOr(value: Value, fallback: Scalar): Scalar {
  return isError(value) ? value : fallback;
}

/** What a formula leaves in its cell: a scalar, or rows to spill. */
export function resultOf(context: Context, value: Value): Scalar | Matrix {
  if (isLambda(value)) return ERRORS.calc;
  const content = context.content(value);
  if (!isMatrix(content)) return content ?? 0;
  const width = content[0]?.length ?? 0;
  if (width === 0) return ERRORS.calc;
  if (content.length === 1 && width === 1) return content[0]?.[0] ?? 0;
  return content;
}
