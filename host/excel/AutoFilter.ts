import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, writeFromValues, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { lastColumn, sameRect, type Rect } from "../engine/document/a1";
import type { HostSheet, SheetTable } from "../engine/document/HostSheet";
import { filteredArea, setFilterButtons } from "../engine/document/tableNode";
import { childElement, element } from "../engine/document/xml";
import { readCriteria } from "./filterCriteria";
import {
  applyFilter, clearAllCriteria, criteriaAt, filterRef, hasCriteria, noteSheetFilter, setCriteria, sheetFilter,
  type FilterPlace,
} from "./filters"; // prettier-ignore
import { absoluteAddress } from "./absoluteAddress";
import { areaOf, integer, RangeObject } from "./RangeObject";
import type { Session } from "./Session";

/** The filter of a sheet, or of a table; it is there as an object even when nothing is filtered. */
export class AutoFilterObject implements HostObject {
  readonly className = "AutoFilter";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    readonly table: SheetTable | null,
  ) {}

  get place(): FilterPlace | null {
    return this.table ? tableFilter(this.session, this.sheet, this.table) : sheetFilter(this.session, this.sheet);
  }

  range(): RangeObject | null {
    const { place } = this;
    return place && new RangeObject(this.session, this.sheet, place.area);
  }
}

export function tableFilter(session: Session, sheet: HostSheet, table: SheetTable): FilterPlace | null {
  const node = childElement(table.node, "autoFilter");
  return node ? { session, sheet, node, area: filteredArea(table) } : null;
}

function apply(target: AutoFilterObject, given: unknown, columnIndex: unknown, criteria: unknown): void {
  const { session, sheet, table } = target;
  session.assertAllowed(sheet, "autoFilter");
  if (table) setFilterButtons(table, true);
  else filterSheet(target, given instanceof RangeObject ? given.area : areaOf(session, sheet, given));
  if (columnIndex === null || columnIndex === undefined) return;
  const { place } = target;
  if (!place) return;
  const column = integer(columnIndex);
  if (column < 0 || column >= place.area.columnCount) throw invalidArgument();
  setCriteria(place, column, criteria === null || criteria === undefined ? null : readCriteria(criteria));
}

/** A filter on other cells takes the place of the one that is there. */
function filterSheet({ session, sheet }: AutoFilterObject, wanted: Rect): void {
  const used = sheet.usedRect(false);
  const area = wanted.rowCount === 1_048_576 && used ? { ...wanted, rowIndex: 0, rowCount: used.rowIndex + used.rowCount } : wanted; // prettier-ignore
  const before = sheetFilter(session, sheet);
  if (before && sameRect(before.area, area)) return;
  if (before) clearAllCriteria(before);
  sheet.elements.set("autoFilter", element("autoFilter", filterRef(area)));
  noteSheetFilter(session, sheet, absoluteAddress(sheet, [area]));
}

function remove({ session, sheet, table, place }: AutoFilterObject): void {
  if (!place) return;
  clearAllCriteria(place);
  if (table) setFilterButtons(table, false);
  else {
    sheet.elements.delete("autoFilter");
    noteSheetFilter(session, sheet, null);
  }
}

const changing = (run: (target: AutoFilterObject, args: readonly unknown[]) => void): Method<AutoFilterObject> =>
  writeFromValues((target, args) => {
    target.session.assertAllowed(target.sheet, "autoFilter");
    run(target, args);
    return null;
  });

export const AUTO_FILTER: ClassMembers<AutoFilterObject> = {
  className: "AutoFilter",
  scalars: {
    enabled: { get: ({ place }) => place !== null },
    isDataFiltered: { get: ({ place }) => place !== null && hasCriteria(place) },
    criteria: {
      get: ({ place }) => {
        if (!place) return null;
        const count = lastColumn(place.area) - place.area.columnIndex + 1;
        return Array.from({ length: count }, (_, column) => criteriaAt(place, column));
      },
    },
  },
  methods: {
    apply: changing((target, [range, column, criteria]) => {
      apply(target, range, column, criteria);
    }),
    clearCriteria: changing(({ place }) => {
      if (place) clearAllCriteria(place);
    }),
    clearColumnCriteria: changing(({ place }, [column]) => {
      if (place) setCriteria(place, integer(column), null);
    }),
    reapply: changing(({ place }) => {
      if (place) applyFilter(place);
    }),
    remove: changing(remove),
    getRange: read((target) => {
      const range = target.range();
      if (!range) throw itemNotFound();
      return range;
    }),
    getRangeOrNullObject: read((target) => target.range()),
  },
};
