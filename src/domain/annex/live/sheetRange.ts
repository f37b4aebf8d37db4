import { rectToA1, parseA1 } from "../../address";
import type { CellRef } from "../../findings/Finding";
import type { Rect } from "../../snapshot";

/** Excel writes a sheet's name without quotes where it is a word that does not look like a cell. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/iu;

const quoted = (name: string): string =>
  PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const absolute = (address: string): string => address.replaceAll(/[A-Z]+|\d+/gu, (part) => `$${part}`);

/**
 * A range of a sheet as a formula names it, absolute.
 * @example sheetRange("附件 1", rect) // "'附件 1'!$A$2:$A$501"
 */
export const sheetRange = (sheetName: string, rect: Rect): string => `${quoted(sheetName)}!${absolute(rectToA1(rect))}`;

/** A cell of a sheet as a formula names it, absolute. */
export function sheetCell({ sheet, address }: CellRef): string {
  const rect = parseA1(address);
  return rect === null ? "#REF!" : sheetRange(sheet, rect);
}

/**
 * A text as a formula has it. @example quotedText('"三年行动"') // '"""三年行动"""'
 */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Texts as an array constant. */
export const textArray = (texts: readonly string[]): string => `{${texts.map(quotedText).join(",")}}`;
