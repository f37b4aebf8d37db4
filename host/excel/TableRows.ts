import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import type { Rect } from "../engine/document/a1";
import { writeInput } from "./cellWrites";
import { forEachCell, integer, type RangeObject, valueAt } from "./RangeObject";
import { RANGE_VALUES } from "./rangeValues";
import { shiftCells } from "./shiftCells";
import { followBody, growDown } from "./tableChanges";
import type { TableObject } from "./TableObject";

/** The rows between the header and the totals. A row stands for a place: after another is added it means what is there. */
export class TableRowsObject implements HostObject {
  readonly className = "TableRowCollection";

  constructor(readonly table: TableObject) {}

  get count(): number {
    return this.table.body.rowCount;
  }

  at(index: number): TableRowObject {
    if (index < 0 || index >= this.count) throw itemNotFound();
    return new TableRowObject(this.table, index);
  }
}

class TableRowObject implements HostObject {
  readonly className = "TableRow";

  constructor(
    readonly table: TableObject,
    readonly index: number,
  ) {}

  get area(): Rect {
    const { body } = this.table;
    if (this.index >= body.rowCount) throw itemNotFound();
    return { ...body, rowIndex: body.rowIndex + this.index, rowCount: 1 };
  }

  get range(): RangeObject {
    return this.table.rangeOf(this.area);
  }
}

/** `[[…], […]]` one row each; one value for all cells, or none. */
function rowsIn(values: unknown): number {
  return Array.isArray(values) && values.every(Array.isArray) && values.length > 0 ? values.length : 1;
}

function add({ table: target }: TableRowsObject, index: unknown, values: unknown): TableRowObject {
  const { session, sheet, table, body } = target;
  session.assertUnprotected(sheet);
  const count = rowsIn(values);
  const isLast = index === null || index === undefined || index === -1 || index === body.rowCount;
  const at = isLast ? body.rowCount : integer(index);
  if (at < 0 || at > body.rowCount) throw invalidArgument();
  const area = { ...body, rowIndex: body.rowIndex + at, rowCount: count };
  if (Array.isArray(values)) valueAt(area, values);
  if (!isLast || target.totalRows > 0) insertInside(target, area);
  else growDown(session, sheet, table, count);
  for (const other of sheet.existingCells({ ...area, rowIndex: area.rowIndex - 1, rowCount: 1 })) {
    const column = Number(other.col) - 1;
    const isHeader = at === 0;
    if (!isHeader) forEachCell({ ...area, columnIndex: column, columnCount: 1 }, (row) => (sheet.cell(row, column).style = other.style)); // prettier-ignore
  }
  if (isLast) followBody(session, sheet, table, body);
  write2d(target, area, values);
  return new TableRowObject(target, at);
}

/** Rows that come before others: what stands below moves down with them. */
function insertInside({ session, sheet, table }: TableObject, area: Rect): void {
  const before = table.area;
  shiftCells(session, sheet, area, "down");
  table.area = { ...before, rowCount: before.rowCount + area.rowCount };
}

function write2d({ session, sheet }: TableObject, area: Rect, values: unknown): void {
  if (values === null || values === undefined) return;
  const at = valueAt(area, values);
  forEachCell(area, (row, column) => {
    writeInput(session, sheet, row, column, at(row, column));
  });
  session.events.changed(sheet, area, "addin");
}

/** A table has at least one row: the last one is only emptied. */
function remove({ table: target, area }: TableRowObject): void {
  const { session, sheet, body } = target;
  session.assertUnprotected(sheet);
  if (body.rowCount === 1) {
    forEachCell(area, (row, column) => {
      writeInput(session, sheet, row, column, "");
    });
    return;
  }
  shiftCells(session, sheet, area, "up");
}

export const TABLE_ROWS: ClassMembers<TableRowsObject> = {
  className: "TableRowCollection",
  scalars: { count: { get: ({ count }) => count } },
  items: (target) => Array.from({ length: target.count }, (_, index) => target.at(index)),
  methods: {
    add: write((target, [index, values]) => add(target, index, values)),
    getCount: read(({ count }) => count),
    getItemAt: read((target, [index]) => target.at(integer(index))),
  },
};

export const TABLE_ROW: ClassMembers<TableRowObject> = {
  className: "TableRow",
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ range }) => RANGE_VALUES.values?.get(range),
      set: ({ range }, value) => RANGE_VALUES.values?.set?.(range, value),
    },
  },
  methods: {
    getRange: read(({ range }) => range),
    delete: write((target) => {
      remove(target);
      return null;
    }),
  },
};
