import type { CellRef, Severity } from "../findings/Finding";
import type { Expression, ExpressionFault } from "./Expression";
import type { Fraction } from "./fraction";

/** 运算符. */
export type Operator = "=" | "≠" | "<" | "≤" | ">" | "≥" | "成对" | "互斥" | "非空";
/** 缺项处理: skip where any column is blank, skip where all are, or take a blank one for 0. */
export type MissingPolicy = "skipAny" | "skipAll" | "zero";
/** 范围. */
export type Scope = "各单位" | "合计" | "总队" | "市州";

/** 容差: a number, or a share of the right side. */
export interface Tolerance {
  readonly value: Fraction;
  readonly isShare: boolean;
}

/** A row of 校验规则, understood. */
export interface OwnRule {
  /** 编号, or the row's number where it has none. */
  readonly code: string;
  /** The rule as it stands: left side, operator, right side. */
  readonly text: string;
  readonly left: Expression;
  readonly leftAt: CellRef;
  readonly operator: Operator;
  /** null: 非空 needs none. */
  readonly right: Expression | null;
  readonly rightAt: CellRef;
  readonly policy: MissingPolicy;
  readonly tolerance: Tolerance;
  readonly severity: Severity;
  readonly note: string;
  readonly scope: Scope;
}

/** Why a row of 校验规则 cannot be run, with its cell. */
export interface OwnRuleFault {
  readonly code: string;
  readonly at: CellRef;
  /** The column of 校验规则: 左式, 运算符 … */
  readonly column: string;
  readonly text: string;
  readonly reason: ExpressionFault["code"] | "choice" | "missingColumn";
  /** The piece that is meant: a name, a missing column. */
  readonly piece: string;
  /** What the cell accepts. */
  readonly accepts: string;
}
