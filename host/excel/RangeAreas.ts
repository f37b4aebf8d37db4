import { itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { intersection, isEntireColumn, isEntireRow, parseRect, splitSheet, type Rect } from "../engine/document/a1";
import { ConditionalFormatsObject } from "./ConditionalFormats";
import { RangeFormatPart } from "./rangeFormat";
import { integer, RangeAreasObject, rangeAreas, RangeObject } from "./RangeObject";
import { RANGE_SHAPE } from "./rangeShape";
import { text } from "./styleProperties";
import { WorksheetObject } from "./WorksheetObject";

/** The areas as ranges: `rangeAreas.areas`. */
class AreaListObject implements HostObject {
  readonly className = "RangeCollection";

  constructor(readonly areas: readonly RangeObject[]) {}
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
    style: { get: () => "Normal" },
  },
  objects: {
    areas: ({ areas }) => new AreaListObject(areas),
    format: ({ areas }) => new RangeFormatPart("RangeFormat", areas),
    conditionalFormats: ({ session, sheet, areas }) => new ConditionalFormatsObject(session, sheet, areas),
    worksheet: ({ session, sheet }) => new WorksheetObject(session, sheet),
  },
  methods: {
    clear: write(({ areas }, args) => {
      for (const range of areas) RANGE_SHAPE.clear?.call(range, args);
      return null;
    }),
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

export const RANGE_COLLECTION: ClassMembers<AreaListObject> = {
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
