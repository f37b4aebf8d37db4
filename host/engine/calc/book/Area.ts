import type { Bounds } from "../syntax/references";
import type { SheetStore } from "./SheetStore";

/** A block of cells of one sheet. */
export class Area implements Bounds {
  constructor(
    readonly sheet: SheetStore,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  static of(sheet: SheetStore, { top, left, bottom, right }: Bounds): Area {
    return new Area(sheet, top, left, bottom, right);
  }

  get rowCount(): number {
    return this.bottom - this.top + 1;
  }

  get columnCount(): number {
    return this.right - this.left + 1;
  }

  get isCell(): boolean {
    return this.top === this.bottom && this.left === this.right;
  }

  /** The part of a whole column or row that can hold anything; at least one cell. */
  get used(): Area {
    const bottom = Math.max(this.top, Math.min(this.bottom, this.sheet.rowCount - 1));
    const right = Math.max(this.left, Math.min(this.right, this.sheet.columnCount - 1));
    return bottom === this.bottom && right === this.right
      ? this
      : new Area(this.sheet, this.top, this.left, bottom, right);
  }

  holds(rowIndex: number, columnIndex: number): boolean {
    return rowIndex >= this.top && rowIndex <= this.bottom && columnIndex >= this.left && columnIndex <= this.right;
  }

  covers(other: Area): boolean {
    return this.sheet === other.sheet && this.holds(other.top, other.left) && this.holds(other.bottom, other.right);
  }

  overlaps({ sheet, top, left, bottom, right }: Area): boolean {
    return this.top <= bottom && this.bottom >= top && this.left <= right && this.right >= left && this.sheet === sheet;
  }

  intersect(other: Area): Area | null {
    if (other.sheet !== this.sheet) return null;
    const top = Math.max(this.top, other.top);
    const left = Math.max(this.left, other.left);
    const bottom = Math.min(this.bottom, other.bottom);
    const right = Math.min(this.right, other.right);
    return top > bottom || left > right ? null : new Area(this.sheet, top, left, bottom, right);
  }

  /** The smallest block that holds both. */
  join(other: Area): Area | null {
    if (other.sheet !== this.sheet) return null;
    return new Area(
      this.sheet,
      Math.min(this.top, other.top),
      Math.min(this.left, other.left),
      Math.max(this.bottom, other.bottom),
      Math.max(this.right, other.right),
    );
  }
}
