import type { CommandOptions, CommandResult, UseCases } from "../../src/app";
import type { ImportChoice } from "../../src/domain/import/ImportPlan";
import { importFile } from "./importing";

/** A command that writes, on whatever workbook: null where there is nothing that it could be asked for. */
export type Run = (useCases: UseCases, options: CommandOptions) => Promise<CommandResult | null>;

const UNITS = ["省路政执法总队", "海北州交通运输系统", "果洛州", "海北洲"];

/** The pane's three kinds of files; some rows are known already, and some units nobody knows. */
const FILES: Readonly<Record<"cases" | "exams" | "officers", string>> = {
  cases: [
    "案号,单位,案件性质,立案日期,结案日期",
    ...UNITS.map((unit, at) => `A${String(at + 1)},${unit},实际,2024-03-0${String(at + 1)},`),
    "=1+1,海北州,测试,2024-03-09,4.1",
  ].join("\n"),
  exams: ["单位,考试日期", ...UNITS.map((unit) => `${unit},2024-03-15`)].join("\n"),
  officers: ["单位,姓名,执法证号", ...UNITS.map((unit, at) => `${unit},甲,00${String(at)}`)].join("\n"),
};

const importing =
  (kind: keyof typeof FILES, mode: ImportChoice["mode"]): Run =>
  (useCases, options) =>
    importFile(useCases, FILES[kind], { mode, doubled: mode === "append" ? "add" : "skip" }, options);

async function fix(useCases: UseCases, options: CommandOptions): Promise<CommandResult> {
  const preview = await useCases.previewFixes(null, options);
  return preview.status === "done" ? useCases.applyFixes(preview, options) : preview;
}

async function logReminders(useCases: UseCases, options: CommandOptions): Promise<CommandResult> {
  const { status, reminders, ...answer } = await useCases.remindUnits(options);
  if (status !== "done") return { ...answer, status };
  const units = reminders.map(({ unit }) => unit);
  return useCases.logReminders({ units, date: "2024-04-12", way: "电话", person: "+张三" }, options);
}

/** Every command that writes, by name. */
export const WRITING_COMMANDS: Readonly<Record<string, Run>> = {
  "build-annexes": (useCases, options) => useCases.buildAnnexes(options),
  colour: (useCases, options) => useCases.colour(options),
  "clear-colours": (useCases, options) => useCases.clearColours(options),
  fix,
  "import cases": importing("cases", "append"),
  "import cases in place of others": importing("cases", "replace"),
  "import exams": importing("exams", "append"),
  "import exams in place of others": importing("exams", "replace"),
  "import officers": importing("officers", "append"),
  correct: (useCases, options) =>
    useCases.correct({ units: { 海北洲: "海北州交通运输系统" }, marks: { "○": "missing" } }, options),
  report: (useCases, options) => useCases.report(options),
  overview: (useCases, options) => useCases.overview(options),
  "to-values": (useCases, options) => useCases.toValues(options),
  "all sheets to values": (useCases, options) => useCases.toValues({ ...options, scope: "workbook" }),
  "new-issue": (useCases, options) => useCases.startIssue({ issue: "第二期" }, options),
  "notice-template": (useCases, options) => useCases.addWordings(options),
  "log-reminders": logReminders,
  "new-workbook": (useCases, options) => useCases.createTrackingWorkbook(options),
};
