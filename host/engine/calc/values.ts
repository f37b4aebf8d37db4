import type { CalcError, CalcValue } from "../CalcEngine";
import type { Area } from "./book/Area";
import type { Lambda } from "./evaluate/Lambda";

export type Scalar = CalcValue;
export type Matrix = readonly (readonly Scalar[])[];
/** What an expression can be while it is being worked out; a cell only ever holds a scalar. */
export type Value = Scalar | Matrix | Area | Lambda;
/** An argument; `undefined` where the comma stands alone, as in `IF(A1,,2)`. */
export type Argument = Value | undefined;

const interned = new Map<string, CalcError>();

/** One object a name, so that a column of errors costs no memory. */
export function errorValue(name: string): CalcError {
  let error = interned.get(name);
  if (!error) interned.set(name, (error = Object.freeze({ error: name })));
  return error;
}

export const ERRORS = {
  notAvailable: errorValue("#N/A"),
  value: errorValue("#VALUE!"),
  reference: errorValue("#REF!"),
  division: errorValue("#DIV/0!"),
  number: errorValue("#NUM!"),
  name: errorValue("#NAME?"),
  null: errorValue("#NULL!"),
  spill: errorValue("#SPILL!"),
  calc: errorValue("#CALC!"),
  busy: errorValue("#BUSY!"),
} as const;

export function isError(value: unknown): value is CalcError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value);
}

export function sameValue(left: Scalar | undefined, right: Scalar | undefined): boolean {
  return left === right || (isError(left) && isError(right) && left.error === right.error);
}

/** Leaves a function with an error as its result; caught where functions are called, nowhere else. */
export class FailedCall extends Error {
  constructor(readonly value: CalcError) {
    super(value.error);
  }
}

export function fail(error: CalcError): never {
  throw new FailedCall(error);
}
