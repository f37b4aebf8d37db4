import { readCustomProperties, writeCustomProperties } from "./customProperties";
import { readCustomXml, writeCustomXml } from "./customXmlParts";
import type { HostWorkbook } from "./HostWorkbook";
import { readNoteAuthors } from "./noteAuthors";
import { readSettings, writeSettings } from "./settingsPart";
import { readSheetProperties, writeSheetProperties } from "./sheetProperties";
import { matchNotes, readPersons, readThreads, writePersons, writeThreads } from "./threadedComments";

/** Parts of the package that this host understands though ExcelJS does not: read once, written anew at each save. */

export async function readKeptParts(workbook: HostWorkbook): Promise<void> {
  const { original } = workbook;
  for (const [key, value] of await readSettings(original)) workbook.settings.set(key, value);
  for (const [name, node] of await readCustomProperties(original)) workbook.customProperties.set(name, node);
  workbook.customXml.push(...(await readCustomXml(original)));
  workbook.persons.push(...(await readPersons(original)));
  for (const sheet of workbook.sheets) {
    await readSheetProperties(workbook, sheet);
    await readThreads(workbook, sheet);
    await readNoteAuthors(original, sheet);
  }
}

export async function writeKeptParts(workbook: HostWorkbook): Promise<void> {
  await writeSettings(workbook.original, workbook.settings);
  await writeCustomProperties(workbook.original, workbook.customProperties);
  await writeCustomXml(workbook);
  await writePersons(workbook);
  for (const sheet of workbook.sheets) {
    await writeSheetProperties(workbook, sheet);
    await writeThreads(workbook, sheet);
    matchNotes(sheet);
  }
}
