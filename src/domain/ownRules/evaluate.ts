import type { CellRef } from "../findings/Finding";
import type { Unit } from "../units/Unit";
import type { Subject } from "./Column";
import type { Columns } from "./createColumns";
import { columnText, type Calculation, type ColumnRef, type Expression } from "./Expression";
import { add, divide, multiply, negate, ZERO, type Fraction } from "./fraction";

/** What stands in the way of a number: the column, what its cell says, where. */
export interface Unread {
  readonly column: string;
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** What was met while a side was worked out. */
export class Trail {
  readonly cells: CellRef[] = [];
  readonly unread: Unread[] = [];
  /** Numbers that were read, and blank columns. */
  present = 0;
  readonly missing: string[] = [];
  isDividedByZero = false;
}

const CALCULATE: Readonly<Record<Calculation, (left: Fraction, right: Fraction) => Fraction | null>> = {
  "+": add,
  "-": (left, right) => add(left, negate(right)),
  "*": multiply,
  "/": divide,
};

/** Works out expressions over the columns of a workbook. */
export class Evaluator {
  constructor(
    private readonly columns: Columns,
    private readonly units: readonly Unit[],
  ) {}

  /**
   * The value of an expression for a subject; a blank column is 0 here, and the trail says so: what to make of it is the
   * rule's policy. Null where a column is no number, or something is divided by 0.
   */
  value(expression: Expression, subject: Subject, trail: Trail): Fraction | null {
    switch (expression.kind) {
      case "number":
        return expression.value;
      case "column":
        return this.read(expression.ref, subject, trail);
      case "negative": {
        const value = this.value(expression.of, subject, trail);
        return value === null ? null : negate(value);
      }
      case "sum":
        return this.sum(expression.of, trail);
      case "calculation": {
        const left = this.value(expression.left, subject, trail);
        const right = this.value(expression.right, subject, trail);
        if (left === null || right === null) return null;
        const value = CALCULATE[expression.operator](left, right);
        if (value === null) trail.isDividedByZero = true;
        return value;
      }
    }
  }

  private read(ref: ColumnRef, subject: Subject, trail: Trail): Fraction | null {
    const { reading, cells } = this.columns(ref)?.(subject) ?? { reading: { kind: "blank" as const }, cells: [] };
    trail.cells.push(...cells);
    if (reading.kind === "number") {
      trail.present += 1;
      return reading.value;
    }
    if (reading.kind === "blank") {
      trail.missing.push(columnText(ref));
      return ZERO;
    }
    trail.unread.push({ column: columnText(ref), text: reading.text, cells });
    return null;
  }

  /** Over all units; units without a value are passed over, as Excel's SUM does, and only none at all is missing. */
  private sum(of: Expression, trail: Trail): Fraction | null {
    let sum: Fraction | null = ZERO;
    const inner = new Trail();
    for (const unit of this.units) {
      const value = this.value(of, { kind: "unit", unit }, inner);
      sum = value === null || sum === null ? null : add(sum, value);
    }
    trail.cells.push(...inner.cells);
    trail.unread.push(...inner.unread);
    trail.isDividedByZero ||= inner.isDividedByZero;
    if (inner.present > 0) trail.present += 1;
    else trail.missing.push(...new Set(inner.missing));
    return sum;
  }

  /**
   * Whether every column of an expression is filled: a number, a text, a material that came. Null where that is unclear.
   */
  isFilled(refs: readonly ColumnRef[], subject: Subject, trail: Trail): boolean | null {
    let isFilled: boolean | null = refs.length > 0;
    for (const ref of refs) {
      const { reading, cells } = this.columns(ref)?.(subject) ?? { reading: { kind: "blank" as const }, cells: [] };
      trail.cells.push(...cells);
      if (reading.kind === "unclear") {
        trail.unread.push({ column: columnText(ref), text: reading.text, cells });
        isFilled = null;
      } else if (isFilled === true) {
        isFilled = reading.kind === "number" ? reading.isFilled : reading.kind === "text";
      }
    }
    return isFilled;
  }
}
