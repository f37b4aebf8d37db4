import type JSZip from "jszip";

export async function textOfPart(zip: JSZip, path: string): Promise<string> {
  const part = zip.file(path);
  if (!part) throw new Error(`${path} is not in the package.`);
  return part.async("string");
}

/** The part of a sheet, by the name on its tab. */
export async function partOfSheet(zip: JSZip, name: string): Promise<string> {
  const workbook = await textOfPart(zip, "xl/workbook.xml");
  const sheet = [...workbook.matchAll(/<sheet [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`name="${name}"`));
  const id = /r:id="([^"]+)"/.exec(sheet ?? "")?.[1] ?? "";
  const relationships = await textOfPart(zip, "xl/_rels/workbook.xml.rels");
  const relationship = [...relationships.matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`Id="${id}"`));
  return `xl/${/Target="([^"]+)"/.exec(relationship ?? "")?.[1] ?? ""}`;
}

export async function sheetXml(zip: JSZip, name: string): Promise<string> {
  return textOfPart(zip, await partOfSheet(zip, name));
}
