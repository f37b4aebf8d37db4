import type { Fraction } from "./fraction";

/** A column as a rule names it: 【数据条数】, 【附件2.数据条数】, 上期【执法人员】. */
export interface ColumnRef {
  /** What stands between the brackets. */
  readonly name: string;
  readonly isLastIssue: boolean;
}

export type Calculation = "+" | "-" | "*" | "/";

/** One side of a rule, understood. */
export type Expression =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "column"; readonly ref: ColumnRef }
  | { readonly kind: "negative"; readonly of: Expression }
  /** 合计(…): over all units. */
  | { readonly kind: "sum"; readonly of: Expression }
  | {
      readonly kind: "calculation";
      readonly operator: Calculation;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Why a side cannot be understood; each code has its sentence in the catalogue (R01). */
export interface ExpressionFault {
  readonly code: "blank" | "tooLong" | "syntax" | "bareName" | "function" | "notAllowed" | "nestedSum";
  /** The piece that is meant. */
  readonly piece: string;
}

export type Parsed =
  | { readonly kind: "expression"; readonly expression: Expression }
  | { readonly kind: "fault"; readonly fault: ExpressionFault };

/**
 * Every column that an expression names.
 * Shape: expression → columns in reading order.
 */
export function columnsOf(expression: Expression): readonly ColumnRef[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "column":
      return [expression.ref];
    case "negative":
    case "sum":
      return columnsOf(expression.of);
    case "calculation":
      return [...columnsOf(expression.left), ...columnsOf(expression.right)];
  }
}

/**
 * How a column is quoted back.
 * @example columnText({ name: "执法人员", isLastIssue: true }) // "上期【执法人员】"
 */
export function columnText({ name, isLastIssue }: ColumnRef): string {
  return `${isLastIssue ? "上期" : ""}【${name}】`;
}
