import { readCaseKind, STILL_OPEN } from "../cases/caseKind";
import type { Ledger } from "../Ledger";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf } from "../reading/readers";
import type { Role, Table } from "../reading/Table";
import type { CellValue } from "../snapshot";
import { dateOptions } from "../submissions/readSubmissions";
import { readDate } from "../values/date";
import { readNumber } from "../values/number";
import { cellText, compactText } from "../values/text";

type Meaning = "text" | "date" | "number" | "kind" | "material" | "mark";

/**
 * What of each source table goes into the annexes, and how it is read. Notes, telephone numbers, aliases and the columns
 * that set an order are left out: no annex says anything else when they change.
 */
export const SOURCE_FIELDS: Readonly<Partial<Record<Role, Readonly<Record<string, Meaning>>>>> = {
  roster: { unitClass: "text", officers: "number", validFrom: "date", validTo: "date" },
  materials: { frequency: "text", deadline: "date", appliesTo: "text" },
  /** And a column for each material. */
  submissionMatrix: {},
  submissionLog: { issue: "text", material: "material", date: "date", review: "text", problem: "text" },
  caseLog: { number: "text", kind: "kind", filed: "date", closed: "date", party: "text" },
  caseCounts: { dataRows: "number", actual: "number", test: "number" },
  examLog: { date: "date", person: "text", result: "text" },
  examCounts: { exams: "number" },
};

/** Says what a cell of a row means, in a form that is equal where the meaning is. */
export type RowReader = (rowIndex: number) => string;

/** Between two cells of a row: stands in no cell. */
const BETWEEN = "\u001F";

/** Marks as they were read: ✔ and √ are the same, a date beside the mark is not. */
function marksOf({ submissions }: Ledger): ReadonlyMap<string, string> {
  const marks = submissions?.kind === "matrix" ? submissions.marks : [];
  return new Map(
    marks.map(({ at, reading, text }) => [
      at.address,
      reading.kind === "mark" ? `${reading.state} ${String(reading.dateSerial ?? "")}` : compactText(text),
    ]),
  );
}

/** Says what a value means. */
type Say = (value: CellValue, numberFormat: string) => string;

const sayText: Say = (value) => compactText(cellText(value));

const sayNumber: Say = (value) => {
  const number = readNumber(value);
  return number.kind === "number" ? String(number.value) : sayText(value, "");
};

/** 100,000 rows hold few days, few kinds: each is read once. */
function once(say: Say): Say {
  const byFormat = new Map<string, Map<CellValue, string>>();
  return (value, numberFormat) => {
    let known = byFormat.get(numberFormat);
    if (known === undefined) byFormat.set(numberFormat, (known = new Map<CellValue, string>()));
    const said = known.get(value) ?? say(value, numberFormat);
    known.set(value, said);
    return said;
  };
}

function sayDate(ledger: Ledger): Say {
  const options = dateOptions(dateContextOf(ledger));
  return (value, numberFormat) => {
    const date = readDate(value, numberFormat, options);
    if (date.kind === "date") return String(date.dateSerial);
    const text = sayText(value, "");
    return STILL_OPEN.has(text) ? "" : text;
  };
}

function sayMaterial({ materials }: Ledger): Say {
  const keys = materialKeys(materials);
  return (value) => keys.get(headerKey(cellText(value))) ?? sayText(value, "");
}

function sayOf(meaning: Meaning, ledger: Ledger): Say {
  switch (meaning) {
    case "number":
      return sayNumber;
    case "date":
      return once(sayDate(ledger));
    case "kind":
      return once((value) => readCaseKind(cellText(value)) ?? sayText(value, ""));
    case "material":
      return once(sayMaterial(ledger));
    default:
      return sayText;
  }
}

/**
 * Says what the rows of a source table mean to the annexes. A date that was text and now is a date, 324条 and 324, ✔ and
 * √, 简报 and 工作简报 are the same; so is a column that moved, or that is not there and blank.
 * Shape: ledger, one of its tables → (row → text).
 */
export function rowReader(ledger: Ledger, { sheet, columns, role }: Table): RowReader {
  const isMatrix = role === "submissionMatrix";
  const marks = isMatrix ? marksOf(ledger) : new Map<string, string>();
  const names = isMatrix ? ledger.materials.map(({ name }) => [name, "mark"] as const) : [];
  const fields = [...Object.entries(SOURCE_FIELDS[role] ?? {}), ...names]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([name, meaning]) => {
      const column = columns.get(name);
      return column === undefined ? [] : [{ name, meaning, column, say: sayOf(meaning, ledger) }];
    });
  return (rowIndex) => {
    let row = "";
    for (const { name, meaning, column, say } of fields) {
      const value = valueAt(sheet, rowIndex, column);
      if (value === null) continue;
      const format = meaning === "date" ? numberFormatAt(sheet, rowIndex, column) : "";
      const mark = isMatrix ? marks.get(refAt(sheet, rowIndex, column).address) : undefined;
      const said = mark ?? say(value, format);
      // Blank is as good as not there: a column that is added later changes nothing by itself.
      if (said !== "") row += `${name}=${said}${BETWEEN}`;
    }
    return row;
  };
}
