import { ApiError, invalidArgument } from "../bridge/ApiError";
import { isFormula, storedValue } from "../engine/document/cellValues";
import { renameSheetInFormula } from "../engine/document/formulaText";
import type { HostSheet } from "../engine/document/HostSheet";
import { element, textOf } from "../engine/document/xml";
import type { Session } from "./Session";

const FORBIDDEN = /[*?:/\\[\]]/;
const MAX_LENGTH = 31;

/** Excel's rules for the name of a sheet. */
export function assertSheetName(session: Session, name: string, self: HostSheet | null = null): void {
  const isValid = name.length > 0 && name.length <= MAX_LENGTH && !FORBIDDEN.test(name) && !/^'|'$/.test(name);
  if (!isValid || name.toLowerCase() === "history") throw invalidArgument();
  const isOwn = self !== null && session.workbook.findSheet(name) === self;
  if (!isOwn && session.workbook.hasTab(name))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** @example newSheetName(session) // "Sheet2" */
export function newSheetName(session: Session): string {
  let number = session.workbook.sheets.length + 1;
  while (session.workbook.hasTab(`Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

/** Formulas, rules and names follow the new name. */
export function renameSheet(session: Session, sheet: HostSheet, name: string): void {
  const before = sheet.name;
  const { workbook } = session;
  const follow = (formula: string): string => renameSheetInFormula(formula, before, name);
  sheet.worksheet.name = name;
  for (const other of workbook.sheets) {
    for (const cell of other.existingCells()) {
      const stored = storedValue(cell);
      if (isFormula(stored)) cell.value = { ...stored, formula: follow(stored.formula) } as typeof cell.value;
    }
    for (const rule of other.rules) {
      rule.children = rule.children.map((child) =>
        child.name === "formula" ? element(child.name, child.attributes, [follow(textOf(child))]) : child,
      );
    }
  }
  for (const item of workbook.names) item.refersTo = follow(item.refersTo);
  session.calculation.restructured();
  session.events.sheetEvent("EventNameChanged", sheet, { nameBefore: before, nameAfter: name });
}
