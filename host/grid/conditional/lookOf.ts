import { contains, rect } from "../../engine/document/a1";
import { contentAt } from "../../engine/document/cellValues";
import type { ConditionalRule } from "../../engine/document/ConditionalRule";
import { dxfFillColor, dxfFontColor, dxfFontFlag, dxfUnderline } from "../../engine/document/dxf";
import { conditionFor, isTrue } from "../../excel/conditionalFill";
import type { Session } from "../../excel/Session";
import type { ConditionalLook } from "./ConditionalLook";
import type { Question } from "./ConditionalLooks";
import { RangeFigures } from "./RangeFigures";
import { scaleLook } from "./scaleLook";

/** What the rules make of each of the cells. Several rules may each bring a part; the first to name a part wins. */
export async function looksOf(
  session: Session,
  questions: readonly Question[],
): Promise<readonly (ConditionalLook | null)[]> {
  const figures = new Map<ConditionalRule, RangeFigures>();
  const looks: (ConditionalLook | null)[] = [];
  for (const question of questions) looks.push(await lookOf(session, question, figures));
  return looks;
}

async function lookOf(
  session: Session,
  question: Question,
  figures: Map<ConditionalRule, RangeFigures>,
): Promise<ConditionalLook | null> {
  const { sheet, rowIndex, columnIndex } = question;
  const cell = rect(rowIndex, columnIndex);
  let look: ConditionalLook = {};
  for (const rule of sheet.rules) {
    if (!rule.ranges.some((range) => contains(range, cell))) continue;
    const found = await partOf(session, question, rule, figuresOf(figures, question, rule));
    if (found === null) continue;
    look = { ...found, ...look };
    if (rule.attributes.stopIfTrue === "1") break;
  }
  return Object.keys(look).length === 0 ? null : look;
}

function figuresOf(known: Map<ConditionalRule, RangeFigures>, question: Question, rule: ConditionalRule): RangeFigures {
  const figures = known.get(rule) ?? new RangeFigures(question.sheet, rule.ranges);
  known.set(rule, figures);
  return figures;
}

async function partOf(
  session: Session,
  { sheet, rowIndex, columnIndex }: Question,
  rule: ConditionalRule,
  figures: RangeFigures,
): Promise<ConditionalLook | null> {
  const { theme } = session.workbook;
  const { value } = contentAt(sheet, rowIndex, columnIndex);
  const scale = scaleLook(rule, value, figures, theme);
  if (scale !== null) return scale;
  const known = figures.holds(rule.attributes, value);
  if (known !== null) return known ? dxfLook(rule, theme) : null;
  const condition = conditionFor(rule, rowIndex, columnIndex);
  if (condition === null) return null;
  return isTrue(await session.calculation.evaluate(condition, sheet, rowIndex, columnIndex))
    ? dxfLook(rule, theme)
    : null;
}

function dxfLook({ dxf }: ConditionalRule, theme: readonly string[]): ConditionalLook {
  const fill = dxfFillColor(dxf, theme);
  const color = dxfFontColor(dxf, theme);
  const [bold, italic] = [dxfFontFlag(dxf, "b"), dxfFontFlag(dxf, "i")];
  const lines = [dxfUnderline(dxf) === null ? "" : "underline", dxfFontFlag(dxf, "strike") === true ? "line-through" : ""]; // prettier-ignore
  const decoration = lines.filter((line) => line !== "").join(" ");
  return {
    ...(fill === null ? {} : { fill }),
    ...(color === null ? {} : { color }),
    ...(bold === null ? {} : { bold }),
    ...(italic === null ? {} : { italic }),
    ...(decoration === "" ? {} : { decoration }),
  };
}
