export type UnitClass = "总队" | "市州";

/** A unit 单位 of the campaign, as the roster 单位名册 has it. */
export interface Unit {
  /** The name that the annexes print. */
  readonly name: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly unitClass: UnitClass;
  /** 执法人员: data of the workbook; `null` where the roster has no number. */
  readonly officers: number | null;
  /** Position in the annexes, from 1. */
  readonly order: number;
}
