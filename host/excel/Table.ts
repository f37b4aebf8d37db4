import { itemNotFound } from "../bridge/ApiError";
import { read, write, writeFromValues, type ClassMembers, type Method, type Scalar } from "../bridge/members";
import { contentOf } from "../engine/document/cellValues";
import { headerOf, setFilterButtons, setTableChild, totalsOf } from "../engine/document/tableNode";
import { childElement, element } from "../engine/document/xml";
import { AutoFilterObject, tableFilter } from "./AutoFilter";
import { setContent } from "./cellWrites";
import { eventMethods } from "./eventMethods";
import { applyFilter, clearAllCriteria } from "./filters";
import { areaOf, RangeObject } from "./RangeObject";
import { flag, text } from "./apiValues";
import { renameTable, resizeTable, showHeaders, showTotals } from "./tableChanges";
import { TableColumnsObject } from "./TableColumns";
import type { TableObject } from "./TableObject";
import { TableRowsObject } from "./TableRows";
import { TableSortObject } from "./TableSort";
import { WorksheetObject } from "./WorksheetObject";

function styleInfo({ table }: TableObject): Record<string, string> {
  const found = childElement(table.node, "tableStyleInfo");
  if (found) return found.attributes;
  const made = element("tableStyleInfo");
  setTableChild(table, made);
  return made.attributes;
}

function styleFlag(name: string): Scalar<TableObject> {
  return changing({
    get: ({ table }) => childElement(table.node, "tableStyleInfo")?.attributes[name] === "1",
    set: (target, value) => {
      styleInfo(target)[name] = flag(value) ? "1" : "0";
    },
  });
}

/** On a protected sheet a table keeps its shape. */
function changing(scalar: Required<Pick<Scalar<TableObject>, "get" | "set">>): Scalar<TableObject> {
  return {
    get: scalar.get,
    set: (target, value) => {
      target.session.assertUnprotected(target.sheet);
      scalar.set(target, value);
    },
  };
}

const SCALARS: Readonly<Record<string, Scalar<TableObject>>> = {
  id: { get: ({ id }) => id },
  legacyId: { get: ({ id }) => id },
  name: changing({
    get: ({ name }) => name,
    set: ({ session, table }, value) => {
      renameTable(session, table, text(value));
    },
  }),
  showHeaders: changing({
    get: ({ headerRows }) => headerRows > 0,
    set: ({ session, sheet, table }, value) => {
      showHeaders(session, sheet, table, flag(value));
    },
  }),
  showTotals: changing({
    get: ({ totalRows }) => totalRows > 0,
    set: ({ session, sheet, table }, value) => {
      showTotals(session, sheet, table, flag(value));
    },
  }),
  style: changing({
    get: ({ table }) => childElement(table.node, "tableStyleInfo")?.attributes.name ?? "",
    set: (target, value) => {
      styleInfo(target).name = text(value);
    },
  }),
  showBandedRows: styleFlag("showRowStripes"),
  showBandedColumns: styleFlag("showColumnStripes"),
  highlightFirstColumn: styleFlag("showFirstColumn"),
  highlightLastColumn: styleFlag("showLastColumn"),
  showFilterButton: changing({
    get: ({ table }) => childElement(table.node, "autoFilter") !== undefined,
    set: (target, value) => {
      const place = tableFilter(target.session, target.sheet, target.table);
      if (place && !flag(value)) clearAllCriteria(place);
      setFilterButtons(target.table, flag(value));
    },
  }),
};

function forget({ session, sheet, id, name, table }: TableObject): void {
  const place = tableFilter(session, sheet, table);
  if (place) clearAllCriteria(place);
  session.events.tableEvent("TableDeletedEvent", sheet, id, name);
  sheet.tables = sheet.tables.filter((other) => other !== table);
}

/** The table goes, and its cells are emptied. */
function deleteTable(target: TableObject): void {
  const { session, sheet, table } = target;
  const { area } = table;
  forget(target);
  for (const cell of [...sheet.existingCells(area)]) {
    const { value, formula } = contentOf(cell);
    if (value !== null || formula !== null)
      setContent(session, sheet, Number(cell.row) - 1, Number(cell.col) - 1, { value: null });
    cell.style = {};
  }
  session.events.changed(sheet, area, "addin");
}

const filtering = (run: (target: TableObject) => void): Method<TableObject> =>
  writeFromValues((target) => {
    target.session.assertAllowed(target.sheet, "autoFilter");
    run(target);
    return null;
  });

export const TABLE: ClassMembers<TableObject> = {
  className: "Table",
  identity: ({ id }) => ({ Id: id }),
  events: ["onChanged", "onSelectionChanged"],
  scalars: SCALARS,
  objects: {
    worksheet: ({ session, sheet }) => new WorksheetObject(session, sheet),
    columns: (target) => new TableColumnsObject(target),
    rows: (target) => new TableRowsObject(target),
    sort: (target) => new TableSortObject(target),
    autoFilter: ({ session, sheet, table }) => new AutoFilterObject(session, sheet, table),
  },
  methods: {
    getRange: read((target) => target.rangeOf(target.table.area)),
    getHeaderRowRange: read((target) => {
      if (target.headerRows === 0) throw itemNotFound();
      return target.rangeOf(headerOf(target.table));
    }),
    getDataBodyRange: read((target) => target.rangeOf(target.body)),
    getTotalRowRange: read((target) => {
      if (target.totalRows === 0) throw itemNotFound();
      return target.rangeOf(totalsOf(target.table));
    }),
    clearFilters: filtering(({ session, sheet, table }) => {
      const place = tableFilter(session, sheet, table);
      if (place) clearAllCriteria(place);
    }),
    reapplyFilters: filtering(({ session, sheet, table }) => {
      const place = tableFilter(session, sheet, table);
      if (place) applyFilter(place);
    }),
    resize: write(({ session, sheet, table }, [given]) => {
      if (given instanceof RangeObject && given.sheet !== sheet) throw itemNotFound();
      resizeTable(session, sheet, table, given instanceof RangeObject ? given.area : areaOf(session, sheet, given));
      return null;
    }),
    convertToRange: write((target) => {
      target.session.assertUnprotected(target.sheet);
      const range = target.rangeOf(target.table.area);
      forget(target);
      return range;
    }),
    delete: write((target) => {
      target.session.assertUnprotected(target.sheet);
      deleteTable(target);
      return null;
    }),
    ...eventMethods<TableObject>(({ id }) => id, ({ session }) => session, ["DataChangedEvent", "SelectionChangedEvent"], "Table"), // prettier-ignore
  },
};
