import { firstSheet, type BootedHost } from "./bootedHost";

type Grid = unknown[][];
type Property = "values" | "formulas" | "text" | "numberFormat" | "formulasR1C1" | "valueTypes";

/** One property of a range of the first sheet. */
export async function read(booted: BootedHost, address: string, property: Property = "values"): Promise<Grid> {
  return booted.run(async (context) => {
    const range = firstSheet(context).getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as Grid;
  });
}

/** Writes what a user would type into a block of the first sheet, from a cell on. */
export async function fill(booted: BootedHost, start: string, rows: Grid): Promise<void> {
  await booted.run(async (context) => {
    const first = firstSheet(context).getRange(start);
    first.getResizedRange(rows.length - 1, (rows[0]?.length ?? 1) - 1).formulas = rows;
    await context.sync();
  });
}

/** Runs a batch on the first sheet that writes, and syncs once. */
export async function act(booted: BootedHost, work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await booted.run(async (context) => {
    work(firstSheet(context));
    await context.sync();
  });
}

/** The address (without the sheet) of what a batch finds; null for a null object. */
export async function addressOf(
  booted: BootedHost,
  find: (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas,
): Promise<string | null> {
  return booted.run(async (context) => {
    const found = find(firstSheet(context));
    found.load("address");
    await context.sync();
    return found.isNullObject ? null : found.address.replace(/Sheet1!/g, "");
  });
}
