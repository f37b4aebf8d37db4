import { parseArgs } from "node:util";

import type { Language } from "../../src/app/CommandResult";
import { BatchError } from "./BatchError";
import type { BatchCommand, BatchRequest } from "./BatchRequest";
import { COMMANDS } from "./BatchRequest";
import { errorCode, errorMessage } from "./files";
import { parseFault, type Fault } from "../bridge/faults";
import { isProfileName, PROFILES, type ProfileName } from "../bridge/profiles";

const OPTIONS = {
  out: { type: "string" },
  report: { type: "string" },
  script: { type: "string" },
  override: { type: "string" },
  lang: { type: "string" },
  now: { type: "string" },
  notice: { type: "string" },
  answers: { type: "string" },
  profile: { type: "string" },
  fault: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

type OptionValues = ReturnType<typeof parse>["values"];

/** The language in which even a wrong command line is answered. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf("--lang");
  const value = at >= 0 ? argv[at + 1] : argv.find((argument) => argument.startsWith("--lang="))?.slice(7);
  return value === "en-US" ? "en-US" : "zh-CN";
}

export const wantsHelp = (argv: readonly string[]): boolean => argv.includes("--help") || argv.includes("-h");

/** @throws BatchError when the line does not say one command on one workbook. */
export function parseBatchArguments(argv: readonly string[]): BatchRequest {
  const { values, positionals } = parse(argv);
  const [name, workbook, ...more] = positionals;
  if (name === undefined) throw new BatchError("usage");
  const command = commandOf(name);
  if (workbook === undefined || workbook === "") throw new BatchError("missingWorkbook", { command });
  if (more[0] !== undefined) throw new BatchError("extraArgument", { argument: more[0] });
  checkCombination(command, values);
  return {
    command,
    workbook,
    out: values.out ?? null,
    report: values.report ?? null,
    script: values.script ?? null,
    override: overrideOf(values.override),
    notice: values.notice ?? null,
    answers: values.answers ?? null,
    language: checkedLanguage(values.lang),
    now: checkedDate(values.now),
    profile: checkedProfile(values.profile),
    faults: (values.fault ?? []).map(checkedFault),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw usageError(error);
  }
}

/** parseArgs explains itself in English, over several lines; its error codes are stable. */
function usageError(error: unknown): BatchError {
  const code = errorCode(error);
  const option = /'(-[^' ]*)/.exec(errorMessage(error))?.[1]?.replace(/,$/, "") ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return new BatchError("unknownOption", { option });
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return new BatchError("optionWithoutValue", { option });
  return new BatchError("usage");
}

function commandOf(name: string): BatchCommand {
  const known = COMMANDS.find((command) => command === name);
  if (known !== undefined) return known;
  throw new BatchError("unknownCommand", { command: name, commands: COMMANDS.join(" | ") });
}

/** Options that one command alone has. */
const ONLY_FOR = [
  ["script", "run-script"],
  ["notice", "check-notice"],
  ["override", "build-annexes"],
] as const;

function checkCombination(command: BatchCommand, values: OptionValues): void {
  if (command === "run-script" && values.script === undefined) throw new BatchError("scriptMissing");
  if (command === "check-notice" && values.notice === undefined) throw new BatchError("noticeMissing");
  for (const [option, only] of ONLY_FOR) {
    if (command !== only && values[option] !== undefined) {
      throw new BatchError("optionOnlyFor", { option: `--${option}`, command: only });
    }
  }
  if (command === "draft-notice" && !/\.docx$/iu.test(values.out ?? "")) throw new BatchError("draftOut");
  if (command === "new-workbook" && values.out !== undefined) throw new BatchError("newWorkbookOut");
  for (const option of ["out", "report", "script", "notice", "answers"] as const) {
    if (values[option] === "") throw new BatchError("optionWithoutValue", { option: `--${option}` });
  }
}

function overrideOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value.trim() === "") throw new BatchError("emptyOverride");
  return value;
}

function checkedLanguage(value: string | undefined): Language {
  if (value === undefined || value === "zh-CN" || value === "en-US") return value ?? "zh-CN";
  throw new BatchError("badLanguage", { value });
}

function checkedProfile(value: string | undefined): ProfileName {
  if (value === undefined) return "m365";
  if (isProfileName(value)) return value;
  throw new BatchError("badProfile", { value, profiles: Object.keys(PROFILES).join(" | ") });
}

function checkedFault(value: string): Fault {
  const fault = parseFault(value);
  if (fault === null) throw new BatchError("badFault", { value });
  return fault;
}

function checkedDate(value: string | undefined): string {
  if (value === undefined) return "";
  if (!isDate(value)) throw new BatchError("badDate", { value });
  return value;
}

/** 2024-02-30 has the form of a date, but JavaScript reads it as March 1. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
