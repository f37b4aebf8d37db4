import { invalidArgument } from "../bridge/ApiError";
import type { Scalar } from "../bridge/members";
import { contains, rect, type Rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import { LINK_TARGET } from "../engine/document/HostSheet";
import { element } from "../engine/document/xml";
import { cellText } from "./cellText";
import { writeInput } from "./cellWrites";
import type { RangeObject } from "./RangeObject";
import { FONT } from "./styleProperties";
import { changeStyle, numberFormatAt } from "./styles";
import { subtractRanges } from "./subtractRanges";

const FIELDS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;
type Link = Partial<Record<(typeof FIELDS)[number], string>>;

function linkOf(given: unknown): Link {
  if (typeof given !== "object" || given === null) throw invalidArgument();
  const link: Link = {};
  for (const [name, value] of Object.entries(given)) {
    const field = FIELDS.find((known) => known === name);
    if (value === null || value === undefined || value === "") continue;
    if (field === undefined || typeof value !== "string") throw invalidArgument();
    link[field] = value;
  }
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument();
  return link;
}

/** The link that covers the whole range; null when there is none. */
function readLink(range: RangeObject): Link | null {
  const { sheet, area, session } = range;
  const found = sheet.hyperlinks.find(({ ranges }) => ranges.some((covered) => contains(covered, area)));
  if (!found) return null;
  const { attributes } = found.node;
  const { value } = contentAt(sheet, area.rowIndex, area.columnIndex);
  const format = numberFormatAt(sheet, area.rowIndex, area.columnIndex);
  const link: Link = { textToDisplay: cellText(value, format, session.workbook.uses1904Dates) };
  const target = attributes[LINK_TARGET];
  if (target !== undefined) link.address = target;
  if (attributes.location !== undefined) link.documentReference = attributes.location;
  if (attributes.tooltip !== undefined) link.screenTip = attributes.tooltip;
  return link;
}

function writeLink(range: RangeObject, given: unknown): void {
  const { session, sheet, area } = range;
  const link = linkOf(given);
  session.assertAllowed(sheet, "insertHyperlinks");
  const attributes = {
    ...(link.address === undefined ? {} : { [LINK_TARGET]: link.address }),
    ...(link.documentReference === undefined ? {} : { location: link.documentReference }),
    ...(link.screenTip === undefined ? {} : { tooltip: link.screenTip }),
  };
  sheet.hyperlinks = subtractRanges(sheet.hyperlinks, area);
  sheet.hyperlinks.push({ ranges: [area], node: element("hyperlink", attributes) });
  showLink(range, link);
  session.events.changed(sheet, area, "addin");
}

/** The first cell shows the text, or the target where it shows nothing yet; all cells look like links. */
function showLink({ session, sheet, area }: RangeObject, link: Link): void {
  const { rowIndex, columnIndex } = area;
  const isEmpty = contentAt(sheet, rowIndex, columnIndex).value === null;
  const shown = link.textToDisplay ?? (isEmpty ? (link.address ?? link.documentReference) : undefined);
  if (shown !== undefined) writeInput(session, sheet, rowIndex, columnIndex, shown);
  changeStyle(session, sheet, area, (style) => {
    const colored = { ...style, font: { ...style.font, color: { theme: LINK_COLOR } } };
    return FONT.underline?.set(colored, "Single") ?? colored;
  });
}

/** Of the theme: links that were not followed yet. */
const LINK_COLOR = 10;

/** Takes links away, and the look that came with them. */
export function removeHyperlinks({ session, sheet, area }: RangeObject): void {
  const linked = sheet.hyperlinks.flatMap(({ ranges }) => ranges);
  sheet.hyperlinks = subtractRanges(sheet.hyperlinks, area);
  for (const cell of sheet.existingCells(area)) {
    const position: Rect = rect(Number(cell.row) - 1, Number(cell.col) - 1);
    if (linked.some((range) => contains(range, position))) cell.style = session.workbook.defaultStyle;
  }
}

export const HYPERLINK: Scalar<RangeObject> = { get: readLink, set: writeLink };
