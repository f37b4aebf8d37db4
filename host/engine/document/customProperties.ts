import type { Package } from "./Package";
import { childElements, element, localName, textOf, type XmlElement } from "./xml";

/** Custom document properties, `docProps/custom.xml`: each as the element that it is in the file. */
export type CustomProperties = Map<string, XmlElement>;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PART = "docProps/custom.xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export async function readCustomProperties(kept: Package): Promise<CustomProperties> {
  const root = await kept.xml((await kept.related("", "custom-properties")) ?? PART);
  const nodes = root ? childElements(root) : [];
  return new Map(
    nodes.flatMap((node) => {
      const [value] = childElements(node);
      return value ? [[node.attributes.name ?? "", value] as const] : [];
    }),
  );
}

export async function writeCustomProperties(kept: Package, properties: CustomProperties): Promise<void> {
  const found = await kept.related("", "custom-properties");
  if (properties.size === 0) {
    if (found !== null) await kept.detach("", found);
    return;
  }
  if (found === null) {
    await kept.addRelationship("", `${OFFICE}/relationships/custom-properties`, PART);
    await kept.setContentType(PART, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  }
  const nodes = [...properties].map(([name, value], at) =>
    element("property", { fmtid: FORMAT_ID, pid: String(at + 2), name }, [prefixed(value)]),
  );
  const names = { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` };
  kept.writeXml(found ?? PART, element("Properties", names, nodes));
}

const prefixed = (value: XmlElement): XmlElement => ({ ...value, name: `vt:${localName(value.name)}` });

const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/** A value of the API as the file has it; a JavaScript date arrives as its ISO text. */
export function propertyNode(value: string | number | boolean): XmlElement {
  if (typeof value === "boolean") return element("vt:bool", {}, [String(value)]);
  if (typeof value === "number")
    return element(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "vt:i4" : "vt:r8", {}, [String(value)]);
  return element(ISO_DATE.test(value) ? "vt:filetime" : "vt:lpwstr", {}, [value]);
}

const TYPES: Readonly<Record<string, string>> = {
  bool: "Boolean", filetime: "Date", date: "Date", r4: "Float", r8: "Float", decimal: "Float",
  i1: "Number", i2: "Number", i4: "Number", int: "Number", ui1: "Number", ui2: "Number", ui4: "Number", uint: "Number",
}; // prettier-ignore

export const propertyType = (node: XmlElement): string => TYPES[localName(node.name)] ?? "String";

export function propertyValue(node: XmlElement): string | number | boolean {
  const type = propertyType(node);
  const text = textOf(node);
  if (type === "Boolean") return text === "true" || text === "1";
  return type === "Number" || type === "Float" ? Number(text) : text;
}
