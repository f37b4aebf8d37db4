import { parseRects, rectAddress, type Rect } from "./a1";
import { slideFormula } from "./formulaText";
import { childElements, element, textOf, type XmlElement } from "./xml";

/** One rule of conditional formatting. What is not understood stays in `attributes` and `children` as it was read. */
export interface ConditionalRule {
  /** Lives as long as the open workbook; the file has no such id. */
  readonly id: string;
  ranges: Rect[];
  /** The cell that relative references in the formulas are written for. */
  anchor: { rowIndex: number; columnIndex: number };
  /** Of `<cfRule>`, without `priority` and `dxfId`. */
  attributes: Record<string, string>;
  /** `<formula>` and whatever else the type needs. */
  children: XmlElement[];
  dxf: XmlElement | null;
  /** As read; null for a rule that was added here. */
  readonly filePriority: number | null;
  /** Rules read from one `<conditionalFormatting>` share its number, so that it is written as one again. */
  readonly block: number;
  /** Its place in the block. */
  readonly position: number;
  readonly blockAttributes: Readonly<Record<string, string>>;
}

export function readConditionalRules(
  blocks: readonly XmlElement[],
  dxfs: readonly XmlElement[],
  newId: () => string,
): ConditionalRule[] {
  const rules = blocks.flatMap((block, index) => {
    const { sqref = "", ...blockAttributes } = block.attributes;
    const ranges = parseRects(sqref);
    return childElements(block, "cfRule").map((rule, position): ConditionalRule => {
      const { priority, dxfId, ...attributes } = rule.attributes;
      return {
        id: newId(),
        ranges: [...ranges],
        anchor: anchorOf(ranges),
        attributes,
        children: childElements(rule),
        dxf: dxfId === undefined ? null : (dxfs[Number(dxfId)] ?? null),
        filePriority: Number(priority ?? 0),
        block: index,
        position,
        blockAttributes,
      };
    });
  });
  return rules
    .map((rule, position) => ({ rule, position }))
    .sort((a, b) => (a.rule.filePriority ?? 0) - (b.rule.filePriority ?? 0) || a.position - b.position)
    .map(({ rule }) => rule);
}

/** Formulas of a rule are written for the top-left cell of the box around its ranges. */
export function anchorOf(ranges: readonly Rect[]): { rowIndex: number; columnIndex: number } {
  return {
    rowIndex: Math.min(...ranges.map((range) => range.rowIndex)),
    columnIndex: Math.min(...ranges.map((range) => range.columnIndex)),
  };
}

/**
 * The priorities to write. Rules keep the numbers that they were read with as long as these rise in the present order,
 * so that a rule added and removed again leaves no trace.
 */
function prioritiesOf(rules: readonly ConditionalRule[]): number[] {
  const asRead = rules.map((rule) => rule.filePriority);
  const untouched = asRead.every((priority, index) => priority !== null && priority >= (asRead[index - 1] ?? 0));
  if (untouched) return asRead.map((priority) => priority ?? 0);
  let last = 0;
  return asRead.map((priority) => {
    last = priority !== null && priority > last ? priority : last + 1;
    return last;
  });
}

export function writeConditionalRules(
  rules: readonly ConditionalRule[],
  dxfIdOf: (dxf: XmlElement) => number,
): XmlElement[] {
  const priorities = prioritiesOf(rules);
  const blocks = new Map<string, XmlElement>();
  const order = rules
    .map((rule, index) => ({ rule, priority: priorities[index] ?? 0 }))
    .sort((a, b) => a.rule.block - b.rule.block || a.rule.position - b.rule.position);
  for (const { rule, priority } of order) {
    const sqref = rule.ranges.map(rectAddress).join(" ");
    const key = `${String(rule.block)} ${sqref}`;
    const block = blocks.get(key) ?? element("conditionalFormatting", { ...rule.blockAttributes, sqref });
    blocks.set(key, block);
    const { type = "expression", ...rest } = rule.attributes;
    const dxfId = rule.dxf ? { dxfId: String(dxfIdOf(rule.dxf)) } : {};
    block.children.push(element("cfRule", { type, ...dxfId, priority: String(priority), ...rest }, rule.children));
  }
  return [...blocks.values()];
}

/** After the ranges changed: formulas are written anew for the new top-left cell. */
export function reanchor(rule: ConditionalRule): void {
  const after = anchorOf(rule.ranges);
  const rows = after.rowIndex - rule.anchor.rowIndex;
  const columns = after.columnIndex - rule.anchor.columnIndex;
  if (rows === 0 && columns === 0) return;
  rule.anchor = after;
  rule.children = rule.children.map((child) =>
    child.name === "formula"
      ? element("formula", child.attributes, [slideFormula(textOf(child), rows, columns)])
      : child,
  );
}
