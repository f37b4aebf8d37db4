import { resolveTarget, type Package } from "./Package";
import { childElements, element, localName, type XmlElement } from "./xml";

/**
 * An add-in's settings stand in its web extension part, apart by the id of its manifest: Excel hands each add-in its own.
 * The pane that the part belongs to stays closed when the file is opened. Source: [MS-OWEMXML], web extensions.
 */
export const ADDIN_ID = "f1df8e17-8c2b-41de-a6b9-347d4d480050";

const OFFICE = "http://schemas.microsoft.com/office";
const PANES_TYPE = `${OFFICE}/2011/relationships/webextensiontaskpanes`;
const EXTENSION_TYPE = `${OFFICE}/2011/relationships/webextension`;
const EXTENSION_NAMESPACE = `${OFFICE}/webextensions/webextension/2010/11`;
const PANES_NAMESPACE = `${OFFICE}/webextensions/taskpanes/2010/11`;
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PANES_PART = "xl/webextensions/taskpanes.xml";

interface Extension {
  readonly part: string;
  readonly root: XmlElement;
}

export async function readSettings(kept: Package): Promise<ReadonlyMap<string, string>> {
  const own = await findOwn(kept);
  const list = own && child(own.root, "properties");
  const properties = list ? childElements(list) : [];
  return new Map(properties.map(({ attributes }) => [attributes.name ?? "", attributes.value ?? "null"]));
}

/** Puts the settings into the kept parts; a workbook that never had any gets no part. */
export async function writeSettings(kept: Package, settings: ReadonlyMap<string, string>): Promise<void> {
  const own = (await findOwn(kept)) ?? (settings.size > 0 ? await addExtension(kept) : null);
  if (!own) return;
  const list = child(own.root, "properties");
  if (!list) return;
  const prefix = list.name.slice(0, list.name.length - "properties".length);
  const nodes = [...settings].map(([name, value]) => element(`${prefix}property`, { name, value }));
  list.children.splice(0, list.children.length, ...nodes);
  kept.writeXml(own.part, own.root);
}

async function findOwn(kept: Package): Promise<Extension | null> {
  const panes = await kept.related("", "webextensiontaskpanes");
  if (panes === null) return null;
  for (const { type, target } of await kept.relationships(panes)) {
    if (type !== EXTENSION_TYPE) continue;
    const part = resolveTarget(panes, target);
    const root = await kept.xml(part);
    if (root && isOwn(root)) return { part, root };
  }
  return null;
}

function isOwn(root: XmlElement): boolean {
  return childElements(root).some(
    ({ name, attributes }) =>
      localName(name) === "reference" && attributes.id?.replace(/[{}]/g, "").toLowerCase() === ADDIN_ID,
  );
}

function child(root: XmlElement, local: string): XmlElement | undefined {
  return childElements(root).find(({ name }) => localName(name) === local);
}

async function addExtension(kept: Package): Promise<Extension> {
  const panes = (await kept.related("", "webextensiontaskpanes")) ?? (await addPanes(kept));
  let number = 1;
  while (kept.has(`xl/webextensions/webextension${String(number)}.xml`)) number += 1;
  const part = `xl/webextensions/webextension${String(number)}.xml`;
  await kept.setContentType(part, "application/vnd.ms-office.webextension+xml");
  const id = await kept.addRelationship(panes, EXTENSION_TYPE, `/${part}`);
  const root = await kept.xml(panes);
  root?.children.push(
    element("wetp:taskpane", { dockstate: "right", visibility: "0", width: "350", row: "1" }, [
      element("wetp:webextensionref", { "xmlns:r": RELATIONSHIPS, "r:id": id }),
    ]),
  );
  if (root) kept.writeXml(panes, { ...root, attributes: { ...root.attributes, "xmlns:wetp": PANES_NAMESPACE } });
  return { part, root: newExtension() };
}

async function addPanes(kept: Package): Promise<string> {
  await kept.addRelationship("", PANES_TYPE, PANES_PART);
  await kept.setContentType(PANES_PART, "application/vnd.ms-office.webextensiontaskpanes+xml");
  kept.writeXml(PANES_PART, element("wetp:taskpanes", { "xmlns:wetp": PANES_NAMESPACE }));
  return PANES_PART;
}

/** As Excel writes it for an add-in that was sideloaded from its manifest. */
function newExtension(): XmlElement {
  const reference = { id: ADDIN_ID, version: "1.0.0.0", store: "developer", storeType: "Registry" };
  return element("we:webextension", { "xmlns:we": EXTENSION_NAMESPACE, id: `{${ADDIN_ID.toUpperCase()}}` }, [
    element("we:reference", reference),
    element("we:alternateReferences"),
    element("we:properties"),
    element("we:bindings"),
    element("we:snapshot", { "xmlns:r": RELATIONSHIPS }),
  ]);
}
