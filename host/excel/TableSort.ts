import { write, writeFromValues, type ClassMembers, type HostObject } from "../bridge/members";
import { columnLetters, parseRect, rectAddress } from "../engine/document/a1";
import { setTableChild } from "../engine/document/tableNode";
import { childElement, childElements, element } from "../engine/document/xml";
import { sortCells, sortOptions } from "./RangeSort";
import type { TableObject } from "./TableObject";

/** `table.sort`: the order of the table's rows, which the file remembers for its buttons. */
export class TableSortObject implements HostObject {
  readonly className = "TableSort";

  constructor(readonly table: TableObject) {}

  get state(): { readonly fields: readonly object[]; readonly matchCase: boolean; readonly method: string } {
    const node = childElement(this.table.table.node, "sortState");
    const { columnIndex } = this.table.table.area;
    const conditions = node ? childElements(node, "sortCondition") : [];
    const fields = conditions.map(({ attributes }) => ({
      key: (parseRect(attributes.ref ?? "")?.columnIndex ?? columnIndex) - columnIndex,
      ascending: attributes.descending !== "1",
      sortOn: "Value",
    }));
    const method = node?.attributes.sortMethod === "stroke" ? "StrokeCount" : "PinYin";
    return { fields, matchCase: node?.attributes.caseSensitive === "1", method };
  }
}

function apply({ table: target }: TableSortObject, fields: unknown, matchCase: unknown, method: unknown): void {
  const { session, sheet, table, body } = target;
  const options = sortOptions([fields, matchCase, false, "Rows", method]);
  sortCells(session, sheet, body, options);
  const conditions = options.keys.map(({ key, ascending }) => {
    const column = columnLetters(body.columnIndex + key);
    const ref = `${column}${String(body.rowIndex + 1)}:${column}${String(body.rowIndex + body.rowCount)}`;
    return element("sortCondition", ascending ? { ref } : { descending: "1", ref });
  });
  const attributes = {
    ...(options.matchCase ? { caseSensitive: "1" } : {}),
    ...(options.byStrokes ? { sortMethod: "stroke" } : {}),
    ref: rectAddress(body),
  };
  setTableChild(table, element("sortState", attributes, conditions));
}

export const TABLE_SORT: ClassMembers<TableSortObject> = {
  className: "TableSort",
  scalars: {
    fields: { get: ({ state }) => state.fields },
    matchCase: { get: ({ state }) => state.matchCase },
    method: { get: ({ state }) => state.method },
  },
  methods: {
    apply: writeFromValues((target, [fields, matchCase, method]) => {
      apply(target, fields, matchCase, method);
      return null;
    }),
    reapply: writeFromValues((target) => {
      const { fields, matchCase, method } = target.state;
      if (fields.length > 0) apply(target, fields, matchCase, method);
      return null;
    }),
    // Rows stay where they are; only the memory of the order goes.
    clear: write(({ table }) => {
      setTableChild(table.table, null, "sortState");
      return null;
    }),
  },
};
