import { itemNotFound } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import type { HostSheet } from "../engine/document/HostSheet";
import { dependentsOf, precedentsOf, type SheetArea } from "./precedents";
import { rectanglesOf } from "./rectangles";
import { RangeListObject } from "./RangeAreas";
import { rangeAreas, type RangeAreasObject, type RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { text } from "./apiValues";

/** Cells of several sheets. */
export class WorkbookRangeAreasObject implements HostObject {
  readonly className = "WorkbookRangeAreas";

  constructor(
    readonly session: Session,
    readonly bySheet: readonly RangeAreasObject[],
  ) {}

  find(key: unknown): RangeAreasObject | null {
    const wanted = text(key).toLowerCase();
    return this.bySheet.find(({ sheet }) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }
}

class RangeAreasListObject implements HostObject {
  readonly className = "RangeAreasCollection";

  constructor(readonly list: readonly RangeAreasObject[]) {}
}

function perSheet(session: Session, cells: readonly SheetArea[]): WorkbookRangeAreasObject {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const areasOf = (sheet: HostSheet): RangeAreasObject => {
    const areas = cells.flatMap((cell) => (cell.sheet === sheet ? [cell.area] : []));
    const isSingle = areas.every(({ rowCount, columnCount }) => rowCount * columnCount === 1);
    return rangeAreas(session, sheet, isSingle ? rectanglesOf(areas) : areas);
  };
  return new WorkbookRangeAreasObject(session, sheets.map(areasOf));
}

function traced(follow: typeof precedentsOf, direct: boolean): Method<RangeObject> {
  return read(({ session, sheet, area }) => {
    const cells = follow(session.workbook, { sheet, area }, direct);
    if (cells.length === 0) throw itemNotFound();
    return perSheet(session, cells);
  });
}

export const RANGE_TRACES: Readonly<Record<string, Method<RangeObject>>> = {
  getDirectPrecedents: traced(precedentsOf, true),
  getPrecedents: traced(precedentsOf, false),
  getDirectDependents: traced(dependentsOf, true),
  getDependents: traced(dependentsOf, false),
};

export const WORKBOOK_RANGE_AREAS: ClassMembers<WorkbookRangeAreasObject> = {
  className: "WorkbookRangeAreas",
  identity: (target) => {
    const id = target.session.references.idOf(target);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  scalars: { addresses: { get: ({ bySheet }) => bySheet.map(({ address }) => address) } },
  objects: {
    areas: ({ bySheet }) => new RangeAreasListObject(bySheet),
    ranges: ({ bySheet }) => new RangeListObject(bySheet.flatMap(({ areas }) => areas)),
  },
  methods: {
    getRangeAreasBySheet: read((target, [key]) => {
      const found = target.find(key);
      if (!found) throw itemNotFound();
      return found;
    }),
    getRangeAreasOrNullObjectBySheet: read((target, [key]) => target.find(key)),
    _KeepReference: {
      effect: "view",
      call: (target) => {
        target.session.keep(target);
        return null;
      },
    },
  },
};

export const RANGE_AREAS_COLLECTION: ClassMembers<RangeAreasListObject> = {
  className: "RangeAreasCollection",
  items: ({ list }) => list,
  methods: {
    getCount: read(({ list }) => list.length),
    getItemAt: read(({ list }, [index]) => {
      const found = list[Number(index)];
      if (!found) throw itemNotFound();
      return found;
    }),
  },
};
