import JSZip from "jszip";

/** The parts of a small workbook as a plain writer would make it; tests bend them into what other writers make. */
export type Parts = Record<string, string | Uint8Array>;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relationships = (entries: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${Object.entries(entries)
    .map(
      ([kind, target], at) => `<Relationship Id="rId${String(at + 1)}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

export function smallParts(): Parts {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relationships({ officeDocument: "xl/workbook.xml" }),
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships({
      worksheet: "worksheets/sheet1.xml",
      styles: "styles.xml",
      sharedStrings: "sharedStrings.xml",
    }),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45392</v></c></row><row r="2"><c r="A2"><v>1.5</v></c><c r="B2"><f>A2*2</f><v>3</v></c><c r="C2" t="b"><v>1</v></c></row></sheetData></worksheet>`,
    "xl/styles.xml": `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>单位</t></si></sst>`,
  };
}

export async function packed(parts: Parts): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  return zip.generateAsync({ type: "uint8array" });
}

/** A change of one part's text; the part must be there. */
export function bend(path: string, change: (text: string) => string): (parts: Parts) => void {
  return (parts) => {
    const text = parts[path];
    if (typeof text !== "string") throw new Error(`${path} is no text part.`);
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing changed in ${path}.`);
    parts[path] = changed;
  };
}

/** All parts under other names. */
export function renamed(rename: (path: string) => string): (parts: Parts) => void {
  return (parts) => {
    for (const path of Object.keys(parts)) {
      const content = parts[path];
      Reflect.deleteProperty(parts, path);
      if (content !== undefined) parts[rename(path)] = content;
    }
  };
}
