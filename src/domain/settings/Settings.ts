import type { AnnexSettings } from "../annex/AnnexSettings";
import type { CellRef } from "../findings/Finding";

/** A value with the cell that says it, or that leaves it blank; `at` is null where the workbook has no such row. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: CellRef | null;
}

/** A period, both days counted in; serials. */
export interface Period {
  readonly from: Sourced<number | null>;
  readonly to: Sourced<number | null>;
}

/** 人均办案率: what stands above the officers. The form's note gives 实际 + 测试. */
export type RateBasis = "actualAndTest" | "actual";
/** 数据条数口径: which rows of the export are counted. */
export type DataRowsBasis = "all" | "filed" | "closed";

/** 参数: the campaign's settings, as the workbook has them or as the form has them. */
export interface Settings {
  /** 期次, e.g. 第一期. */
  readonly issue: Sourced<string>;
  /** 报送截至日期. */
  readonly cutOff: Sourced<number | null>;
  /** 行动开始日期; null: nothing is too early. */
  readonly campaignStart: Sourced<number | null>;
  readonly casePeriod: Period;
  readonly examPeriod: Period;
  readonly annex1Title: Sourced<string>;
  /** May hold {案件期间}. */
  readonly annex2Title: Sourced<string>;
  /** What the total row of 附件2 is called. */
  readonly provinceName: Sourced<string>;
  /** Unit names in the order of the annex; empty: the roster's order. */
  readonly annex1Order: Sourced<readonly string[]>;
  readonly annex2Order: Sourced<readonly string[]>;
  /** Whether the total row prints the sum of officers or "/". */
  readonly officersTotal: Sourced<"sum" | "slash">;
  readonly rateBasis: Sourced<RateBasis>;
  readonly rateDigits: Sourced<number>;
  readonly dataRowsBasis: Sourced<DataRowsBasis>;
  readonly annexes: AnnexSettings;
}

/** A setting whose value says nothing that the setting can mean. */
export interface UnreadSetting {
  readonly name: string;
  readonly text: string;
  readonly accepts: string;
  readonly at: CellRef;
}
