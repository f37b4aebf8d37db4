import { HostFileError } from "../HostFileError";
import { relationshipsPath, resolveTarget, type Package } from "../Package";
import { childElement, childElements, element, type XmlElement } from "../xml";
import { decodeXml, plainXml } from "./plainXml";

const WORKBOOK = "xl/workbook.xml";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * Brings a package into the form that Excel itself writes, as far as the host reads it: other writers are freer with paths,
 * encodings, prefixes, and with what they leave out. @throws HostFileError when there is no workbook in it
 */
export async function repairPackage(kept: Package): Promise<void> {
  for (const path of kept.paths()) await repairPath(kept, path);
  for (const path of kept.paths()) if (/\.(?:xml|rels)$/i.test(path)) await repairText(kept, path);
  await placeWorkbook(kept);
  await relateSheets(kept);
}

/** Windows' separators and a leading slash; `[Content_Types].xml` and others in another case are found anyway. */
async function repairPath(kept: Package, path: string): Promise<void> {
  const plain = path.replaceAll("\\", "/").replace(/^\/+/, "");
  if (plain === path) return;
  const content = await kept.bytes(path);
  kept.remove(path);
  if (content) kept.write(plain, content);
}

/** Media and embedded files are bytes; of the rest only what has another form is written anew. */
async function repairText(kept: Package, path: string): Promise<void> {
  if (/\/(?:media|embeddings)\//.test(path)) return;
  const bytes = await kept.bytes(path);
  if (!bytes) return;
  const text = decodeXml(bytes);
  const plain = plainXml(text).replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, "$1UTF-8$2");
  const hasMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (hasMark || plain !== text) kept.write(path, plain);
  kept.remember(path, plain);
}

/** The workbook where Excel has it, whatever the package calls it. */
async function placeWorkbook(kept: Package): Promise<void> {
  const path = await findWorkbook(kept);
  if (path === null) throw new HostFileError("压缩包里没有工作簿，文件不是 .xlsx。");
  if (path === WORKBOOK) return;
  const content = await kept.text(path);
  const relationships = await kept.xml(relationshipsPath(path));
  await kept.detach("", path);
  kept.write(WORKBOOK, content ?? "");
  await kept.addRelationship("", `${OFFICE_TYPES}/officeDocument`, WORKBOOK);
  if (!relationships) return;
  for (const { attributes } of childElements(relationships)) {
    if (attributes.TargetMode !== "External") attributes.Target = `/${resolveTarget(path, attributes.Target ?? "")}`;
  }
  kept.writeXml(relationshipsPath(WORKBOOK), relationships);
}

async function findWorkbook(kept: Package): Promise<string | null> {
  const named = await kept.related("", "officeDocument");
  if (named !== null && kept.has(named)) return named;
  if (kept.has(WORKBOOK)) return WORKBOOK;
  return kept.paths().find((path) => /(?:^|\/)workbook\d*\.xml$/i.test(path)) ?? null;
}

/** Sheets whose relationship is missing are taken in the order of their numbers, as repair in Excel does. */
async function relateSheets(kept: Package): Promise<void> {
  const root = await kept.xml(WORKBOOK);
  const list = root && childElement(root, "sheets");
  if (!root || !list) throw new HostFileError("工作簿里没有可以读取的工作表。");
  const relationships = await kept.relationships(WORKBOOK);
  const known = new Set(relationships.map(({ id }) => id));
  const lost = childElements(list, "sheet").filter(({ attributes }) => !known.has(attributes["r:id"] ?? ""));
  if (lost.length === 0) return;
  const taken = new Set(relationships.map(({ target }) => resolveTarget(WORKBOOK, target)));
  const free = kept
    .paths()
    .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/i.test(path) && !taken.has(path))
    .sort((a, b) => numberIn(a) - numberIn(b));
  for (const [index, sheet] of lost.entries()) await relateSheet(kept, sheet, free[index]);
  for (const [kind, path] of [["styles", "xl/styles.xml"], ["sharedStrings", "xl/sharedStrings.xml"]] as const) {
    if (kept.has(path)) await kept.addRelationship(WORKBOOK, `${OFFICE_TYPES}/${kind}`, `/${path}`);
  } // prettier-ignore
  kept.writeXml(WORKBOOK, element(root.name, { ...root.attributes, "xmlns:r": OFFICE_TYPES }, root.children));
}

async function relateSheet(kept: Package, sheet: XmlElement, part: string | undefined): Promise<void> {
  if (part === undefined) return;
  sheet.attributes["r:id"] = await kept.addRelationship(WORKBOOK, `${OFFICE_TYPES}/worksheet`, `/${part}`);
}

function numberIn(path: string): number {
  return Number(/(\d+)\.xml$/i.exec(path)?.[1] ?? Infinity);
}
