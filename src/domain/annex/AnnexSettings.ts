import type { ColouredState } from "../plan/ColourPlan";
import type { Sourced } from "../settings/Settings";

/** 版式: the form as it was printed, the national standard for official documents, or more on a page. */
export type LayoutName = "form" | "gbt9704" | "compact";
/** 附件字体: those of official documents, or those that every Windows has. */
export type FontSet = "official" | "system";
/** 附件取数: fixed values, or formulas that stay live. */
export type AnnexSource = "values" | "formulas";
/** 附件2附加列. */
export type Annex2Extra = "actualRate" | "quarters" | "yearToDate" | "lastIssue";

/** How the annexes are made up; the defaults are the form. */
export interface AnnexSettings {
  readonly layout: Sourced<LayoutName>;
  readonly fonts: Sourced<FontSet>;
  readonly source: Sourced<AnnexSource>;
  /** Whether heights and widths of an annex that stands are left as people have made them. */
  readonly keepsSizes: Sourced<boolean>;
  readonly extras: Sourced<readonly Annex2Extra[]>;
  /** Which states get a colour. */
  readonly colouredStates: Sourced<readonly ColouredState[]>;
  /** Whether 附件1 has a note that explains the colours. */
  readonly hasLegend: Sourced<boolean>;
}
