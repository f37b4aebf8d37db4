import { read, type ClassMembers, type Scalar } from "../bridge/members";
import { isEntireColumn, isEntireRow } from "../engine/document/a1";
import { AUTO_FILL } from "./autoFill";
import { ConditionalFormatsObject } from "./ConditionalFormats";
import { DataValidationObject } from "./DataValidation";
import { RANGE_OUTLINE } from "./outline";
import { COPY_FROM } from "./rangeCopy";
import { RANGE_EDGES } from "./rangeEdges";
import { RANGE_FIND } from "./rangeFind";
import { RangeFormatPart } from "./rangeFormat";
import { RANGE_FORMULAS } from "./rangeFormulas";
import { HYPERLINK } from "./rangeHyperlink";
import { RANGE_NAVIGATION } from "./rangeNavigation";
import type { RangeObject } from "./RangeObject";
import { RANGE_PROPERTIES } from "./rangeProperties";
import { RANGE_SHAPE } from "./rangeShape";
import { RangeSortObject } from "./RangeSort";
import { RANGE_VALUE_METHODS, RANGE_VALUES } from "./rangeValues";
import { RangeViewObject } from "./RangeView";
import { REMOVE_DUPLICATES } from "./removeDuplicates";
import { getTables } from "./ScopedTables";
import { columnPoints, common, isColumnHidden, isRowHidden, rowPoints, setColumnsHidden, setRowsHidden } from "./sizes";
import { specialCellMethods } from "./specialCells";
import { flag } from "./apiValues";
import { rangeStyle } from "./NamedStyles";
import { RANGE_TRACES } from "./WorkbookRangeAreas";
import { WorksheetObject } from "./WorksheetObject";

function sum(first: number, count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index < first + count; index += 1) total += size(index);
  return total;
}

const POSITION: Readonly<Record<string, Scalar<RangeObject>>> = {
  address: { get: ({ address }) => address },
  addressLocal: { get: ({ address }) => address },
  // Excel says -1 when the count does not fit: the whole sheet has 2^34 cells.
  cellCount: { get: ({ cellCount }) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount) },
  rowIndex: { get: ({ area }) => area.rowIndex },
  columnIndex: { get: ({ area }) => area.columnIndex },
  rowCount: { get: ({ area }) => area.rowCount },
  columnCount: { get: ({ area }) => area.columnCount },
  isEntireRow: { get: ({ area }) => isEntireRow(area) },
  isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
  top: { get: ({ sheet, area }) => sum(0, area.rowIndex, (index) => rowPoints(sheet, index)) },
  left: { get: ({ sheet, area }) => sum(0, area.columnIndex, (index) => columnPoints(sheet, index)) },
  height: { get: ({ sheet, area }) => sum(area.rowIndex, area.rowCount, (index) => rowPoints(sheet, index)) },
  width: { get: ({ sheet, area }) => sum(area.columnIndex, area.columnCount, (index) => columnPoints(sheet, index)) },
};

const rowsHidden = ({ sheet, area }: RangeObject): boolean | null =>
  common(area.rowIndex, area.rowCount, (index) => isRowHidden(sheet, index));
const columnsHidden = ({ sheet, area }: RangeObject): boolean | null =>
  common(area.columnIndex, area.columnCount, (index) => isColumnHidden(sheet, index));

const HIDING: Readonly<Record<string, Scalar<RangeObject>>> = {
  hidden: {
    get: (range) => {
      const [rows, columns] = [rowsHidden(range), columnsHidden(range)];
      if (rows === true || columns === true) return true;
      return rows === null || columns === null ? null : false;
    },
  },
  rowHidden: {
    get: rowsHidden,
    set: ({ session, sheet, area }, value) => {
      session.assertAllowed(sheet, "formatRows");
      setRowsHidden(sheet, area, flag(value));
    },
  },
  columnHidden: {
    get: columnsHidden,
    set: ({ session, sheet, area }, value) => {
      session.assertAllowed(sheet, "formatColumns");
      setColumnsHidden(sheet, area, flag(value));
    },
  },
};

export const RANGE: ClassMembers<RangeObject> = {
  className: "Range",
  identity: (range) => {
    const id = range.session.references.idOf(range);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  scalars: {
    ...RANGE_VALUES,
    ...RANGE_FORMULAS,
    ...POSITION,
    ...HIDING,
    hyperlink: HYPERLINK,
    style: rangeStyle((range) => [range]),
  },
  objects: {
    format: (range) => new RangeFormatPart("RangeFormat", [range]),
    worksheet: ({ session, sheet }) => new WorksheetObject(session, sheet),
    conditionalFormats: (range) => new ConditionalFormatsObject(range.session, range.sheet, [range]),
    dataValidation: (range) => new DataValidationObject([range]),
    sort: (range) => new RangeSortObject(range),
  },
  methods: {
    ...RANGE_NAVIGATION,
    ...RANGE_VALUE_METHODS,
    ...RANGE_PROPERTIES,
    ...RANGE_SHAPE,
    ...RANGE_FIND,
    ...RANGE_EDGES,
    ...RANGE_OUTLINE,
    ...RANGE_TRACES,
    ...specialCellMethods<RangeObject>((range) => ({ session: range.session, sheet: range.sheet, areas: [range] })),
    autoFill: AUTO_FILL,
    copyFrom: COPY_FROM,
    removeDuplicates: REMOVE_DUPLICATES,
    getTables: getTables(({ area }) => [area]),
    getVisibleView: read((range) => RangeViewObject.of(range)),
    _KeepReference: {
      effect: "view",
      call: (range) => {
        range.session.keep(range);
        return null;
      },
    },
  },
};
