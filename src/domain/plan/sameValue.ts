import type { CellError, CellValue } from "../snapshot";

const RELATIVE_TOLERANCE = 1e-12;

/**
 * Whether a planned value already stands. Numbers are equal within 1e-12 of their size (a rate that is computed here
 * and by the sheet differs in the last bit); a planned empty cell accepts an empty cell and an empty text.
 */
export function sameValue(planned: Exclude<CellValue, CellError>, standing: CellValue): boolean {
  if (planned === null || planned === "") return standing === null || standing === "";
  if (typeof planned === "number" && typeof standing === "number") {
    return Math.abs(planned - standing) <= RELATIVE_TOLERANCE * Math.max(Math.abs(planned), Math.abs(standing));
  }
  return planned === standing;
}
