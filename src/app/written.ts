import type { CellValue } from "../domain/snapshot";
import type { OverwrittenCell, StepLog } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type ShownOverwriting } from "./messages";
import { sentences } from "./results";

/** So many cells are named in a sentence. */
export const NAMED_CELLS = 5;

/** What a cell holds, in words; empty is said as nothing. */
export function shownContent(content: unknown): string {
  if (content === null || content === undefined) return "";
  const value = content as CellValue;
  if (typeof value === "object" && value !== null) return "error" in value ? value.error : JSON.stringify(value);
  return String(value);
}

const shown = ({ sheet, address, before, theirs, now }: OverwrittenCell): ShownOverwriting => ({
  place: `${sheet}!${address}`,
  before: shownContent(before),
  theirs: shownContent(theirs),
  now: shownContent(now),
});

/**
 * What a command answers that has written: with what the user has to know of the step beyond it, that it does not stay
 * in the workbook, and whose cells it wrote over.
 */
export function written<Result extends CommandResult>(
  { options, session }: Command,
  log: StepLog,
  result: Result,
  overwritten: readonly OverwrittenCell[] = [],
): Result {
  session.overwritten = overwritten;
  const messages = messagesOf(options.language);
  const named = overwritten.slice(0, NAMED_CELLS).map(shown);
  const message = sentences(
    options.language,
    result.message,
    log.isKept ? "" : messages.stepNotKept,
    overwritten.length === 0 ? "" : messages.overwrittenTheirs(named, overwritten.length),
  );
  return { ...result, message, ...(overwritten.length === 0 ? {} : { overwritten }) };
}
