import type { Cell } from "exceljs";
import type { HostSheet } from "./HostSheet";

/**
 * Pictures in cells and linked data types stand in the file as an error whose `vm` leads to the value proper. The number
 * stays with the error as long as nothing else is written into the cell.
 */
interface ErrorWithMetadata {
  readonly error: string;
  readonly vm?: string;
}

const isError = (value: unknown): value is ErrorWithMetadata =>
  typeof value === "object" && value !== null && "error" in value;

export function readValueMetadata(sheet: HostSheet, sheetData: string): void {
  if (!sheetData.includes(' vm="')) return;
  const numbers = new Map<string, string>();
  for (const [tag, vm = ""] of sheetData.matchAll(/<c\b[^>]*\svm="(\d+)"[^>]*>/g))
    numbers.set(/\sr="([^"]+)"/.exec(tag)?.[1] ?? "", vm);
  for (const cell of sheet.existingCells()) {
    const vm = numbers.get(cell.address);
    const value: unknown = cell.value;
    if (vm !== undefined && isError(value)) cell.value = { error: value.error, vm } as unknown as Cell["value"];
  }
}

export function withValueMetadata(xml: string, sheet: HostSheet): string {
  let out = xml;
  for (const cell of sheet.existingCells()) {
    const value: unknown = cell.value;
    if (isError(value) && value.vm !== undefined)
      out = out.replace(`<c r="${cell.address}"`, `<c r="${cell.address}" vm="${value.vm}"`);
  }
  return out;
}
