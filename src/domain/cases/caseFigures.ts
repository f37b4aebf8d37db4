import type { Period, Settings } from "../settings/Settings";
import type { Unit } from "../units/Unit";
import type { DateReading } from "../values/date";
import { NO_CASES, type CaseDifference, type CaseFigures, type CountedCase, type FigureTable } from "./Cases";
import { numberOf } from "./readFigures";

/** Whether a day is in a period; an end that is not set leaves that side open. */
export function isInPeriod(reading: DateReading, { from, to }: Period): boolean {
  if (reading.kind !== "date") return false;
  const day = Math.floor(reading.dateSerial);
  return (from.value === null || day >= from.value) && (to.value === null || day <= to.value);
}

function isDataRow(entry: CountedCase, { dataRowsBasis, casePeriod }: Settings): boolean {
  if (dataRowsBasis.value === "all") return true;
  if (dataRowsBasis.value === "filed") return isInPeriod(entry.filed, casePeriod);
  return entry.closed !== null && isInPeriod(entry.closed, casePeriod);
}

interface CountedLog {
  readonly entries: readonly CountedCase[];
}

type Why = Exclude<keyof CaseDifference, "extra">;
const NO_DIFFERENCE: CaseDifference = { open: 0, outside: 0, unread: 0, extra: 0 };

/** Why a case is in neither count; null when it is in one. */
function whyUncounted({ closed, kind }: CountedCase, casePeriod: Period): Why | null {
  if (closed === null || closed.kind === "blank") return "open";
  if (closed.kind !== "date") return "unread";
  if (!isInPeriod(closed, casePeriod)) return "outside";
  return kind === null ? "unread" : null;
}

function countLog(log: CountedLog, settings: Settings): ReadonlyMap<string, CaseFigures> {
  const figures = new Map<string, CaseFigures>();
  for (const entry of log.entries) {
    if (entry.unitName === null) continue;
    const sum = figures.get(entry.unitName) ?? NO_CASES;
    const isRow = isDataRow(entry, settings);
    const why = whyUncounted(entry, settings.casePeriod);
    const difference = sum.difference ?? NO_DIFFERENCE;
    const part = why ?? "extra";
    figures.set(entry.unitName, {
      dataRows: sum.dataRows + (isRow ? 1 : 0),
      actual: sum.actual + (why === null && entry.kind === "实际" ? 1 : 0),
      test: sum.test + (why === null && entry.kind === "测试" ? 1 : 0),
      // A row that is in both, or in neither, makes no difference.
      difference: isRow === (why === null) ? difference : { ...difference, [part]: difference[part] + 1 },
    });
  }
  return figures;
}

function takeCounts(counts: FigureTable): ReadonlyMap<string, CaseFigures> {
  return new Map(
    counts.rows.flatMap(({ unitName, cells }): [string, CaseFigures][] =>
      unitName === null
        ? []
        : [
            [
              unitName,
              {
                dataRows: numberOf(cells.dataRows),
                actual: numberOf(cells.actual),
                test: numberOf(cells.test),
                difference: null,
              },
            ],
          ],
    ),
  );
}

/**
 * The case figures of every unit of the roster.
 * Shape: case rows or a table of counts → unit name → figures; a unit without rows has 0, it never vanishes.
 * Source: 附件2, 备注1: cases are counted by the day on which they were closed; DESIGN §3 for 数据条数.
 */
export function caseFigures(
  source: CountedLog | FigureTable,
  units: readonly Unit[],
  settings: Settings,
): ReadonlyMap<string, CaseFigures> {
  const known = "entries" in source ? countLog(source, settings) : takeCounts(source);
  return new Map(units.map(({ name }) => [name, known.get(name) ?? NO_CASES]));
}
