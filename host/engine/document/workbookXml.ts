import type { CarryOver } from "./carryOver";
import { toStorage } from "./formulaStorage";
import type { HostWorkbook } from "./HostWorkbook";
import { tabsOf, withOtherSheets } from "./otherSheets";
import { childElement, childElements, element, parseXml, renderXml, type XmlElement } from "./xml";

/** Children of `<workbook>` in the order that the schema demands. */
const ORDER = [
  "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
  "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr",
  "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
]; // prettier-ignore

/** workbook.xml with the names and settings that ExcelJS drops. */
export async function withWorkbookParts(written: string, workbook: HostWorkbook, carry: CarryOver): Promise<string> {
  const root = parseXml(written)[0];
  if (!root) return written;
  const kept = new Map([...workbook.elements, ["bookViews", bookViews(workbook)]]);
  const names = definedNames(workbook);
  if (names) kept.set("definedNames", names);
  const sheets = childElement(root, "sheets");
  if (sheets) kept.set("sheets", await withOtherSheets(sheets, workbook, carry));
  const own = childElements(root).filter((node) => node.name !== "definedNames" && !kept.has(node.name));
  const tabs = kept.get("sheets");
  kept.delete("sheets");
  const carried = [...(tabs ? [tabs] : []), ...(await carry.workbookElements([...kept.values()]))];
  const children = [...own, ...carried].sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  const before = await workbook.original.xml("xl/workbook.xml");
  const out = element("workbook", { ...root.attributes, ...before?.attributes }, children);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${renderXml(out)}`;
}

function bookViews(workbook: HostWorkbook): XmlElement {
  const before = workbook.elements.get("bookViews");
  const view = (before && childElement(before, "workbookView")) ?? element("workbookView");
  const { activeTab: _old, ...attributes } = view.attributes;
  const active = tabsOf(workbook).indexOf(workbook.activeSheet);
  const activeTab = active > 0 ? { activeTab: String(active) } : {};
  const windows = before ? childElements(before, "workbookView").slice(1) : [];
  return element("bookViews", {}, [
    element("workbookView", { ...attributes, ...activeTab }, view.children),
    ...windows,
  ]);
}

function definedNames(workbook: HostWorkbook): XmlElement | null {
  const functions = [...workbook.customFunctions];
  const nodes = workbook.names.map(({ name, sheet, refersTo, attributes }) => {
    const scope = sheet ? { localSheetId: String(tabsOf(workbook).indexOf(sheet)) } : {};
    return element("definedName", { name, ...scope, ...attributes }, [toStorage(refersTo, functions)]);
  });
  return nodes.length === 0 ? null : element("definedNames", {}, nodes);
}
