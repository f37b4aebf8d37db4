import { readableNumberFormats } from "../numberFormatCodes";
import { packedFormats } from "../packedFormats";
import { kindOf, Package, relationshipsPath, resolveTarget } from "../Package";
import { reducedSheetXml, type SheetXml } from "../sheetXml";
import { childElement, childElements, element, type XmlElement } from "../xml";

const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * What ExcelJS is given to read: cells, styles, texts, notes and document properties, under the paths that are fixed in
 * its code. The rest of the package stays with the host (sheetXml.ts).
 */
export async function packageForExcelJs(kept: Package, sheets: ReadonlyMap<string, SheetXml>): Promise<Package> {
  const reduced = Package.empty();
  await copyAs(kept, reduced, await kept.related("xl/workbook.xml", "sharedStrings"), "xl/sharedStrings.xml");
  await copyAs(kept, reduced, await kept.related("xl/workbook.xml", "theme"), "xl/theme/theme1.xml");
  await copyAs(kept, reduced, await kept.related("", "core-properties"), "docProps/core.xml");
  await copyAs(kept, reduced, await kept.related("", "extended-properties"), "docProps/app.xml");
  reduced.write("xl/styles.xml", packedFormats(readableNumberFormats((await stylesOf(kept)) ?? PLAIN_STYLES)));
  await writeWorkbook(kept, reduced, [...sheets.keys()]);
  const parts = await kept.sheetParts();
  for (const [index, [name, xml]] of [...sheets].entries()) {
    const number = String(index + 1);
    reduced.write(`xl/worksheets/sheet${number}.xml`, reducedSheetXml(xml));
    await copyNotes(kept, reduced, parts.get(name) ?? "", number, xml.legacyDrawing);
  }
  return reduced;
}

export async function stylesOf(kept: Package): Promise<string | null> {
  return kept.text((await kept.related("xl/workbook.xml", "styles")) ?? "xl/styles.xml");
}

/** Without a styles part every cell is plain; ExcelJS cannot do without one. */
const PLAIN_STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/><name val="Calibri"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>';

async function copyAs(from: Package, to: Package, path: string | null, as: string): Promise<void> {
  const content = path === null ? null : await from.text(path);
  if (content !== null) to.write(as, content);
}

/** Only the sheets that have cells, numbered anew. */
async function writeWorkbook(kept: Package, reduced: Package, names: readonly string[]): Promise<void> {
  const root = await kept.xml("xl/workbook.xml");
  if (!root) return;
  const list = childElement(root, "sheets");
  const nodes = names.map((name, index) => {
    const sheet = list && childElements(list, "sheet").find(({ attributes }) => attributes.name === name);
    return element("sheet", { ...sheet?.attributes, "r:id": `rId${String(index + 1)}` });
  });
  const children = childElements(root)
    .filter(({ name }) => name !== "definedNames")
    .map((node) => (node.name === "sheets" ? element("sheets", {}, nodes) : node));
  reduced.writeXml("xl/workbook.xml", element(root.name, root.attributes, children));
  const links = names.map((_, index) =>
    relationship(index + 1, "worksheet", `worksheets/sheet${String(index + 1)}.xml`),
  );
  writeRelationships(reduced, "xl/workbook.xml", links);
}

function relationship(number: number, kind: string, target: string): XmlElement {
  const attributes = { Id: `rId${String(number)}`, Type: `${OFFICE_TYPES}/${kind}`, Target: target };
  return element("Relationship", attributes);
}

function writeRelationships(reduced: Package, part: string, nodes: readonly XmlElement[]): void {
  reduced.writeXml(relationshipsPath(part), element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, [...nodes]));
}

async function copyNotes(
  kept: Package,
  reduced: Package,
  part: string,
  number: string,
  legacyDrawing: string | null,
): Promise<void> {
  const links: XmlElement[] = [];
  for (const { id, type, target, external } of await kept.relationships(part)) {
    // Pictures of headers and footers are drawn in a part of the same kind.
    if (kindOf(type) === "vmlDrawing" && legacyDrawing !== null && id !== legacyDrawing) continue;
    const as = { comments: `comments${number}.xml`, vmlDrawing: `drawings/vmlDrawing${number}.vml` }[kindOf(type)];
    const content = as === undefined || external ? null : await kept.text(resolveTarget(part, target));
    if (as === undefined || content === null) continue;
    reduced.write(`xl/${as}`, kindOf(type) === "comments" ? withRuns(content) : content);
    links.push(relationship(links.length + 1, kindOf(type), `../${as}`));
  }
  if (links.length > 0) writeRelationships(reduced, `xl/worksheets/sheet${number}.xml`, links);
}

/** ExcelJS reads only the runs of a note: text without one would come out empty. */
function withRuns(comments: string): string {
  return comments.replace(/<text>(<t\b[^>]*>[^<]*<\/t>)<\/text>/g, "<text><r>$1</r></text>");
}
