import type { Rect } from "../snapshot";

/** Submission states that carry a colour: 未报送, 迟报, 退回, 存疑, 未到期. */
export const COLOURED_STATES = ["missing", "late", "returned", "query", "notDue"] as const;
export type ColouredState = (typeof COLOURED_STATES)[number];

/** A conditional format that the add-in owns: native functions only, known again by the marker inside its formula. */
export interface ColourRule {
  readonly state: ColouredState;
  /** en-US, with `=`, relative to the top-left cell of the area. */
  readonly formula: string;
  /** `#RRGGBB`. */
  readonly fillColor: string;
  readonly fontColor: string;
}

/** Colours for one area of one sheet. The user's own rules keep their order: ours are appended after them. */
export interface ColourPlan {
  readonly sheetName: string;
  readonly area: Rect;
  readonly rules: readonly ColourRule[];
}

/** Stands inside the formula of each rule of ours, as the argument of N(), which makes a text 0. */
export const COLOUR_MARKER = "执法提质台账";
