import { contains, intersection, isEntireColumn, isEntireRow, rect, subtract, type Rect } from "../engine/document/a1";
import { anchorOf, reanchor, type ConditionalRule } from "../engine/document/ConditionalRule";
import { slideFormula } from "../engine/document/formulaText";
import type { HostSheet, RangedElement } from "../engine/document/HostSheet";
import { element, textOf, type XmlElement } from "../engine/document/xml";
import type { CopyBlock, CopySource } from "./copySource";
import type { Session } from "./Session";
import { subtractRanges } from "./subtractRanges";

interface PasteOptions {
  readonly kind: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Where a rectangle of the source comes to stand in each target. */
type Place = (area: Rect) => Rect[];

function placeOf(block: CopyBlock, targets: readonly Rect[], transpose: boolean): Place {
  return (area) => {
    const down = block.atRow + area.rowIndex - block.area.rowIndex;
    const across = block.atColumn + area.columnIndex - block.area.columnIndex;
    return targets.map(({ rowIndex, columnIndex }) =>
      transpose
        ? rect(rowIndex + across, columnIndex + down, area.columnCount, area.rowCount)
        : rect(rowIndex + down, columnIndex + across, area.rowCount, area.columnCount),
    );
  };
}

interface Arrival<T> {
  readonly item: T;
  readonly ranges: Rect[];
  /** The cell that the item's formulas are written for, before it loses any. */
  readonly anchor: { readonly rowIndex: number; readonly columnIndex: number };
}

function arrivals<T extends { readonly ranges: Rect[] }>(
  items: readonly T[],
  { blocks }: CopySource,
  targets: readonly Rect[],
  transpose: boolean,
): Arrival<T>[] {
  return items.flatMap((item) => {
    const ranges = blocks.flatMap((block) =>
      item.ranges
        .map((range) => intersection(range, block.area))
        .filter((area): area is Rect => area !== null)
        .flatMap(placeOf(block, targets, transpose)),
    );
    return ranges.length === 0 ? [] : [{ item, ranges, anchor: anchorOf(item.ranges) }];
  });
}

/** Merges and conditional formats go along with formats; validations and hyperlinks only when everything is copied. */
export function copyAnnotations(
  session: Session,
  source: CopySource,
  sheet: HostSheet,
  targets: readonly Rect[],
  { kind, skipBlanks, transpose }: PasteOptions,
): void {
  const from = source.sheet;
  const merges = source.blocks.flatMap((block) =>
    from.merges.filter((merge) => contains(block.area, merge)).flatMap(placeOf(block, targets, transpose)),
  );
  const rules = arrivals(from.rules, source, targets, transpose);
  const validations = kind === "All" ? arrivals(from.validations, source, targets, transpose) : [];
  const hyperlinks = kind === "All" ? arrivals(from.hyperlinks, source, targets, transpose) : [];
  if (!skipBlanks) clearTargets(sheet, targets, kind);
  addMerges(sheet, merges);
  for (const { item, ranges } of rules) addRule(session, from, sheet, item, ranges);
  for (const arrival of validations) addElement(sheet.validations, arrival, from === sheet);
  for (const { item, ranges } of hyperlinks)
    for (const range of ranges) sheet.hyperlinks.push({ node: item.node, ranges: [range] });
  sheet.rules.forEach(reanchor);
}

/** Merges that stay (blanks were skipped) give way to those that come; a table takes none. */
function addMerges(sheet: HostSheet, merges: readonly Rect[]): void {
  const coming = merges.filter((merge) => !sheet.tables.some(({ area }) => intersection(area, merge)));
  const staying = sheet.merges.filter((merge) => !coming.some((other) => intersection(other, merge)));
  sheet.merges = [...staying, ...coming];
}

function clearTargets(sheet: HostSheet, targets: readonly Rect[], kind: string): void {
  for (const target of targets) {
    sheet.merges = sheet.merges.filter((merge) => !contains(target, merge));
    sheet.rules = subtractKeeping(sheet.rules, target);
    if (kind !== "All") continue;
    sheet.validations = subtractRanges(sheet.validations, target);
    sheet.hyperlinks = subtractRanges(sheet.hyperlinks, target);
  }
}

/** A rule that has just lost its last cell may get new ones: it is dropped only after the copy. */
function subtractKeeping(rules: readonly ConditionalRule[], hole: Rect): ConditionalRule[] {
  for (const rule of rules) {
    const left = rule.ranges.flatMap((range) => subtract(range, hole));
    if (left.length > 0) {
      rule.ranges = left;
      reanchor(rule);
    } else rule.ranges = [];
  }
  return rules.filter((rule) => rule.ranges.length > 0);
}

/** On its own sheet a rule grows; on another one it is copied. */
function addRule(session: Session, from: HostSheet, to: HostSheet, rule: ConditionalRule, ranges: Rect[]): void {
  if (from === to && to.rules.includes(rule)) {
    rule.ranges.push(...ranges);
    return;
  }
  const block = Math.max(-1, ...to.rules.map((other) => other.block)) + 1;
  to.rules.push({ ...rule, id: session.workbook.newRuleId(), ranges, filePriority: null, block });
}

/** Formulas of a validation are written for its first cell. */
function addElement(
  list: RangedElement[],
  { item, ranges, anchor }: Arrival<RangedElement>,
  isSameSheet: boolean,
): void {
  const after = anchorOf(ranges);
  const slid = slidNode(item.node, after.rowIndex - anchor.rowIndex, after.columnIndex - anchor.columnIndex);
  const isSame = slid.children.every((child, index) => nodeText(child) === nodeText(item.node.children[index]));
  if (isSameSheet && isSame && list.includes(item)) item.ranges.push(...ranges);
  else list.push({ node: slid, ranges });
}

function nodeText(child: XmlElement | string | undefined): string {
  return typeof child === "object" ? textOf(child) : (child ?? "");
}

function slidNode(node: XmlElement, rows: number, columns: number): XmlElement {
  const children = node.children.map((child) =>
    typeof child === "string"
      ? child
      : element(child.name, child.attributes, [slideFormula(textOf(child), rows, columns)]),
  );
  return element(node.name, node.attributes, children);
}

/** Whole columns bring their widths, whole rows their heights. */
export function copySizes({ sheet: from, blocks }: CopySource, to: HostSheet, targets: readonly Rect[]): void {
  for (const block of blocks) {
    for (const place of placeOf(block, targets, false)(block.area)) {
      if (isEntireColumn(block.area)) copyColumns(from, block.area, to, place);
      if (isEntireRow(block.area)) copyRows(from, block.area, to, place);
    }
  }
}

function copyColumns(from: HostSheet, area: Rect, to: HostSheet, place: Rect): void {
  for (let offset = 0; offset < area.columnCount; offset += 1) {
    const source = from.column(area.columnIndex + offset);
    const target = to.column(place.columnIndex + offset);
    if (source.width === undefined) Reflect.deleteProperty(target, "width");
    else target.width = source.width;
    target.style = source.style;
  }
}

function copyRows(from: HostSheet, area: Rect, to: HostSheet, place: Rect): void {
  for (let offset = 0; offset < area.rowCount; offset += 1) {
    const height = from.findRow(area.rowIndex + offset)?.height;
    if (height !== undefined) to.worksheet.getRow(place.rowIndex + offset + 1).height = height;
  }
}
