import { invalidArgument } from "../bridge/ApiError";
import { text } from "./apiValues";

/** How a text is looked for: `*`, `?` and `~` mean what they mean in Excel's own search. */
export interface SearchCriteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly isBackwards: boolean;
}

const NO_CRITERIA: SearchCriteria = { completeMatch: false, matchCase: false, isBackwards: false };

export function searchCriteria(given: unknown): SearchCriteria {
  if (given === null || given === undefined) return NO_CRITERIA;
  if (typeof given !== "object") throw invalidArgument();
  const { completeMatch, matchCase, searchDirection } = given as Readonly<Record<string, unknown>>;
  const direction = text(searchDirection ?? "Forward").toLowerCase();
  if (direction !== "forward" && direction !== "backwards") throw invalidArgument();
  return {
    completeMatch: completeMatch === true,
    matchCase: matchCase === true,
    isBackwards: direction === "backwards",
  };
}

const SPECIAL = /[\\^$.|+()[\]{}*?]/g;

/** @example searchPattern("a*~?", { … }) // /a[\s\S]*?\?/giu */
export function searchPattern(wanted: string, { completeMatch, matchCase }: SearchCriteria): RegExp {
  const source = wanted.replace(/~[*?~]|[\s\S]/gu, (piece) => {
    if (piece.length === 2 && piece.startsWith("~")) return piece.slice(1).replace(SPECIAL, "\\$&");
    if (piece === "*") return completeMatch ? "[\\s\\S]*" : "[\\s\\S]*?";
    return piece === "?" ? "[\\s\\S]" : piece.replace(SPECIAL, "\\$&");
  });
  return new RegExp(completeMatch ? `^${source}$` : source, matchCase ? "gu" : "giu");
}
