import type { Language } from "../../src/app/CommandResult";
import { errorMessage } from "./files";

/** What went wrong, in the add-in's own sentence where its error has one; told by its shape, for it comes from another realm. */
export function reasonOf(error: unknown, language: Language): string {
  if (typeof error !== "object" || error === null || !("sentence" in error)) return errorMessage(error);
  const { sentence } = error as { readonly sentence: unknown };
  return typeof sentence === "function" ? String(sentence.call(error, language)) : errorMessage(error);
}
