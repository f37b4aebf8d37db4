import { itemNotFound } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import {
  intersection,
  isEntireColumn,
  isEntireRow,
  parseRect,
  rect,
  splitSheet,
  type Rect,
} from "../engine/document/a1";
import { ConditionalFormatsObject } from "./ConditionalFormats";
import { DataValidationObject } from "./DataValidation";
import { COPY_FROM } from "./rangeCopy";
import { RangeFormatPart } from "./rangeFormat";
import { columnsOf, integer, rowsOf, RangeAreasObject, rangeAreas, RangeObject } from "./RangeObject";
import { RANGE_SHAPE } from "./rangeShape";
import { RANGE_VALUE_METHODS } from "./rangeValues";
import { getTables } from "./ScopedTables";
import { specialCellMethods } from "./specialCells";
import { text } from "./apiValues";
import { rangeStyle } from "./NamedStyles";
import { WorksheetObject } from "./WorksheetObject";

/** The areas as ranges: `rangeAreas.areas`. */
export class RangeListObject implements HostObject {
  readonly className = "RangeCollection";

  constructor(readonly areas: readonly RangeObject[]) {}
}

function each(run: Method<RangeObject> | undefined): Method<RangeAreasObject> {
  if (!run) throw new Error("The method that every area runs is missing.");
  return {
    ...run,
    call: ({ areas }, args) => {
      for (const range of areas) run.call(range, args);
      return null;
    },
  };
}

/** The rows (or columns) of the areas, those that touch or overlap as one. */
function wholeLines({ session, sheet, areas }: RangeAreasObject, axis: "row" | "column"): RangeAreasObject {
  const spans = areas
    .map(({ area }): [number, number] =>
      axis === "row" ? [area.rowIndex, area.rowCount] : [area.columnIndex, area.columnCount],
    )
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [first, count] of spans) {
    const last = joined[joined.length - 1];
    if (last && last[0] + last[1] >= first) last[1] = Math.max(last[1], first + count - last[0]);
    else joined.push([first, count]);
  }
  return rangeAreas(session, sheet, joined.map(([first, count]) =>
    axis === "row" ? rowsOf(rect(first, 0, count, 1)) : columnsOf(rect(0, first, 1, count)),
  )); // prettier-ignore
}

function usedAreas({ session, sheet, areas }: RangeAreasObject, valuesOnly: unknown): RangeAreasObject | null {
  const used = areas.flatMap(({ area }) => sheet.usedRect(valuesOnly === true, area) ?? []);
  return used.length === 0 ? null : rangeAreas(session, sheet, used);
}

function common(target: RangeAreasObject, other: unknown): RangeAreasObject | null {
  const { session, sheet } = target;
  const given: readonly Rect[] =
    other instanceof RangeAreasObject
      ? other.areas.map(({ area }) => area)
      : other instanceof RangeObject
        ? [other.area]
        : text(other).split(",").flatMap((part) => parseRect(splitSheet(part).address) ?? []); // prettier-ignore
  const areas = target.areas.flatMap(({ area }) => given.map((rect) => intersection(area, rect)));
  const found = areas.filter((area): area is Rect => area !== null);
  return found.length === 0 ? null : rangeAreas(session, sheet, found);
}

export const RANGE_AREAS: ClassMembers<RangeAreasObject> = {
  className: "RangeAreas",
  identity: (target) => {
    const id = target.session.references.idOf(target);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  scalars: {
    address: { get: ({ address }) => address },
    addressLocal: { get: ({ address }) => address },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, { cellCount }) => sum + cellCount, 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(({ area }) => isEntireColumn(area)) },
    isEntireRow: { get: ({ areas }) => areas.every(({ area }) => isEntireRow(area)) },
    style: rangeStyle(({ areas }) => areas),
  },
  objects: {
    areas: ({ areas }) => new RangeListObject(areas),
    format: ({ areas }) => new RangeFormatPart("RangeFormat", areas),
    conditionalFormats: ({ session, sheet, areas }) => new ConditionalFormatsObject(session, sheet, areas),
    dataValidation: ({ areas }) => new DataValidationObject(areas),
    worksheet: ({ session, sheet }) => new WorksheetObject(session, sheet),
  },
  methods: {
    clear: each(RANGE_SHAPE.clear),
    calculate: each(RANGE_VALUE_METHODS.calculate),
    setDirty: each(RANGE_VALUE_METHODS.setDirty),
    copyFrom: each(COPY_FROM),
    getEntireRow: read((target) => wholeLines(target, "row")),
    getEntireColumn: read((target) => wholeLines(target, "column")),
    getUsedRangeAreas: read((target, [valuesOnly]) => {
      const used = usedAreas(target, valuesOnly);
      if (!used) throw itemNotFound();
      return used;
    }),
    getUsedRangeAreasOrNullObject: read((target, [valuesOnly]) => usedAreas(target, valuesOnly)),
    getTables: getTables(({ areas }) => areas.map(({ area }) => area)),
    ...specialCellMethods<RangeAreasObject>((target) => target),
    getIntersection: read((target, [other]) => {
      const found = common(target, other);
      if (!found) throw itemNotFound();
      return found;
    }),
    getIntersectionOrNullObject: read((target, [other]) => common(target, other)),
    getOffsetRangeAreas: read(({ session, sheet, areas }, [rows, columns]) =>
      rangeAreas(session, sheet, areas.map(({ area }) => ({
        ...area,
        rowIndex: area.rowIndex + integer(rows),
        columnIndex: area.columnIndex + integer(columns),
      }))),
    ), // prettier-ignore
    _KeepReference: {
      effect: "view",
      call: (target) => {
        target.session.keep(target);
        return null;
      },
    },
  },
};

export const RANGE_COLLECTION: ClassMembers<RangeListObject> = {
  className: "RangeCollection",
  items: ({ areas }) => areas,
  methods: {
    getCount: read(({ areas }) => areas.length),
    getItemAt: read(({ areas }, [index]) => {
      const found = areas[Number(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
  },
};
