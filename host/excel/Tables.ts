import { itemNotFound } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject } from "../bridge/members";
import { lastRow, type Rect } from "../engine/document/a1";
import type { HostSheet, SheetTable } from "../engine/document/HostSheet";
import { childElement, childElements } from "../engine/document/xml";
import { RangeObject } from "./RangeObject";
import { RANGE_VALUES } from "./rangeValues";
import type { Session } from "./Session";
import { WorksheetObject } from "./WorksheetObject";

/** Excel tables, read only: making and changing them is not implemented yet, and says so. */
export class TablesObject implements HostObject {
  readonly className = "TableCollection";

  constructor(
    readonly session: Session,
    readonly sheets: readonly HostSheet[],
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

export class TableObject implements HostObject {
  readonly className = "Table";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    readonly table: SheetTable,
  ) {}

  get id(): string {
    return this.table.node.attributes.id ?? "";
  }

  get name(): string {
    return this.table.node.attributes.displayName ?? this.table.node.attributes.name ?? "";
  }

  get headerRows(): number {
    return Number(this.table.node.attributes.headerRowCount ?? 1);
  }

  get totalRows(): number {
    return Number(this.table.node.attributes.totalsRowCount ?? 0);
  }

  rangeOf(area: Rect): RangeObject {
    return new RangeObject(this.session, this.sheet, area);
  }

  get body(): Rect {
    const { area } = this.table;
    return {
      ...area,
      rowIndex: area.rowIndex + this.headerRows,
      rowCount: area.rowCount - this.headerRows - this.totalRows,
    };
  }
}

export const TABLES: ClassMembers<TablesObject> = {
  className: "TableCollection",
  scalars: { count: { get: ({ tables }) => tables.length } },
  items: ({ tables }) => tables,
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    getCount: read(({ tables }) => tables.length),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
    getItemAt: read(({ tables }, [index]) => {
      const found = tables[Number(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
  },
};

function styleFlag(name: string): (target: TableObject) => boolean {
  return ({ table }) => childElement(table.node, "tableStyleInfo")?.attributes[name] === "1";
}

export const TABLE: ClassMembers<TableObject> = {
  className: "Table",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: { get: ({ name }) => name },
    showHeaders: { get: ({ headerRows }) => headerRows > 0 },
    showTotals: { get: ({ totalRows }) => totalRows > 0 },
    style: { get: ({ table }) => childElement(table.node, "tableStyleInfo")?.attributes.name ?? "" },
    showBandedRows: { get: styleFlag("showRowStripes") },
    showBandedColumns: { get: styleFlag("showColumnStripes") },
    highlightFirstColumn: { get: styleFlag("showFirstColumn") },
    highlightLastColumn: { get: styleFlag("showLastColumn") },
    showFilterButton: { get: ({ table }) => childElement(table.node, "autoFilter") !== undefined },
  },
  objects: {
    worksheet: ({ session, sheet }) => new WorksheetObject(session, sheet),
    columns: (target) => new TableColumnsObject(target),
  },
  methods: {
    getRange: read((target) => target.rangeOf(target.table.area)),
    getHeaderRowRange: read((target) => {
      if (target.headerRows === 0) throw itemNotFound();
      return target.rangeOf({ ...target.table.area, rowCount: target.headerRows });
    }),
    getDataBodyRange: read((target) => target.rangeOf(target.body)),
    getTotalRowRange: read((target) => {
      if (target.totalRows === 0) throw itemNotFound();
      return target.rangeOf({ ...target.table.area, rowIndex: lastRow(target.table.area), rowCount: 1 });
    }),
  },
};

class TableColumnsObject implements HostObject {
  readonly className = "TableColumnCollection";

  constructor(readonly table: TableObject) {}

  get columns(): TableColumnObject[] {
    const list = childElement(this.table.table.node, "tableColumns");
    return (list ? childElements(list, "tableColumn") : []).map(
      ({ attributes }, index) => new TableColumnObject(this.table, attributes.id ?? "", attributes.name ?? "", index),
    );
  }
}

class TableColumnObject implements HostObject {
  readonly className = "TableColumn";

  constructor(
    readonly table: TableObject,
    readonly id: string,
    readonly name: string,
    readonly index: number,
  ) {}

  in(area: Rect): RangeObject {
    return this.table.rangeOf({ ...area, columnIndex: area.columnIndex + this.index, columnCount: 1 });
  }
}

export const TABLE_COLUMNS: ClassMembers<TableColumnsObject> = {
  className: "TableColumnCollection",
  scalars: { count: { get: ({ columns }) => columns.length } },
  items: ({ columns }) => columns,
  item: ({ columns }, key) => {
    const found = columns.find((column) => Number(column.id) === key || column.id === key || column.name === key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: { getCount: read(({ columns }) => columns.length) },
};

export const TABLE_COLUMN: ClassMembers<TableColumnObject> = {
  className: "TableColumn",
  identity: ({ id }) => ({ Id: Number(id) }),
  scalars: {
    id: { get: ({ id }) => Number(id) },
    name: { get: ({ name }) => name },
    index: { get: ({ index }) => index },
    values: { get: (column) => valuesOf(column) },
  },
  methods: {
    getRange: read((column) => column.in(column.table.table.area)),
    getDataBodyRange: read((column) => column.in(column.table.body)),
  },
};

function valuesOf(column: TableColumnObject): unknown {
  const range = column.in(column.table.table.area);
  return RANGE_VALUES.values?.get(range);
}
