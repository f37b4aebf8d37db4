/** The states of a submission 报送: 已报送, 迟报, 未报送, 未到期, 免报(不涉及), 退回(内容不符). */
export const MARK_STATES = ["submitted", "submittedLate", "missing", "notDue", "exempt", "returned"] as const;
export type MarkState = (typeof MARK_STATES)[number];

export type MarkReading =
  | { readonly kind: "blank" }
  | { readonly kind: "mark"; readonly state: MarkState; readonly dateSerial?: number }
  /** A mark that means different things in different offices: a person is asked once. */
  | { readonly kind: "ambiguous"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

export type AnnexMark = "√" | "×" | "/";

/** What a state prints as on the annex; a workbook may have its own. */
export type AnnexMarkMap = Readonly<Record<MarkState, AnnexMark>>;

/**
 * What the form prints: late and returned material did arrive (√, its quality is the notice's matter), nothing is owed
 * where it is not due or does not concern the unit ("/").
 * Source: 附件1, 说明2: √表示已报送，×未报送; DESIGN §3, Marks.
 */
export const ANNEX_MARKS: AnnexMarkMap = {
  submitted: "√",
  submittedLate: "√",
  returned: "√",
  missing: "×",
  notDue: "/",
  exempt: "/",
};

export { createMarkReader, type MarkReaderOptions } from "./markReader";
export { readLegend, type MarkLegend } from "./legend";
