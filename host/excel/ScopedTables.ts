import { itemNotFound } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { contains, intersection, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { Session } from "./Session";
import type { TableObject } from "./TableObject";
import { TablesObject } from "./Tables";

/** The tables that some cells touch, from top to bottom and from left to right. */
class ScopedTablesObject implements HostObject {
  readonly className = "TableScopedCollection";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    private readonly areas: readonly Rect[],
    private readonly fullyContained: boolean,
  ) {}

  get tables(): TableObject[] {
    const isInScope = (area: Rect): boolean =>
      this.areas.some((scope) =>
        this.fullyContained ? contains(scope, area) : intersection(scope, area) !== null,
      );
    return new TablesObject(this.session, [this.sheet]).tables
      .filter(({ table }) => isInScope(table.area))
      .sort(
        (a, b) =>
          a.table.area.rowIndex - b.table.area.rowIndex || a.table.area.columnIndex - b.table.area.columnIndex,
      );
  } // prettier-ignore

  find(key: unknown): TableObject | null {
    const wanted = String(key).toLowerCase();
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }
}

function required(table: TableObject | null | undefined): TableObject {
  if (!table) throw itemNotFound();
  return table;
}

export const SCOPED_TABLES: ClassMembers<ScopedTablesObject> = {
  className: "TableScopedCollection",
  items: ({ tables }) => tables,
  item: (target, key) => required(target.find(key)),
  methods: {
    getCount: read(({ tables }) => tables.length),
    getFirst: read(({ tables }) => required(tables[0])),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
  },
};

interface Scope {
  readonly session: Session;
  readonly sheet: HostSheet;
}

export function getTables<T extends Scope>(areasOf: (target: T) => readonly Rect[]): Method<T> {
  return read(
    (target, [fullyContained]) =>
      new ScopedTablesObject(target.session, target.sheet, areasOf(target), fullyContained === true),
  );
}
