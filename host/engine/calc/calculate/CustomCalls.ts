import type { CustomFunctionCall, CustomFunctionResult } from "../../CalcEngine";
import type { Context } from "../evaluate/Context";
import { ERRORS, errorValue, isError, isMatrix, type Matrix, type Scalar } from "../values";

type Caller = (calls: readonly CustomFunctionCall[]) => Promise<readonly CustomFunctionResult[]>;

interface Pending {
  readonly key: string;
  readonly call: CustomFunctionCall;
}

function asError(value: Scalar): Scalar {
  return isError(value) ? errorValue(value.error) : value;
}

function resultOf(result: CustomFunctionResult | undefined): Scalar | Matrix {
  if (result === undefined) return ERRORS.value;
  if (!isMatrix(result)) return asError(result);
  return result.length === 0 || result[0]?.length === 0 ? ERRORS.calc : result.map((row) => row.map(asError));
}

/** Calls of the add-in's functions: collected while a level is calculated, made together, kept until all is calculated. */
export class CustomCalls {
  private names = new Map<string, string>();
  private caller: Caller = (calls) => Promise.resolve(calls.map(() => ERRORS.name));
  private readonly pending = new Map<string, Pending>();
  private readonly results = new Map<string, Scalar | Matrix>();

  register(names: readonly string[], caller: Caller): void {
    this.names = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.caller = caller;
    this.forget();
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  get hasPending(): boolean {
    return this.pending.size > 0;
  }

  /** The result; undefined when it is not there yet, and then it will be asked for. */
  call(
    name: string,
    args: CustomFunctionCall["args"],
    { sheet, rowIndex, columnIndex }: Context,
  ): Scalar | Matrix | undefined {
    const key = `${name}(${JSON.stringify(args)}`;
    const known = this.results.get(key);
    if (known === undefined && !this.pending.has(key)) {
      const call = { name: this.names.get(name) ?? name, args, sheet: sheet.name, rowIndex, columnIndex };
      this.pending.set(key, { key, call });
    }
    return known;
  }

  /** Makes all calls that wait, as one. */
  async flush(): Promise<void> {
    const waiting = [...this.pending.values()];
    this.pending.clear();
    const results = await this.caller(waiting.map(({ call }) => call));
    waiting.forEach(({ key }, index) => {
      this.results.set(key, resultOf(results[index]));
    });
  }

  /** The functions are pure, but what they are bound to may have been reloaded: nothing is kept for the next time. */
  forget(): void {
    this.pending.clear();
    this.results.clear();
  }
}
