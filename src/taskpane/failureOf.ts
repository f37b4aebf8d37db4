import type { Language } from "../app/CommandResult";

/** What is shown when Excel failed under a command, or when we have a bug: a sentence, and what support needs. */
export interface Failure {
  /** What the user does next, when the error knows it. */
  readonly sentence: string | null;
  readonly code: string;
  /** Where the host failed (`debugInfo.errorLocation`), when it said so. */
  readonly location: string | null;
  readonly technical: string;
}

const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** A `HostError` says what to do, in the user's language. */
const speaks = (thrown: unknown): thrown is { sentence(language: Language): string } =>
  typeof fieldOf(thrown, "sentence") === "function";

/** Reads anything thrown. The shape is looked at, not the class: an error may come from another bundle of the page. */
export function failureOf(thrown: unknown, language: Language): Failure {
  const location =
    textOf(fieldOf(thrown, "location")) ?? textOf(fieldOf(fieldOf(thrown, "debugInfo"), "errorLocation"));
  return {
    sentence: speaks(thrown) ? thrown.sentence(language) : null,
    code: textOf(fieldOf(thrown, "code")) ?? textOf(fieldOf(thrown, "name")) ?? "Unknown",
    location,
    technical: textOf(fieldOf(thrown, "message")) ?? String(thrown),
  };
}
