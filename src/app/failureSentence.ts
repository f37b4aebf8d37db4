import { hostErrorOf } from "../excel";
import type { Language } from "./CommandResult";

/** What the user is told about anything thrown by a use-case, with the code and place that support needs. */
export function failureSentence(thrown: unknown, language: Language): string {
  const error = hostErrorOf(thrown);
  const place = error.location === null ? "" : `, ${error.location}`;
  return `${error.sentence(language)} (${error.code}${place})`;
}
