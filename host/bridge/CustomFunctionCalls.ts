import type { CalcValue, CustomFunctionCall, CustomFunctionResult } from "../engine/CalcEngine";
import { cellAddress, quoteSheetName } from "../engine/document/a1";
import type { GenericEntry } from "./protocol";

const INVOCATION_CATEGORY = 1;
const INVOKE = 1_000;

/** What office.js answers with when a function fails, and what the cell shows. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name?: string;
  readonly parameters?: readonly FunctionParameter[];
}

interface Waiting {
  readonly resolve: (result: CustomFunctionResult) => void;
}

/** Calls of the add-in's functions: out as one message for each recalculation level, back as rows. */
export class CustomFunctionCalls {
  private readonly waiting = new Map<number, Waiting>();
  private readonly byName: ReadonlyMap<string, FunctionMetadata>;
  private nextId = 1;
  private markReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => {
    this.markReady = resolve;
  });

  constructor(
    functions: readonly FunctionMetadata[],
    private readonly send: (entries: readonly GenericEntry[]) => void,
  ) {
    this.byName = new Map(functions.map((metadata) => [(metadata.name ?? metadata.id).toUpperCase(), metadata]));
  }

  get pending(): number {
    return this.waiting.size;
  }

  onReady(): void {
    this.markReady();
  }

  /** Waits for the add-in to be there. Equal calls are made once. */
  async call(calls: readonly CustomFunctionCall[]): Promise<readonly CustomFunctionResult[]> {
    await this.ready;
    const entries: GenericEntry[] = [];
    const once = new Map<string, Promise<CustomFunctionResult>>();
    const results = calls.map((call) => {
      const error = firstError(call.args);
      if (error) return Promise.resolve<CustomFunctionResult>(error);
      const key = JSON.stringify([call.name.toUpperCase(), call.args]);
      const known = once.get(key) ?? this.invoke(call, entries);
      once.set(key, known);
      return known;
    });
    if (entries.length > 0) this.send(entries);
    return Promise.all(results);
  }

  /** Rows `[invocationId, ok, value, errorCode]`, as SetInvocationArrayResults brings them. */
  onResults(rows: readonly unknown[]): void {
    for (const row of rows) {
      if (!Array.isArray(row)) continue;
      const [id, isOk, value, code] = row as readonly unknown[];
      const waiting = this.waiting.get(Number(id));
      this.waiting.delete(Number(id));
      waiting?.resolve(isOk === true ? resultOf(value) : { error: ERRORS[Number(code)] ?? "#VALUE!" });
    }
  }

  private invoke(call: CustomFunctionCall, entries: GenericEntry[]): Promise<CustomFunctionResult> {
    const invocationId = this.nextId;
    this.nextId += 1;
    const metadata = this.byName.get(call.name.toUpperCase());
    const message = JSON.stringify({
      invocationId,
      functionName: metadata?.id ?? call.name,
      parameterValues: parametersOf(call, metadata?.parameters ?? []),
      address: `${quoteSheetName(call.sheet)}!${cellAddress(call.rowIndex, call.columnIndex)}`,
      flags: 0,
      parameterAddresses: null,
    });
    entries.push({ messageCategory: INVOCATION_CATEGORY, messageType: INVOKE, targetId: "", message });
    return new Promise((resolve) => this.waiting.set(invocationId, { resolve }));
  }
}

type Argument = CustomFunctionCall["args"][number];

/** Without a flag that allows errors as input, an error in an argument is the result. */
function firstError(args: readonly Argument[]): { readonly error: string } | null {
  for (const value of args.flat(2)) if (typeof value === "object" && value !== null && "error" in value) return value;
  return null;
}

/**
 * The arguments in the shapes that the metadata states: a matrix parameter is a 2-D array even for one cell, a scalar
 * one takes the first cell of a range, the rest of the arguments go into the repeating one, and what is left out is null.
 */
function parametersOf(call: CustomFunctionCall, parameters: readonly FunctionParameter[]): unknown[] {
  if (parameters.length === 0) return call.args.map(blankAsNull);
  const values: unknown[] = [];
  parameters.forEach((parameter, index) => {
    if (parameter.repeating === true) values.push(call.args.slice(index).map((value) => shaped(value, parameter)));
    else values.push(shaped(call.args[index] ?? null, parameter));
  });
  return values;
}

function shaped(value: Argument, parameter: FunctionParameter): unknown {
  const isMatrix = Array.isArray(value);
  if (parameter.dimensionality === "matrix") return isMatrix || value === null ? blankAsNull(value) : [[value]];
  return isMatrix ? ((value as readonly (readonly CalcValue[])[])[0]?.[0] ?? null) : value;
}

/** In a range a blank cell is "" to a function, as in Excel; alone it is null. */
function blankAsNull(value: Argument): unknown {
  if (!Array.isArray(value)) return value;
  return (value as readonly (readonly CalcValue[])[]).map((row) => row.map((cell) => cell ?? ""));
}

interface FormattedNumber {
  readonly basicValue: CalcValue;
}

function resultOf(value: unknown): CustomFunctionResult {
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(scalarOf) : [scalarOf(row)]));
  }
  return scalarOf(value);
}

function scalarOf(value: unknown): CalcValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "object" && "basicValue" in value) return (value as FormattedNumber).basicValue;
  return { error: "#VALUE!" };
}

/** Of functions.json; anything else has no functions. */
export function metadataOf(functions: unknown): readonly FunctionMetadata[] {
  if (typeof functions !== "object" || functions === null || !("functions" in functions)) return [];
  return Array.isArray(functions.functions) ? (functions.functions as readonly FunctionMetadata[]) : [];
}
