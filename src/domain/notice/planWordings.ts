import { lineCount } from "../annex/textMetrics";
import type { SheetPlan } from "../plan/SheetPlan";
import { planSheet } from "../template/planSheet";
import { WORDINGS } from "./wordings";

export const WORDINGS_SHEET = "通报模板";
/** Points. */
const WORDING_WIDTH = 420;
const MARGIN = 8;
const FONT_SIZE = 11;
const LINE = 15;

/**
 * The sheet 通报模板 with the usual wordings, to be edited.
 * Shape: none → plan.
 */
export function planWordings(): SheetPlan {
  const plan = planSheet({
    name: WORDINGS_SHEET,
    columns: [
      { header: "段落", width: 120 },
      { header: "措辞", width: WORDING_WIDTH },
      { header: "可用占位", width: 210 },
    ],
    rows: WORDINGS.map(({ name, text, placeholders }) => [
      name,
      text,
      placeholders.map((placeholder) => `【${placeholder}】`).join(""),
    ]),
    spareRows: 0,
  });
  const lines = WORDINGS.map(({ text }) => lineCount(text, FONT_SIZE, WORDING_WIDTH - MARGIN));
  return { ...plan, rowHeights: [24, ...lines.map((count) => Math.max(24, count * LINE + 6))] };
}
