import { ApiError } from "../bridge/ApiError";
import { writeFromValues, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { tableFilter } from "./AutoFilter";
import { readCriteria } from "./filterCriteria";
import { criteriaAt, setCriteria, type FilterPlace } from "./filters";
import { finite, text } from "./apiValues";
import type { TableObject } from "./TableObject";

/** The filter of one column of a table. */
export class FilterObject implements HostObject {
  readonly className = "Filter";

  constructor(
    readonly table: TableObject,
    readonly columnIndex: number,
  ) {}

  get place(): FilterPlace {
    const { session, sheet, table } = this.table;
    const place = tableFilter(session, sheet, table);
    if (!place) throw new ApiError("InvalidOperation", "The table's filter buttons are off.");
    return place;
  }
}

function applying(criteriaOf: (args: readonly unknown[]) => object | null): Method<FilterObject> {
  return writeFromValues((target, args) => {
    const { session, sheet } = target.table;
    session.assertAllowed(sheet, "autoFilter");
    const criteria = criteriaOf(args);
    setCriteria(target.place, target.columnIndex, criteria && readCriteria(criteria));
    return null;
  });
}

const ranked = (filterOn: string): Method<FilterObject> =>
  applying(([count]) => ({ filterOn, criterion1: String(finite(count)) }));

export const FILTER: ClassMembers<FilterObject> = {
  className: "Filter",
  scalars: { criteria: { get: ({ place, columnIndex }) => criteriaAt(place, columnIndex) } },
  methods: {
    apply: applying(([criteria]) => criteria as object),
    applyValuesFilter: applying(([values]) => ({ filterOn: "Values", values })),
    applyCustomFilter: applying(([criterion1, criterion2, operator]) => ({
      filterOn: "Custom",
      criterion1: text(criterion1),
      criterion2,
      operator,
    })),
    applyTopItemsFilter: ranked("TopItems"),
    applyTopPercentFilter: ranked("TopPercent"),
    applyBottomItemsFilter: ranked("BottomItems"),
    applyBottomPercentFilter: ranked("BottomPercent"),
    applyCellColorFilter: applying(([color]) => ({ filterOn: "CellColor", color })),
    applyFontColorFilter: applying(([color]) => ({ filterOn: "FontColor", color })),
    applyDynamicFilter: applying(([dynamicCriteria]) => ({ filterOn: "Dynamic", dynamicCriteria })),
    clear: applying(() => null),
  },
};
