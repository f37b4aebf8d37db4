import type { CalcValue } from "../../engine/CalcEngine";
import type { Rect } from "../../engine/document/a1";
import { contentOf } from "../../engine/document/cellValues";
import type { HostSheet } from "../../engine/document/HostSheet";

/** What a rule asks about all of its cells together; looked up once for all cells of a drawing. */
export class RangeFigures {
  private sorted: readonly number[] | null = null;
  private occurrences: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly sheet: HostSheet,
    private readonly ranges: readonly Rect[],
  ) {}

  /** The numbers of the range, from the smallest up. */
  get numbers(): readonly number[] {
    this.sorted ??= this.values()
      .filter((value): value is number => typeof value === "number")
      .sort((one, other) => one - other);
    return this.sorted;
  }

  /** Whether a rule about the whole range holds for a cell with that value; null for rules of other types. */
  holds(attributes: Readonly<Record<string, string>>, value: CalcValue): boolean | null {
    switch (attributes.type) {
      case "top10":
        return typeof value === "number" && this.isAmongFirst(attributes, value);
      case "aboveAverage":
        return typeof value === "number" && this.isBeyondAverage(attributes, value);
      case "duplicateValues":
        return value !== null && value !== "" && this.count(value) > 1;
      case "uniqueValues":
        return value !== null && value !== "" && this.count(value) === 1;
      default:
        return null;
    }
  }

  /** Linear between the ranks, as PERCENTILE has it. */
  percentile(percent: number): number {
    const { numbers } = this;
    const place = (Math.min(Math.max(percent, 0), 100) / 100) * (numbers.length - 1);
    const below = numbers[Math.floor(place)] ?? 0;
    const above = numbers[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
  }

  private isAmongFirst(attributes: Readonly<Record<string, string>>, value: number): boolean {
    const { numbers } = this;
    const rank = Number(attributes.rank ?? 10);
    const share = attributes.percent === "1" ? Math.floor((numbers.length * rank) / 100) : rank;
    const count = Math.min(Math.max(share, 1), numbers.length);
    if (attributes.bottom === "1") return value <= (numbers[count - 1] ?? -Infinity);
    return value >= (numbers[numbers.length - count] ?? Infinity);
  }

  private isBeyondAverage(attributes: Readonly<Record<string, string>>, value: number): boolean {
    const { numbers } = this;
    const average = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    if (value === average) return attributes.equalAverage === "1";
    return attributes.aboveAverage === "0" ? value < average : value > average;
  }

  private count(value: CalcValue): number {
    this.occurrences ??= this.values().reduce((counts, each) => {
      counts.set(textKey(each), (counts.get(textKey(each)) ?? 0) + 1);
      return counts;
    }, new Map<string, number>());
    return this.occurrences.get(textKey(value)) ?? 0;
  }

  private values(): CalcValue[] {
    return this.ranges.flatMap((range) =>
      Array.from(this.sheet.existingCells(range), (cell) => contentOf(cell).value).filter((value) => value !== null),
    );
  }
}

/** Capital and small letters are the same to Excel here. */
const textKey = (value: CalcValue): string =>
  typeof value === "string" ? `s${value.toLowerCase()}` : JSON.stringify(value);
