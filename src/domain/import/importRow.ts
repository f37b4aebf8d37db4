import { readCaseKind, STILL_OPEN, type CaseKind } from "../cases/caseKind";
import type { CountedCase } from "../cases/Cases";
import { headerKey } from "../reading/headers";
import { dateOptions } from "../submissions/readSubmissions";
import { createUnitMatcher } from "../units/matchUnit";
import { isTotalName } from "../units/UnitCell";
import { unitsIn } from "../units/unitText";
import { readDate, type DateReading } from "../values/date";
import { readNumber } from "../values/number";
import { compactText } from "../values/text";
import type { ImportHead } from "./importHead";
import type { ImportTarget } from "./ImportTarget";

/** A row of an export that is none of its data. */
export type SkippedKind = "blank" | "total" | "head" | "note";

/** A row of an export, as far as it is counted. */
export interface DataRow {
  readonly kind: "data";
  readonly unitText: string;
  /** Null for a text that is no unit of the roster. */
  readonly unitName: string | null;
  /** 案号 or 证号 without white space; `""` where there is none. */
  readonly id: string;
  readonly counted: CountedCase;
  readonly examDate: DateReading;
  /** What the row itself counts (执法人员数, 考试次数); null where no such column is mapped. */
  readonly count: number | null;
}

export type ImportRow = DataRow | { readonly kind: SkippedKind };

/** A row of text cells, as the file has them. */
export type TextRow = readonly string[];

/** One cell alone that begins so, or that says when and by whom it was made, explains the file. */
const NOTE = /^(?:说明|备注|注|填表|制表|导出|打印|审核|统计时间|数据来源|共\d+条|第\d+页)|[:：。]/u;
/** An export of a million rows has few dates and units; what was read once is not read again. */
const MAX_KEPT = 20_000;

function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const made = read(text);
    if (known.size < MAX_KEPT) known.set(text, made);
    return made;
  };
}

function unitNameReader(units: ImportTarget["units"]): (text: string) => string | null {
  const match = createUnitMatcher(units);
  return (text) => {
    const found = unitsIn(text, match, { allowsSeveral: false, allowsNested: true })[0]?.match;
    return found?.kind === "exact" || found?.kind === "alias" ? found.unit.name : null;
  };
}

/** The rows that say nothing of a case or a person. */
function createSkipping(head: ImportHead, target: ImportTarget): (row: TextRow) => SkippedKind | null {
  const { provinceName } = target.settings;
  const unitColumn = head.columns.find(({ field }) => field === "unit")?.columnIndex ?? -1;
  const isTotal = remembering((text) => isTotalName(text, provinceName.value));
  const headers = head.columns.map(({ columnIndex, header }) => ({ columnIndex, key: headerKey(header) }));
  const [first] = headers;
  const isHead = (row: TextRow): boolean =>
    headerKey(row[first?.columnIndex ?? 0] ?? "") === first?.key &&
    headers.every(({ columnIndex, key }) => headerKey(row[columnIndex] ?? "") === key);
  return (row) => {
    let only = "";
    let filled = 0;
    for (const cell of row) {
      if (cell === "" || cell.trim() === "") continue;
      filled += 1;
      only = cell;
    }
    if (filled === 0) return "blank";
    if (filled === 1 && NOTE.test(compactText(only))) return "note";
    // The label of the totals stands in the column of the units, or in the first one.
    if (isTotal(row[unitColumn] ?? "") || isTotal(row[0] ?? "")) return "total";
    return isHead(row) ? "head" : null;
  };
}

const BLANK: DateReading = { kind: "blank" };

/**
 * Makes the reader of an export's rows.
 * Shape: head and target → (row → what it counts as). What is no data is told by what it is: blank, a total, the head
 * again (pages of a report), a note.
 */
export function createRowReader(head: ImportHead, target: ImportTarget): (row: TextRow) => ImportRow {
  const columnOf = new Map(
    head.columns.flatMap(({ field, columnIndex }) => (field === null ? [] : [[field, columnIndex]])),
  );
  const options = dateOptions({ ...target, cutOffSerial: target.settings.cutOff.value });
  const text = (row: TextRow, field: string): string => {
    const column = columnOf.get(field);
    return column === undefined ? "" : (row[column] ?? "");
  };
  const skipping = createSkipping(head, target);
  const unitNameOf = remembering(unitNameReader(target.units));
  const dateOf = remembering((given: string) => (given === "" ? BLANK : readDate(given, "General", options)));
  const kindOf = remembering((given: string): { kind: CaseKind | null } => ({ kind: readCaseKind(given) }));
  const isOpen = remembering((given: string) => STILL_OPEN.has(compactText(given)));
  const counts = head.kind === "officers" ? "officers" : head.kind === "exams" ? "exams" : "";
  const idField = head.kind === "cases" ? "number" : head.kind === "officers" ? "certificate" : "";
  return (row) => {
    const skipped = skipping(row);
    if (skipped !== null) return { kind: skipped };
    const unitText = text(row, "unit");
    const unitName = unitNameOf(unitText);
    const closed = text(row, "closed");
    const count = columnOf.has(counts) ? readNumber(text(row, counts)) : null;
    return {
      kind: "data",
      unitText,
      unitName,
      id: compactText(text(row, idField)),
      counted: {
        unitName,
        kind: kindOf(text(row, "kind")).kind,
        filed: dateOf(text(row, "filed")),
        closed: isOpen(closed) ? null : dateOf(closed),
      },
      examDate: dateOf(text(row, "date")),
      count: count === null ? null : count.kind === "number" ? count.value : 0,
    };
  };
}
