import { createCalcEngine, type CalcEngineOptions } from "../../host/engine/calc";
import type { CalcChange, CalcEngine, CalcInput, CalcValue } from "../../host/engine/CalcEngine";

/** What is typed into a cell: text that starts with = is a formula. */
export type Typed = CalcValue;
export type SheetTable = Readonly<Record<string, Typed>>;
export type BookTable = Readonly<Record<string, SheetTable>>;

const ADDRESS = /^([A-Z]+)(\d+)$/;

export function positionOf(address: string): { readonly rowIndex: number; readonly columnIndex: number } {
  const [, letters = "A", digits = "1"] = ADDRESS.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { rowIndex: Number(digits) - 1, columnIndex: column - 1 };
}

export function addressOf(rowIndex: number, columnIndex: number): string {
  return `${String.fromCharCode(65 + columnIndex)}${String(rowIndex + 1)}`;
}

export function inputOf(typed: Typed): CalcInput {
  return typeof typed === "string" && typed.startsWith("=") ? { formula: typed } : { value: typed };
}

export function cellsOf(table: SheetTable): { rowIndex: number; columnIndex: number; input: CalcInput }[] {
  return Object.entries(table).map(([address, typed]) => ({ ...positionOf(address), input: inputOf(typed) }));
}

interface Extra extends CalcEngineOptions {
  readonly names?: Readonly<Record<string, string>>;
  readonly uses1904Dates?: boolean;
}

/** An engine with these cells, not calculated yet. */
export async function engineOf(
  book: BookTable,
  { names = {}, uses1904Dates = false, ...options }: Extra = {},
): Promise<CalcEngine> {
  const engine = await createCalcEngine(options);
  await engine.load({
    sheets: Object.entries(book).map(([name, table]) => ({ name, cells: cellsOf(table) })),
    names: Object.entries(names).map(([name, formula]) => ({ name, formula })),
    uses1904Dates,
  });
  return engine;
}

/** Changes as `表!A1 → value`. */
export function tableOf(changes: readonly CalcChange[]): Record<string, CalcValue> {
  return Object.fromEntries(
    changes.map(({ sheet, rowIndex, columnIndex, value }) => [`${sheet}!${addressOf(rowIndex, columnIndex)}`, value]),
  );
}
