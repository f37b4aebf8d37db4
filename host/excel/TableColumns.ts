import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { lastColumn, MAX_COLUMNS, type Rect } from "../engine/document/a1";
import { columnNames, columnNodes, headerOf, insertColumns, totalsOf } from "../engine/document/tableNode";
import { setContent, writeInput } from "./cellWrites";
import { forEachCell, integer, type RangeObject, valueAt } from "./RangeObject";
import { RANGE_VALUES } from "./rangeValues";
import { shiftCells } from "./shiftCells";
import { text } from "./apiValues";
import { FilterObject } from "./TableFilter";
import type { TableObject } from "./TableObject";

export class TableColumnsObject implements HostObject {
  readonly className = "TableColumnCollection";

  constructor(readonly table: TableObject) {}

  get columns(): TableColumnObject[] {
    return columnNodes(this.table.table).map(
      ({ attributes }) => new TableColumnObject(this.table, attributes.id ?? ""),
    );
  }

  /** By name in any case, or by id. */
  find(key: unknown): TableColumnObject | null {
    const byId = this.columns.find(({ id }) => id === String(key));
    const lower = String(key).toLowerCase();
    return byId ?? this.columns.find(({ name }) => name.toLowerCase() === lower) ?? null;
  }
}

export class TableColumnObject implements HostObject {
  readonly className = "TableColumn";

  constructor(
    readonly table: TableObject,
    readonly id: string,
  ) {}

  get index(): number {
    const index = columnNodes(this.table.table).findIndex(({ attributes }) => attributes.id === this.id);
    if (index < 0) throw itemNotFound();
    return index;
  }

  get name(): string {
    return columnNames(this.table.sheet, this.table.table)[this.index] ?? "";
  }

  in(area: Rect): RangeObject {
    return this.table.rangeOf({ ...area, columnIndex: area.columnIndex + this.index, columnCount: 1 });
  }
}

function rename(column: TableColumnObject, name: string): void {
  const { session, sheet, table, headerRows } = column.table;
  session.assertUnprotected(sheet);
  const others = columnNames(sheet, table).filter((_, index) => index !== column.index);
  if (name === "" || name.length > 255) throw invalidArgument();
  if (others.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const node = columnNodes(table)[column.index];
  if (node) node.attributes.name = name;
  if (headerRows === 0) return;
  const { rowIndex, columnIndex } = table.area;
  setContent(session, sheet, rowIndex, columnIndex + column.index, { value: name });
}

/** Room is made beside the table's rows only; `values` begin with the header. */
function add({ table: target }: TableColumnsObject, index: unknown, values: unknown, name: unknown): TableColumnObject {
  const { session, sheet, table } = target;
  session.assertUnprotected(sheet);
  const { area } = table;
  const isLast = index === null || index === undefined || index === -1 || index === area.columnCount;
  const at = isLast ? area.columnCount : integer(index);
  if (at < 0 || at > area.columnCount || lastColumn(area) + 1 >= MAX_COLUMNS) throw invalidArgument();
  const added = { ...area, columnIndex: area.columnIndex + at, columnCount: 1 };
  if (Array.isArray(values)) valueAt(added, values);
  shiftCells(session, sheet, added, "right");
  if (table.area.columnCount === area.columnCount) {
    table.area = { ...area, columnCount: area.columnCount + 1 };
    insertColumns(sheet, table, at, 1);
  }
  const column = new TableColumnObject(target, columnNodes(table)[at]?.attributes.id ?? "");
  if (values !== null && values !== undefined) {
    const value = valueAt(added, values);
    forEachCell(added, (row, where) => {
      writeInput(session, sheet, row, where, value(row, where));
    });
  }
  if (typeof name === "string" && name !== "") rename(column, name);
  session.events.changed(sheet, added, "addin");
  return column;
}

function remove(column: TableColumnObject): void {
  const { session, sheet, table } = column.table;
  session.assertUnprotected(sheet);
  if (table.area.columnCount === 1) throw new ApiError("InvalidOperation", "A table has at least one column.");
  const { index } = column;
  shiftCells(session, sheet, { ...table.area, columnIndex: table.area.columnIndex + index, columnCount: 1 }, "left");
}

export const TABLE_COLUMNS: ClassMembers<TableColumnsObject> = {
  className: "TableColumnCollection",
  scalars: { count: { get: ({ columns }) => columns.length } },
  items: ({ columns }) => columns,
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write((target, [index, values, name]) => add(target, index, values, name)),
    getCount: read(({ columns }) => columns.length),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
    getItemAt: read(({ columns }, [index]) => {
      const found = columns[integer(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
  },
};

export const TABLE_COLUMN: ClassMembers<TableColumnObject> = {
  className: "TableColumn",
  identity: ({ id }) => ({ Id: Number(id) }),
  scalars: {
    id: { get: ({ id }) => Number(id) },
    name: {
      get: ({ name }) => name,
      set: (column, value) => {
        rename(column, text(value));
      },
    },
    index: { get: ({ index }) => index },
    values: {
      get: (column) => RANGE_VALUES.values?.get(column.in(column.table.table.area)),
      set: (column, value) => RANGE_VALUES.values?.set?.(column.in(column.table.table.area), value),
    },
  },
  objects: { filter: (column) => new FilterObject(column.table, column.index) },
  methods: {
    getRange: read((column) => column.in(column.table.table.area)),
    getDataBodyRange: read((column) => column.in(column.table.body)),
    getHeaderRowRange: read((column) => {
      if (column.table.headerRows === 0) throw itemNotFound();
      return column.in(headerOf(column.table.table));
    }),
    getTotalRowRange: read((column) => {
      if (column.table.totalRows === 0) throw itemNotFound();
      return column.in(totalsOf(column.table.table));
    }),
    delete: write((column) => {
      remove(column);
      return null;
    }),
  },
};
