import { apiNotFound, invalidArgument } from "../bridge/ApiError";
import type { CalcValue } from "../engine/CalcEngine";
import { argbOf } from "../engine/document/color";

/** One key of a sort, as the API gives it. */
export interface SortKey {
  readonly key: number;
  readonly ascending: boolean;
  readonly readsTextAsNumber: boolean;
  readonly sortOn: "Value" | "CellColor" | "FontColor";
  /** `#RRGGBB`, of cells that come first. */
  readonly color: string | null;
}

/** What a key compares of a line. */
export interface SortedCell {
  readonly value: CalcValue;
  readonly cellColor: () => unknown;
  readonly fontColor: () => unknown;
}

const SORT_ON = ["Value", "CellColor", "FontColor", "Icon"];

export function sortKey(given: unknown): SortKey {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const { key, ascending, dataOption, sortOn, color, subField } = given as Readonly<Record<string, unknown>>;
  if (typeof key !== "number" || !Number.isInteger(key) || key < 0) throw invalidArgument();
  const on = SORT_ON.find((name) => name === (sortOn ?? "Value"));
  if (on === undefined) throw invalidArgument();
  if (on === "Icon" || (subField !== undefined && subField !== null)) throw apiNotFound("RangeSort", `apply("${on}")`);
  const argb = typeof color === "string" ? argbOf(color) : null;
  if (on !== "Value" && argb === null) throw invalidArgument();
  return {
    key,
    ascending: ascending !== false,
    readsTextAsNumber: dataOption === "TextAsNumber",
    sortOn: on as SortKey["sortOn"],
    color: argb && `#${argb.slice(-6).toUpperCase()}`,
  };
}

export interface TextOrder {
  readonly matchCase: boolean;
  readonly byStrokes: boolean;
}

type Compare = (a: SortedCell, b: SortedCell) => number;

export function comparison(key: SortKey, order: TextOrder): Compare {
  if (key.sortOn !== "Value") return byColor(key);
  const collator = new Intl.Collator(order.byStrokes ? "zh-CN-u-co-stroke" : "zh-CN-u-co-pinyin", {
    sensitivity: order.matchCase ? "variant" : "accent",
    ...(order.matchCase ? { caseFirst: "lower" } : {}),
  });
  const sign = key.ascending ? 1 : -1;
  return (a, b) => {
    const [first, second] = [a, b].map(({ value }) => (key.readsTextAsNumber ? numberIn(value) : value)) as [
      CalcValue,
      CalcValue,
    ];
    // Blank cells come last in either direction.
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * (rank(first) - rank(second) || compareAlike(first, second, collator));
  };
}

function byColor(key: SortKey): Compare {
  const isWanted = (cell: SortedCell): boolean =>
    (key.sortOn === "CellColor" ? cell.cellColor() : cell.fontColor()) === key.color;
  return (a, b) => (key.ascending ? 1 : -1) * (Number(isWanted(b)) - Number(isWanted(a)));
}

/** Numbers come before texts, texts before booleans, booleans before errors. */
function rank(value: CalcValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function compareAlike(a: CalcValue, b: CalcValue, collator: Intl.Collator): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  // Errors count as equal.
  return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : 0;
}

function numberIn(value: CalcValue): CalcValue {
  if (typeof value !== "string" || value.trim() === "") return value;
  const number = Number(value.trim());
  return Number.isFinite(number) ? number : value;
}
