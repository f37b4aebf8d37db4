import type { HostSheet } from "./HostSheet";
import type { HostWorkbook } from "./HostWorkbook";
import { resolveTarget } from "./Package";
import { childElements, element } from "./xml";

/** Custom properties of a sheet: named in the sheet, each value in a part of its own, as UTF-16 text. */

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";

export async function readSheetProperties({ original: kept }: HostWorkbook, sheet: HostSheet): Promise<void> {
  const list = sheet.elements.get("customProperties");
  if (!list || sheet.originalPart === null) return;
  const relationships = await kept.relationships(sheet.originalPart);
  for (const { attributes } of childElements(list, "customPr")) {
    const found = relationships.find(({ id }) => id === attributes["r:id"]);
    const bytes = found ? await kept.bytes(resolveTarget(sheet.originalPart, found.target)) : null;
    if (bytes) sheet.customProperties.set(attributes.name ?? "", new TextDecoder("utf-16le").decode(bytes));
  }
}

export async function writeSheetProperties({ original: kept }: HostWorkbook, sheet: HostSheet): Promise<void> {
  const from = sheet.partForSaving;
  for (const { type, target } of await kept.relationships(from))
    if (type === TYPE) await kept.detach(from, resolveTarget(from, target));
  sheet.elements.delete("customProperties");
  if (sheet.customProperties.size === 0) return;
  const nodes = [];
  for (const [name, value] of sheet.customProperties) {
    let number = 1;
    while (kept.has(`xl/customProperty${String(number)}.bin`)) number += 1;
    const part = `xl/customProperty${String(number)}.bin`;
    kept.write(part, utf16(value));
    await kept.setContentType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
    nodes.push(element("customPr", { name, "r:id": await kept.addRelationship(from, TYPE, `/${part}`) }));
  }
  sheet.elements.set("customProperties", element("customProperties", {}, nodes));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
