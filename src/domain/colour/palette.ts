import type { MarkState } from "../marks/marks";
import type { ColouredState } from "../plan/ColourPlan";

/** How a state looks. */
export interface Palette {
  readonly state: ColouredState;
  /** The state of marks; null: marks that nobody can read for sure. */
  readonly marks: MarkState | null;
  /** As the office calls it. */
  readonly label: string;
  /** The colour's name, for the legend. */
  readonly colour: string;
  readonly fillColor: string;
  readonly fontColor: string;
}

/**
 * One colour a state. Fills differ in lightness, so that they stay apart in grey print, and for eyes that cannot tell red
 * from green or blue from yellow; fonts are dark enough on them. test/unit/colour/palette.test.ts measures all of it.
 */
export const PALETTE: readonly Palette[] = [
  { state: "missing", marks: "missing", label: "未报送", colour: "红", fillColor: "#E8705F", fontColor: "#3D0600" },
  { state: "late", marks: "submittedLate", label: "迟报", colour: "黄", fillColor: "#FFEDB3", fontColor: "#4D3800" },
  { state: "returned", marks: "returned", label: "退回", colour: "蓝", fillColor: "#8CC4F5", fontColor: "#0B2E4F" },
  { state: "query", marks: null, label: "存疑", colour: "紫", fillColor: "#BE93C9", fontColor: "#32094A" },
  { state: "notDue", marks: "notDue", label: "未到期", colour: "灰", fillColor: "#D6D6D6", fontColor: "#3D3D3D" },
];

/**
 * The colours that are in use, for a legend.
 * Shape: states → their looks, in a fixed order.
 */
export const legendColours = (states: readonly ColouredState[]): readonly Palette[] =>
  PALETTE.filter(({ state }) => states.includes(state));

/**
 * The legend in words, as a note under 附件1.
 * @example legendText(["missing", "late"]) // "底色：红—未报送，黄—迟报"
 */
export const legendText = (states: readonly ColouredState[]): string =>
  `底色：${legendColours(states)
    .map(({ colour, label }) => `${colour}—${label}`)
    .join("，")}`;
