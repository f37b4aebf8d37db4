import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import JSZip from "jszip";

import { openWorkbook, type HostWorkbook } from "../../host/index";
import { libreOfficePath } from "../support/libreoffice";
import { fullWorkbook } from "./support/fullWorkbook";
import { sheetXml, textOfPart } from "./support/savedParts";
import { sheetState } from "./support/sheetState";

jest.setTimeout(240_000);

/** LibreOffice's own writing of the full workbook: other paths, booleans in words, no table styles. */
let folder: string;
let written: Uint8Array;

async function rewritten(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const file = path.join(folder, `${name}.xlsx`);
  await writeFile(file, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "out")];
  await promisify(execFile)(libreOfficePath(), [...args, file], { timeout: 120_000 });
  return new Uint8Array(await readFile(path.join(folder, "out", `${name}.xlsx`)));
} // prettier-ignore

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "kept-"));
  const saved = await (await openWorkbook(await fullWorkbook())).save();
  written = await rewritten(saved, "full");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("LibreOffice opens what this host saved: named styles, chart sheet's neighbours, validations and rules are there", async () => {
  const zip = await JSZip.loadAsync(written);
  expect(await textOfPart(zip, "xl/styles.xml")).toContain('name="台账 标题"');
  const sheet = await sheetXml(zip, "报送台账");
  for (const piece of ["<conditionalFormatting", "<dataValidation ", "<mergeCell ", "<autoFilter"])
    expect(sheet).toContain(piece);
});

test("what LibreOffice wrote is the same after it was opened and saved here", async () => {
  const before = await openWorkbook(written);
  const after = await openWorkbook(await before.save());
  // LibreOffice writes functions that it does not know in small letters; those of add-ins have capital ones here.
  const stateOf = (workbook: HostWorkbook): unknown =>
    JSON.parse(JSON.stringify(sheetState(workbook)).replace("percapita_cases", "PERCAPITA_CASES"));
  expect(stateOf(after)).toEqual(stateOf(before));
  expect(after.namedStyles.map(({ name, attributes }) => [name, attributes])).toEqual(
    before.namedStyles.map(({ name, attributes }) => [name, attributes]),
  );
  expect(after.names).toHaveLength(before.names.length);
  expect(after.sheets.map(({ name, worksheet }) => [name, worksheet.state])).toEqual(
    before.sheets.map(({ name, worksheet }) => [name, worksheet.state]),
  );
});

test("every part that LibreOffice wrote is there after saving, but the order of calculation", async () => {
  const partsOf = async (bytes: Uint8Array): Promise<string[]> =>
    Object.keys((await JSZip.loadAsync(bytes)).files).filter((name) => /(charts|drawings|media|tables|customXml|comments|externalLinks|pivot)/.test(name) && name.endsWith(".xml")).map((name) => name.replace(/\d+/g, "#")); // prettier-ignore
  const kept = await partsOf(await (await openWorkbook(written)).save());
  expect((await partsOf(written)).filter((part) => !kept.includes(part))).toEqual([]);
});
