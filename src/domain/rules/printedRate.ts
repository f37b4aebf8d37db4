import type { NumberCell } from "../cases/Cases";
import { agreesAtPrintedDigits, type Ratio } from "../values/ratio";

/** Digits behind the point that the cell shows of a percentage; a cell without a percent format shows what it holds. */
export function shownDigits({ numberFormat, reading }: NumberCell): number {
  const format = /0(?:\.(0+))?%/u.exec(numberFormat);
  if (format !== null) return format[1]?.length ?? 0;
  const percent = reading.kind === "number" ? String(Number((reading.value * 100).toPrecision(12))) : "";
  return Math.min(10, percent.split(".")[1]?.length ?? 0);
}

/** Whether a printed rate says the same as the ratio, at the digits that the cell shows. */
export function saysRate(cell: NumberCell, ratio: Ratio): boolean {
  return cell.reading.kind === "number" && agreesAtPrintedDigits(cell.reading.value, ratio, shownDigits(cell));
}
