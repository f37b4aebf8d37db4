import type { Language } from "../../src/app/CommandResult";
import type { Fault, ProfileName } from "../index";

/** Commands that the add-in itself carries out: `window.enforcementLedger.run(command, options)`. */
export const ADDIN_COMMANDS = [
  "validate",
  "colour",
  "clear-colours",
  "build-annexes",
  "restore",
  "mark-issued",
  "unmark-issued",
  "new-workbook",
  "check-notice",
  "draft-notice",
] as const;
export const COMMANDS = [...ADDIN_COMMANDS, "recalculate", "run-script"] as const;

export type AddinCommand = (typeof ADDIN_COMMANDS)[number];
export type BatchCommand = (typeof COMMANDS)[number];

export interface BatchRequest {
  readonly command: BatchCommand;
  /** As the user wrote it; relative to the folder from which the command was called. */
  readonly workbook: string;
  readonly out: string | null;
  readonly report: string | null;
  readonly script: string | null;
  readonly override: string | null;
  /** The .txt or .docx that check-notice is about. */
  readonly notice: string | null;
  /** A JSON file that answers what the pane would ask. */
  readonly answers: string | null;
  readonly language: Language;
  /**
   * ISO date for the head of a report, and of a mark as issued. Without `--now` it is the empty string, never today: what a command finds and
   * writes must be the same on every day.
   */
  readonly now: string;
  readonly profile: ProfileName;
  /** What goes wrong on demand: for tests of what a failure leaves behind. */
  readonly faults: readonly Fault[];
}

export const isAddinCommand = (command: BatchCommand): command is AddinCommand =>
  (ADDIN_COMMANDS as readonly string[]).includes(command);
