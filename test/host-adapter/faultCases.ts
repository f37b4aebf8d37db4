import { Workbook } from "exceljs";
import type { CommandOptions, CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import type { UseCases } from "../../src/app/UseCases";
import { BASE, changed, LOGS } from "../support/bookOf";
import { fileOf, openDesk } from "./adapterDesk";
import { importFile } from "./importing";

export const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

/** One command that a fault is tried on: a workbook, and what is asked of the add-in. */
export interface FaultCase {
  readonly command: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly run: (useCases: UseCases) => Promise<CommandResult>;
  /** It writes with the same code as another of the cases: the usual run leaves it out. */
  readonly onlyLong?: true;
}

/** The file after a command has run in it. */
async function after(bytes: Uint8Array, run: FaultCase["run"]): Promise<Uint8Array> {
  const desk = await openDesk(bytes);
  try {
    const { status, message } = await run(createUseCases(() => 0));
    if (status !== "done") throw new Error(message);
    await desk.host.whenIdle();
    return await desk.save();
  } finally {
    desk.close();
  }
}

const build: FaultCase["run"] = (useCases) => useCases.buildAnnexes(OPTIONS);
const colour: FaultCase["run"] = (useCases) => useCases.colour(OPTIONS);

const base = () => fileOf(BASE);
const UNTIDY = changed(BASE, {
  "报送台账!B3": "✔",
  "报送台账!C3": "X",
  "单位名册!G3": "5人",
  "在线考试!B2": { value: "２", numberFormat: "@" },
});

async function fix(useCases: UseCases): Promise<CommandResult> {
  const preview = await useCases.previewFixes(null, OPTIONS);
  return preview.status === "done" ? useCases.applyFixes(preview, OPTIONS) : preview;
}

const CSV = [
  "案号,单位,案件性质,立案日期,结案日期",
  ...Array.from({ length: 40 }, (_, at) => `N${String(at)},海北州,实际,2024-03-01,2024-03-05`),
].join("\n");

async function importRows(useCases: UseCases): Promise<CommandResult> {
  const result = await importFile(useCases, CSV, { mode: "replace", doubled: "skip" }, OPTIONS);
  if (result === null) throw new Error("the file cannot be imported");
  return result;
}

const remarked = async (): Promise<Uint8Array> => {
  const built = await after(await base(), build);
  const desk = await openDesk(built);
  try {
    await desk.host.edit("附件1", "D5", "手写的备注");
    await desk.host.edit("报送台账", "C3", "√");
    await desk.host.edit("报送台账", "B4", "√");
    return await desk.save();
  } finally {
    desk.close();
  }
};

/** Annexes in which formulas stand: what they come to is in the file, since nothing is calculated here. */
async function withFormulas(): Promise<Uint8Array> {
  const book = new Workbook();
  const bytes = await after(await base(), build);
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const sheet = book.getWorksheet("附件2");
  for (const address of ["B5", "B6", "B7"]) {
    const cell = sheet?.getCell(address);
    if (cell !== undefined) cell.value = { formula: "1+1", result: 2 };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const SENT = { units: ["海北州交通运输系统"], date: "2024-04-12", way: "电话", person: "张三" };

/** Every command that writes. */
export const FAULT_CASES: readonly FaultCase[] = [
  { command: "build-annexes", bytes: base, run: build },
  { command: "build-annexes (again)", bytes: remarked, run: build },
  { command: "colour", bytes: base, run: colour },
  {
    command: "clear-colours",
    bytes: async () => after(await base(), colour),
    run: (useCases) => useCases.clearColours(OPTIONS),
  },
  { command: "fix", bytes: () => fileOf(UNTIDY), run: fix },
  { command: "import", bytes: () => fileOf({ ...BASE, ...LOGS }), run: importRows },
  {
    command: "correct",
    bytes: () => fileOf(changed(BASE, { "报送台账!A3": "海北洲" })),
    run: (useCases) => useCases.correct({ units: { 海北洲: "海北州交通运输系统" } }, OPTIONS),
  },
  { command: "report", bytes: base, run: (useCases) => useCases.report(OPTIONS) },
  {
    command: "overview",
    bytes: () => fileOf({ ...BASE, 报送台账: LOGS.报送台账 }),
    run: (useCases) => useCases.overview(OPTIONS),
    onlyLong: true,
  },
  { command: "to-values", bytes: withFormulas, run: (useCases) => useCases.toValues(OPTIONS), onlyLong: true },
  { command: "notice-template", bytes: base, run: (useCases) => useCases.addWordings(OPTIONS), onlyLong: true },
  {
    command: "log-reminders",
    bytes: base,
    run: (useCases) => useCases.logReminders(SENT, OPTIONS),
    onlyLong: true,
  },
  { command: "new-issue", bytes: base, run: (useCases) => useCases.startIssue({}, OPTIONS), onlyLong: true },
  {
    command: "restore",
    bytes: async () => after(await remarked(), build),
    run: (useCases) => useCases.restore(OPTIONS),
  },
  {
    command: "new-workbook",
    bytes: () => fileOf({ Sheet1: [] }),
    run: (useCases) => useCases.createTrackingWorkbook(OPTIONS),
  },
];
