import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Workbook, type CellValue, type Worksheet } from "exceljs";
import { bootAddin } from "../../host/cli/bootAddin";
import type { CalcEngine } from "../../host/engine/CalcEngine";
import { createHost, openWorkbook, type Fault, type Host, type HostOptions } from "../../host/index";
import { NO_STEP, readStep, restore, runExcel, StepLog, type Applying, type Restored } from "../../src/excel";
import type { Sheets } from "../support/bookOf";
import { workbookFacts, type SheetFacts, type WorkbookFacts } from "../support/cliWorkbookFacts";

// office.js takes its time to load when other tests run beside these.
jest.setTimeout(60_000);

/** These tests are about what is read and written, not about calculation: formulas keep their stored results. */
const STILL_ENGINE: CalcEngine = {
  load: () => Promise.resolve(),
  setCustomFunctions: () => undefined,
  addSheet: () => undefined,
  removeSheet: () => undefined,
  renameSheet: () => undefined,
  setCells: () => undefined,
  recalculate: () => Promise.resolve([]),
  evaluate: () => Promise.resolve(null),
  evaluateNow: () => null,
  dispose: () => undefined,
};

/** A workbook open in the host, with the real office.js as this process' `Excel`. */
export interface AdapterDesk {
  readonly host: Host;
  /** Runs adapter code in one request context, and counts its syncs and writes. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Counted<T>>;
  save(): Promise<Uint8Array>;
  close(): void;
}

export interface Counted<T> {
  readonly result: T;
  readonly syncs: number;
  readonly writes: number;
  readonly undoClears: number;
}

export async function openDesk(
  bytes: Uint8Array,
  faults: readonly Fault[] = [],
  { isReadOnly = false, engine = STILL_ENGINE }: Partial<Pick<HostOptions, "isReadOnly" | "engine">> = {},
): Promise<AdapterDesk> {
  const workbook = await openWorkbook(bytes);
  const host = createHost({ workbook, engine, functions: null, language: "zh-CN", faults, isReadOnly });
  const addin = await bootAddin(host, { distDirectory: "", language: "zh-CN", scripts: [] });
  const { Excel, Office, OfficeExtension } = addin.window as unknown as Record<string, unknown>;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  await host.whenIdle();
  return {
    host,
    run: async (work) => {
      host.resetTraffic();
      const result = await runExcel(work);
      await host.whenIdle();
      const { syncs, writes, undoClears } = host.traffic;
      return { result, syncs, writes, undoClears };
    },
    save: () => workbook.save(),
    close: () => {
      addin.close();
    },
  };
}

/** A step of a command, in a workbook that keeps none yet. */
export const step = (command = "build-annexes"): Applying => ({ log: new StepLog(NO_STEP), command });

/** Takes back the step that the workbook keeps, as a session would that has only just opened it. */
export async function restoreKept(context: Excel.RequestContext): Promise<Restored> {
  const { head, record } = await readStep(context);
  if (record === null) throw new Error("the workbook keeps no step");
  const log = new StepLog(head);
  return restore(context, record, { log, isCutShort: log.state === "started", overwrites: false });
}

/** A file made for one test. */
export async function workbookBytes(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A file with these rows, each sheet from A1 on. */
export function fileOf(sheets: Sheets): Promise<Uint8Array> {
  return workbookBytes((book) => {
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(name);
      rows.forEach((row, rowIndex) => {
        row.forEach((cell, columnIndex) => {
          if (cell === null) return;
          const target = sheet.getCell(rowIndex + 1, columnIndex + 1);
          const isFormatted = typeof cell === "object" && "numberFormat" in cell;
          target.value = (isFormatted ? cell.value : cell) as CellValue;
          if (isFormatted) target.numFmt = cell.numberFormat;
        });
      });
    }
  });
}

/** The same file with one sheet protected. */
export async function protectedCopy(bytes: Uint8Array, sheetName: string): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  await book.getWorksheet(sheetName)?.protect("", {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What a user could see of the saved file. */
export async function factsOf(bytes: Uint8Array): Promise<WorkbookFacts> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "adapter-"));
  const file = path.join(folder, "book.xlsx");
  try {
    await writeFile(file, bytes);
    return await workbookFacts(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the API cannot put back, and nobody sees: the theme's claim on a font, lines that say that they are black. */
const visibleLook = (look: string): string =>
  look.replace(/<(?:family|scheme) \[\[.*?\]\]>|<color \[\["(?:rgb","FF000000|theme","1)"\]\]>/g, "");

const PLAIN_LOOK =
  '<font []><sz [["val","11"]]><name [["val","Calibri"]]> | <fill []><patternFill [["patternType","none"]]> | ' +
  "<border []><left []><right []><top []><bottom []><diagonal []> | 0 | ";

/** Attributes of the page set-up that say what holds without them. */
const visiblePageSetup = (part: string): string =>
  part.replace(/\["(?:fitToHeight|fitToWidth)","1"\],?|\["scale","100"\],?|\["orientation","portrait"\],?/g, "");

/**
 * The same file for a person who looks at it: empty cells of the default look are no cells, and results of formulas
 * are left out, since nothing is calculated here.
 */
export function visibleFacts(sheet: SheetFacts | undefined): unknown {
  if (sheet === undefined) return null;
  const cells = Object.entries(sheet.cells).map(([address, { value, formula, look }]) => {
    const seen = { value: formula === "" ? value : "", formula, look: visibleLook(look) };
    return [address, seen] as const;
  });
  const filled = cells.filter(([, { value, formula, look }]) => value !== "" || formula !== "" || look !== PLAIN_LOOK);
  const parts = { ...sheet.parts, pageSetup: visiblePageSetup(sheet.parts.pageSetup ?? "") };
  return { ...sheet, cells: Object.fromEntries(filled), parts };
}

/** A sheet as an office leaves it: a title, own formats, a merge, a rule of its own, a note below. */
export function fillUserSheet(sheet: Worksheet): void {
  sheet.getCell("A1").value = "旧标题";
  sheet.getCell("A1").font = { name: "楷体", size: 20, bold: true, color: { argb: "FFC00000" } };
  sheet.mergeCells("A1:C1");
  sheet.getCell("A2").value = "单位";
  sheet.getCell("B2").value = { formula: "1+1", result: 2 };
  sheet.getCell("C2").value = 0.28;
  sheet.getCell("C2").numFmt = "0.00%";
  sheet.getCell("C2").border = { top: { style: "dashed", color: { argb: "FFFF0000" } }, left: { style: "thick" } };
  sheet.getCell("A3").value = "已电话催报";
  sheet.getCell("A3").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  sheet.getCell("B3").value = "";
  sheet.getCell("C3").value = { error: "#N/A" };
  sheet.getCell("A9").value = "填表人";
  sheet.getRow(1).height = 40;
  sheet.getColumn(1).width = 30;
  sheet.addConditionalFormatting({
    ref: "A1:C9",
    rules: [
      {
        type: "expression",
        priority: 1,
        formulae: ['$A1="甲"'],
        style: { font: { bold: true } },
      },
    ],
  });
}
