import { parseFormula } from "../engine/calc/syntax/parseFormula";
import { walk, type Node } from "../engine/calc/syntax/Node";
import { intersection, rect, subtract, type Rect } from "../engine/document/a1";
import { contentOf } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: HostSheet;
  readonly area: Rect;
}

/** What a formula names: its references, and those of the names in it. */
function referencesOf(workbook: HostWorkbook, formula: string, home: HostSheet): SheetArea[] {
  const found: SheetArea[] = [];
  const seen = new Set<string>();
  const visit = (node: Node): boolean => {
    if (node.kind === "reference") {
      const sheet = node.sheet === null ? home : workbook.findSheet(node.sheet);
      const { top, left, bottom, right } = node;
      if (sheet) found.push({ sheet, area: rect(top, left, bottom - top + 1, right - left + 1) });
    } else if (node.kind === "name" && !seen.has(node.name.toLowerCase())) {
      seen.add(node.name.toLowerCase());
      const name = workbook.findName(node.name, home) ?? workbook.findName(node.name);
      if (name) walk(parseFormula(`=${name.refersTo}`), visit);
    }
    return true;
  };
  walk(parseFormula(formula), visit);
  return found;
}

interface FormulaCell extends SheetArea {
  readonly references: readonly SheetArea[];
}

function* formulasIn(workbook: HostWorkbook, sheet: HostSheet, area?: Rect): Generator<FormulaCell> {
  for (const cell of sheet.existingCells(area)) {
    const { formula } = contentOf(cell);
    if (formula === null) continue;
    const position = rect(Number(cell.row) - 1, Number(cell.col) - 1);
    yield { sheet, area: position, references: referencesOf(workbook, formula, sheet) };
  }
}

/** Areas that do not overlap, so that each cell counts once. @returns what of the area was not there yet */
function addTo(list: SheetArea[], { sheet, area }: SheetArea): SheetArea[] {
  const others = list.filter((other) => other.sheet === sheet);
  const parts = others.reduce((left, other) => left.flatMap((part) => subtract(part, other.area)), [area]);
  const added = parts.map((part) => ({ sheet, area: part }));
  list.push(...added);
  return added;
}

/** The cells that the formulas of an area refer to, or these and what theirs refer to. */
export function precedentsOf(workbook: HostWorkbook, start: SheetArea, direct: boolean): SheetArea[] {
  const found: SheetArea[] = [];
  const open: SheetArea[] = [start];
  for (let next = open.shift(); next; next = open.shift()) {
    for (const { references } of formulasIn(workbook, next.sheet, next.area)) {
      for (const reference of references) {
        const added = addTo(found, reference);
        if (!direct) open.push(...added);
      }
    }
  }
  return found;
}

/** The formulas that refer to an area, or these and the ones that refer to theirs. */
export function dependentsOf(workbook: HostWorkbook, start: SheetArea, direct: boolean): SheetArea[] {
  const formulas = workbook.sheets.flatMap((sheet) => [...formulasIn(workbook, sheet)]);
  const found = new Set<FormulaCell>();
  const open: SheetArea[] = [start];
  for (let next = open.shift(); next; next = open.shift()) {
    const { sheet, area } = next;
    for (const cell of formulas) {
      const refers = cell.references.some((other) => other.sheet === sheet && intersection(other.area, area) !== null);
      if (!refers || found.has(cell)) continue;
      found.add(cell);
      if (!direct) open.push(cell);
    }
  }
  return formulas.filter((cell) => found.has(cell));
}
