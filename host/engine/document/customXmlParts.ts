import type { HostWorkbook } from "./HostWorkbook";
import { kindOf, resolveTarget, type Package } from "./Package";
import { element, localName, parseXml } from "./xml";

/** XML that add-ins keep in the workbook, in `customXml/`. */
export interface CustomXmlPart {
  /** `{GUID}` */
  readonly id: string;
  readonly part: string;
  /** What it hangs on: the workbook, as Excel has it, or the package itself. */
  readonly owner: string;
  xml: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORKBOOK = "xl/workbook.xml";

export async function readCustomXml(kept: Package): Promise<CustomXmlPart[]> {
  const parts: CustomXmlPart[] = [];
  for (const { owner, part } of await placesOf(kept)) {
    const xml = await kept.text(part);
    if (xml === null) continue;
    const properties = await kept.related(part, "customXmlProps");
    const root = properties === null ? null : await kept.xml(properties);
    const id = Object.entries(root?.attributes ?? {}).find(([name]) => localName(name) === "itemID")?.[1];
    parts.push({ id: id ?? guid(`part ${part}`), part, owner, xml });
  }
  return parts;
}

async function placesOf(kept: Package): Promise<{ readonly owner: string; readonly part: string }[]> {
  const places = [];
  for (const owner of [WORKBOOK, ""]) {
    for (const { type, target, external } of await kept.relationships(owner))
      if (!external && kindOf(type) === "customXml") places.push({ owner, part: resolveTarget(owner, target) });
  }
  return places;
}

/** What was deleted goes, what was added or changed is written. */
export async function writeCustomXml({ original: kept, customXml }: HostWorkbook): Promise<void> {
  for (const { owner, part } of await placesOf(kept)) {
    if (customXml.some((item) => item.part === part)) continue;
    const properties = await kept.related(part, "customXmlProps");
    if (properties !== null) await kept.detach(part, properties);
    await kept.detach(owner, part);
  }
  for (const { id, part, xml } of customXml) {
    const isNew = !kept.has(part);
    kept.write(part, xml);
    if (!isNew) continue;
    const properties = part.replace("item", "itemProps");
    await kept.addRelationship(WORKBOOK, `${OFFICE}/relationships/customXml`, `/${part}`);
    await kept.addRelationship(part, `${OFFICE}/relationships/customXmlProps`, `/${properties}`);
    await kept.setContentType(part, "application/xml");
    await kept.setContentType(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    const attributes = { "ds:itemID": id, "xmlns:ds": `${OFFICE}/customXml` };
    kept.writeXml(properties, element("ds:datastoreItem", attributes, [element("ds:schemaRefs")]));
  }
}

export function addCustomXml(workbook: HostWorkbook, xml: string): CustomXmlPart {
  const { customXml, original } = workbook;
  let number = 1;
  const path = (): string => `customXml/item${String(number)}.xml`;
  while (original.has(path()) || customXml.some(({ part }) => part === path())) number += 1;
  const item = { id: guid(`${path()} ${xml}`), part: path(), owner: WORKBOOK, xml };
  customXml.push(item);
  return item;
}

/** The name space of the root element. */
export function namespaceOf(xml: string): string {
  const root = parseXml(xml)[0];
  if (!root) return "";
  const prefix = root.name.includes(":") ? `:${root.name.slice(0, root.name.indexOf(":"))}` : "";
  return root.attributes[`xmlns${prefix}`] ?? "";
}

/** An identifier that depends on nothing but the text, so that the same command gives the same file. */
export function guid(text: string): string {
  const words = [1, 2, 3, 4].map((seed) => {
    let hash = 0x811c9dc5 ^ (seed * 0x9e3779b1);
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0").toUpperCase();
  });
  const digits = words.join("");
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-A${digits.slice(17, 20)}-${digits.slice(20)}}`;
}
