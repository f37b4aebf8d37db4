import type { CalcError } from "../../CalcEngine";
import { toFlag, toNumber, toText } from "../coerce";
import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import type { Scope } from "../evaluate/Lambda";
import type { Node } from "../syntax/Node";
import { fail, FailedCall, isError, isMatrix, type Argument, type Scalar, type Value } from "../values";

interface Common {
  readonly minimum: number;
  readonly maximum: number;
  /** Its result can change though nothing changed that its text names. */
  readonly isVolatile?: boolean;
  /** Asks where a reference is, not what is in it. */
  readonly takesPlace?: boolean;
}

/** Gets its arguments worked out. */
export interface EagerFunction extends Common {
  readonly kind: "eager";
  readonly run: (context: Context, args: readonly Argument[]) => Value;
}

/** Decides itself which of its arguments are worked out. */
export interface LazyFunction extends Common {
  readonly kind: "lazy";
  readonly run: (context: Context, args: readonly Node[], scope: Scope | null) => Value;
}

export type FunctionDefinition = EagerFunction | LazyFunction;
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;
export type FunctionLibrary = ReadonlyMap<string, FunctionDefinition>;

export const MANY = 255;

type Options = Pick<Common, "isVolatile" | "takesPlace">;

export function eager(
  minimum: number,
  maximum: number,
  run: EagerFunction["run"],
  options: Options = {},
): EagerFunction {
  return { kind: "eager", minimum, maximum, run, ...options };
}

export function lazy(minimum: number, maximum: number, run: LazyFunction["run"]): LazyFunction {
  return { kind: "lazy", minimum, maximum, run };
}

/** How one argument of a function of single values is read. */
export interface Parameter<T> {
  readonly read: (value: Scalar, context: Context) => T | CalcError;
  /** Stands in for an omitted argument; an argument without one must be given. */
  readonly fallback: T | undefined;
}

export function number(fallback?: number): Parameter<number> {
  return { read: (value, context) => toNumber(value, context.uses1904Dates), fallback };
}

/** A number without its fraction. */
export function whole(fallback?: number): Parameter<number> {
  const read = (value: Scalar, context: Context): number | CalcError => {
    const result = toNumber(value, context.uses1904Dates);
    return isError(result) ? result : Math.trunc(result);
  };
  return { read, fallback };
}

export function text(fallback?: string): Parameter<string> {
  return { read: toText, fallback };
}

export function flag(fallback?: boolean): Parameter<boolean> {
  return { read: toFlag, fallback };
}

export function any(fallback?: Scalar): Parameter<Scalar> {
  return { read: (value) => value, fallback };
}

type Parameters<T extends readonly unknown[]> = readonly [...{ [I in keyof T]: Parameter<T[I]> }];

/**
 * A function of single values: ranges and arrays call it for every cell, an error in an argument is its result, and the
 * arguments come as what they should be.
 */
export function scalar<T extends readonly unknown[]>(
  parameters: Parameters<T>,
  run: (context: Context, ...args: T) => Scalar,
  options: Options = {},
): EagerFunction {
  const list = parameters as readonly Parameter<unknown>[];
  const minimum = list.filter((parameter) => parameter.fallback === undefined).length;
  const call = (context: Context, args: readonly Argument[]): Value => {
    const isOmitted = list.map((_, index) => args[index] === undefined);
    const once = (...values: Scalar[]): Scalar => {
      const clean: unknown[] = [];
      for (const [index, parameter] of list.entries()) {
        const useFallback = isOmitted[index] === true && parameter.fallback !== undefined;
        const value = useFallback ? parameter.fallback : parameter.read(values[index] ?? null, context);
        if (isError(value)) return value;
        clean.push(value);
      }
      try {
        return run(context, ...(clean as unknown as T));
      } catch (failure) {
        // One cell of many has failed, the others have not.
        if (failure instanceof FailedCall) return failure.value;
        throw failure;
      }
    };
    return broadcast(list.map((_, index) => context.content(args[index])), once); // prettier-ignore
  };
  return eager(minimum, list.length, call, options);
}

/** A function that looks at a value as it is, errors included. */
export function inspect(run: (value: Scalar, context: Context) => Scalar): EagerFunction {
  return eager(1, 1, (context, args) => broadcast([context.content(args[0])], (value) => run(value, context)));
}

/** One argument of an eager function as a number; fails the call when it is none. */
export function numberAt(context: Context, args: readonly Argument[], index: number, fallback?: number): number {
  const arg = args[index];
  if (arg === undefined && fallback !== undefined) return fallback;
  const value = toNumber(context.scalar(arg), context.uses1904Dates);
  return isError(value) ? fail(value) : value;
}

export function textAt(context: Context, args: readonly Argument[], index: number, fallback?: string): string {
  const arg = args[index];
  if (arg === undefined && fallback !== undefined) return fallback;
  const value = toText(context.scalar(arg));
  return isError(value) ? fail(value) : value;
}

export function flagAt(context: Context, args: readonly Argument[], index: number, fallback: boolean): boolean {
  const arg = args[index];
  if (arg === undefined) return fallback;
  const value = toFlag(context.scalar(arg));
  return isError(value) ? fail(value) : value;
}

/** The values of a range or array in a row, whatever its shape. */
export function listOf(context: Context, arg: Argument): readonly Scalar[] {
  const content = context.content(arg);
  return isMatrix(content) ? content.flat() : [content];
}
