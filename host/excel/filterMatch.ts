import { apiNotFound } from "../bridge/ApiError";
import type { CalcValue } from "../engine/CalcEngine";
import { dateMatcher, matchesDate } from "./filterDates";
import type { FilterCriteria } from "./filterCriteria";

/** A cell under a filter. */
export interface FilteredCell {
  readonly value: CalcValue;
  /** As displayed: what the list of a filter button shows. */
  readonly text: string;
  readonly cellColor: () => unknown;
  readonly fontColor: () => unknown;
}

export interface DateSystem {
  readonly today: Date;
  readonly uses1904Dates: boolean;
}

type Match = (cell: FilteredCell) => boolean;

/** Whether a row stays, by its cell in the filtered column. `cells` are all of them: some criteria compare. */
export function matcher(criteria: FilterCriteria, cells: readonly FilteredCell[], dates: DateSystem): Match {
  const { filterOn, color = "" } = criteria;
  switch (filterOn) {
    case "Values":
      return byValues(criteria, dates);
    case "Custom":
      return byComparisons(criteria);
    case "CellColor":
      return (cell) => cell.cellColor() === color.toUpperCase();
    case "FontColor":
      return (cell) => cell.fontColor() === color.toUpperCase();
    case "Dynamic":
      return dynamic(criteria.dynamicCriteria ?? "", cells, dates);
    case "Icon":
      throw apiNotFound("Filter", "applyIconFilter");
    default:
      return byRank(filterOn, Number(criteria.criterion1), cells);
  }
}

function byValues({ values = [] }: FilterCriteria, dates: DateSystem): Match {
  const texts = new Set(values.filter((value) => typeof value === "string").map((value) => value.toLowerCase()));
  const days = values.filter((value) => typeof value !== "string");
  return ({ value, text }) =>
    texts.has(text.toLowerCase()) || days.some((day) => typeof value === "number" && matchesDate(value, day, dates));
}

function byComparisons({ criterion1 = "", criterion2, operator }: FilterCriteria): Match {
  const first = comparison(criterion1);
  if (criterion2 === undefined) return first;
  const second = comparison(criterion2);
  return operator === "Or" ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

/** `>=5`, `=甲*`, `<>` (not blank): a number compares with numbers, a text with texts; `*` and `?` stand for letters. */
function comparison(criterion: string): Match {
  const [, sign = "", operand = ""] = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (sign === "" || sign === "=") return equals(operand, number);
  if (sign === "<>") {
    const same = equals(operand, number);
    return (cell) => !same(cell);
  }
  const compare = (order: number): boolean =>
    (order > 0 && sign.startsWith(">")) || (order < 0 && sign.startsWith("<")) || (order === 0 && sign.endsWith("="));
  return ({ value, text }) => {
    if (!Number.isNaN(number)) return typeof value === "number" && compare(value - number);
    return typeof value === "string" && value !== "" && compare(text.localeCompare(operand, "zh-CN"));
  };
}

function equals(operand: string, number: number): Match {
  if (operand === "") return ({ value }) => value === null || value === "";
  const pattern = wildcard(operand);
  return ({ value, text }) =>
    (typeof value === "number" && value === number) || (typeof value !== "number" && pattern.test(text)) || text === operand; // prettier-ignore
}

function wildcard(text: string): RegExp {
  const escaped = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, literal: string | undefined) => {
    if (literal !== undefined) return `\\${literal}`;
    if (found === "*") return ".*";
    return found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(`^${escaped}$`, "is");
}

const numbersIn = (cells: readonly FilteredCell[]): number[] =>
  cells.map(({ value }) => value).filter((value) => typeof value === "number");

function byRank(filterOn: string, count: number, cells: readonly FilteredCell[]): Match {
  const isTop = filterOn.startsWith("Top");
  const sorted = numbersIn(cells).sort((a, b) => (isTop ? b - a : a - b));
  const kept = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const limit = sorted[Math.min(kept, sorted.length) - 1] ?? NaN;
  return ({ value }) => typeof value === "number" && (isTop ? value >= limit : value <= limit);
}

function dynamic(kind: string, cells: readonly FilteredCell[], dates: DateSystem): Match {
  if (kind === "AboveAverage" || kind === "BelowAverage") {
    const numbers = numbersIn(cells);
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return ({ value }) => typeof value === "number" && (kind === "AboveAverage" ? value > average : value < average);
  }
  const isIn = dateMatcher(kind, dates);
  return ({ value }) => typeof value === "number" && isIn(value);
}
