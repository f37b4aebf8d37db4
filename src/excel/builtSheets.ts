import type { BuiltSheet } from "../domain/plan/keptCells";
import { packed, unpacked } from "./packedJson";

/** Under this key the add-in's settings hold what the last build left, sheet by sheet. */
const KEY = "built";

/** Beyond this it is not remembered: then a cell that was changed by hand is shown like any other. */
const MAX_CHARS = 300_000;

/** Sheet → what the last build left on it. */
export type BuiltSheets = Readonly<Record<string, BuiltSheet>>;

const isBuilt = (value: unknown): value is BuiltSheet =>
  typeof value === "object" &&
  value !== null &&
  Array.isArray((value as Partial<BuiltSheet>).values) &&
  Array.isArray((value as Partial<BuiltSheet>).kept);

/** What was kept, from its text; what cannot be read any more is not known. */
export function builtSheetsOf(text: string): BuiltSheets {
  if (text === "") return {};
  try {
    const raw = unpacked(text);
    if (typeof raw !== "object" || raw === null) return {};
    return Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, BuiltSheet] => isBuilt(entry[1])));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return {};
    throw thrown;
  }
}

/**
 * Queues what the last build left; goes with any sync.
 * @returns Its text, after that sync; "" where nothing is known.
 */
export function queueBuilt(context: Excel.RequestContext): () => string {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return () => textOf(setting);
}

function textOf(setting: Excel.Setting): string {
  const value: unknown = setting.isNullObject ? "" : setting.value;
  return typeof value === "string" ? value : "";
}

/** What is to be remembered, as text. */
export function builtText(sheets: BuiltSheets): string {
  const text = packed(sheets);
  return text.length > MAX_CHARS ? "" : text;
}

/** Queues what is to be remembered of a build; goes with any sync. */
export function queueKeepingBuilt(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(KEY, text);
}

/**
 * Keeps it alone: one sync.
 * @throws OfficeExtension.Error
 */
export async function keepBuilt(context: Excel.RequestContext, text: string): Promise<void> {
  queueKeepingBuilt(context, text);
  await context.sync();
}
