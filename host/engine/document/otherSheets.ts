import type { CarryOver } from "./carryOver";
import type { HostSheet } from "./HostSheet";
import type { HostWorkbook } from "./HostWorkbook";
import type { Package } from "./Package";
import { childElement, childElements, element, type XmlElement } from "./xml";

/** A tab without cells: a chart sheet, a dialog, a sheet of old macros. Kept as it is, in its place. */
export interface OtherSheet {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly part: string;
  /** The tab to its left that has cells; null for what stands before all of them. */
  readonly after: HostSheet | null;
}

export async function readOtherSheets(workbook: HostWorkbook, original: Package): Promise<void> {
  const root = await original.xml("xl/workbook.xml");
  const list = root && childElement(root, "sheets");
  const parts = await original.sheetParts();
  let after: HostSheet | null = null;
  for (const { attributes } of list ? childElements(list, "sheet") : []) {
    const { name = "" } = attributes;
    const sheet = workbook.findSheet(name);
    const part = parts.get(name);
    if (sheet) after = sheet;
    else if (part !== undefined && original.has(part)) workbook.otherSheets.push({ name, attributes, part, after });
  }
}

/** All tabs, in their order. A sheet that was deleted leaves those at its right to the tab before it. */
export function tabsOf({ sheets, otherSheets }: HostWorkbook): readonly (HostSheet | OtherSheet)[] {
  const isHere = ({ after }: OtherSheet): boolean => after !== null && sheets.includes(after);
  return [
    ...otherSheets.filter((other) => !isHere(other)),
    ...sheets.flatMap((sheet) => [sheet, ...otherSheets.filter(({ after }) => after === sheet)]),
  ];
}

/** The list of tabs with those that ExcelJS does not know, whose parts are carried over. */
export async function withOtherSheets(list: XmlElement, workbook: HostWorkbook, carry: CarryOver): Promise<XmlElement> {
  if (workbook.otherSheets.length === 0) return list;
  const written = new Map(childElements(list, "sheet").map((node) => [node.attributes.name ?? "", node]));
  const ids = new Set([...written.values()].map(({ attributes }) => Number(attributes.sheetId)));
  const nodes: XmlElement[] = [];
  for (const tab of tabsOf(workbook)) {
    const node = written.get(tab.name);
    if (node) nodes.push(node);
    else if ("attributes" in tab) nodes.push(await otherNode(tab, ids, carry));
  }
  return element(list.name, list.attributes, nodes);
}

async function otherNode({ attributes, part }: OtherSheet, ids: Set<number>, carry: CarryOver): Promise<XmlElement> {
  let sheetId = Number(attributes.sheetId);
  while (ids.has(sheetId)) sheetId += 1;
  ids.add(sheetId);
  return element("sheet", { ...attributes, sheetId: String(sheetId), "r:id": await carry.sheetOf(part) });
}
