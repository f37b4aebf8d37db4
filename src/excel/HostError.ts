import { sentenceOf, type HostLanguage } from "./hostErrorSentences";

/** Codes of our own, beside those of Office.js. */
export type OwnHostErrorCode = "ReadBackMismatch" | "SheetHidden" | "ResponseIncomplete";

/**
 * Excel failed under a command, or we have a bug. Two voices: `sentence` says what the user does next; `code`,
 * `location` and `message` are what support needs.
 */
export class HostError extends Error {
  override readonly name = "HostError";
  /** Of `OfficeExtension.Error`, or one of `OwnHostErrorCode`, or `Unknown`. */
  readonly code: string;
  /** `debugInfo.errorLocation`, or the sheet and cell at which it was noticed. */
  readonly location: string | null;

  constructor(code: string, message: string, location: string | null = null) {
    super(message);
    this.code = code;
    this.location = location;
  }

  /** What happened and what to do, in office language. */
  sentence(language: HostLanguage): string {
    return sentenceOf(this.code, language);
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/**
 * Turns anything thrown under `Excel.run` into a `HostError`; one that is already passes through. The shape is looked
 * at, not the class: in a shared runtime the error may come from another bundle of the page.
 */
export function hostErrorOf(thrown: unknown): HostError {
  if (thrown instanceof HostError) return thrown;
  const code = textOf(fieldOf(thrown, "code")) ?? "Unknown";
  const location = textOf(fieldOf(fieldOf(thrown, "debugInfo"), "errorLocation"));
  const error = new HostError(code, textOf(fieldOf(thrown, "message")) ?? String(thrown), location);
  const stack = textOf(fieldOf(thrown, "stack"));
  if (stack !== null) error.stack = stack;
  return error;
}
