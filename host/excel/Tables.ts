import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { splitSheet } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { eventMethods } from "./eventMethods";
import { areaOf, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { flag, text } from "./apiValues";
import { makeTable } from "./tableChanges";
import { TableObject } from "./TableObject";

/** The tables of the workbook, or of one sheet. */
export class TablesObject implements HostObject {
  readonly className = "TableCollection";

  constructor(
    readonly session: Session,
    readonly sheets: readonly HostSheet[],
    /** null for the workbook's. */
    readonly sheet: HostSheet | null = null,
  ) {}

  get tables(): TableObject[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(this.session, sheet, table)));
  }

  find(key: unknown): TableObject | null {
    return (
      this.tables.find((table) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase()) ?? null
    );
  }
}

/** A range, or an address: without a sheet's name it means the collection's sheet, or the active one. */
function placeOf({ session, sheet }: TablesObject, given: unknown): RangeObject {
  if (given instanceof RangeObject) {
    if (sheet && given.sheet !== sheet) throw invalidArgument();
    return given;
  }
  const { sheetName, address } = splitSheet(text(given));
  const named = sheetName === null ? (sheet ?? session.workbook.activeSheet) : session.workbook.findSheet(sheetName);
  if (!named || (sheet && named !== sheet)) throw invalidArgument();
  return new RangeObject(session, named, areaOf(session, named, address));
}

export const TABLES: ClassMembers<TablesObject> = {
  className: "TableCollection",
  events: ["onChanged", "onAdded", "onDeleted"],
  scalars: { count: { get: ({ tables }) => tables.length } },
  items: ({ tables }) => tables,
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write((target, [given, hasHeaders]) => {
      const { session, sheet, area } = placeOf(target, given);
      return new TableObject(session, sheet, makeTable(session, sheet, area, flag(hasHeaders)));
    }),
    getCount: read(({ tables }) => tables.length),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
    getItemAt: read(({ tables }, [index]) => {
      const found = tables[Number(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
    ...eventMethods<TablesObject>(
      ({ sheet }) => sheet?.id ?? "Workbook",
      ({ session }) => session,
      ["DataChangedEvent", "AddedEvent", "DeletedEvent"],
      "Table",
    ),
  },
};
