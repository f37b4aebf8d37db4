import type { Fill } from "exceljs";

import { createCalcEngine } from "../../../host/engine/calc";
import { parseRect, type Rect } from "../../../host/engine/document/a1";
import { element } from "../../../host/engine/document/xml";
import { fillColor, textCss } from "../../../host/grid/cellStyle";
import { RangeFigures } from "../../../host/grid/conditional/RangeFigures";
import { scaleLook } from "../../../host/grid/conditional/scaleLook";
import { Clipboard } from "../../../host/grid/edits/Clipboard";
import { UserEdits } from "../../../host/grid/edits/UserEdits";
import { lacksResults } from "../../../host/grid/lacksResults";
import { sheetLayout } from "../../../host/grid/layout";
import { createHost, createWorkbook, openWorkbook, type Host, type HostSheet } from "../../../host/index";
import { richWorkbook } from "../support/richWorkbook";

/** The parts of the page that need no page; test/e2e/desk*.test.ts has the rest. */

interface Desk {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly edits: UserEdits;
  readonly type: (address: string, input: string) => Promise<boolean>;
}

function desk(): Desk {
  const host = createHost({
    workbook: createWorkbook(),
    engine: createCalcEngine(),
    functions: null,
    language: "zh-CN",
  });
  const edits = new UserEdits(host, {
    onEdited: () => undefined,
    onFailed: (error) => {
      throw error;
    },
  });
  const sheet = host.workbook.activeSheet;
  return { host, sheet, edits, type: (address, input) => edits.type(sheet, area(address), input) };
}

function area(address: string): Rect {
  const found = parseRect(address);
  if (!found) throw new Error(address);
  return found;
}

test("[H76] a hundred steps can be undone, the one before them cannot", async () => {
  const { host, edits, type } = desk();
  for (let step = 0; step <= 100; step += 1) await type("A1", String(step));
  for (let step = 0; step < 100; step += 1) await edits.undo();
  expect([host.valueAt("Sheet1", 0, 0), edits.canUndo]).toEqual([0, false]);
});

test("[H77] what is cut leaves references behind, and merges are not copied", async () => {
  const { host, sheet, edits, type } = desk();
  await type("A1", "5");
  await type("B1", "=A1");
  sheet.merges.push(area("D1:E1"));
  const clipboard = new Clipboard(edits, (_sheet, row, column) => host.textAt("Sheet1", row, column));
  await clipboard.paste(sheet, area("A9"), clipboard.copy(sheet, area("A1"), true) ?? "");
  await clipboard.paste(sheet, area("D9"), clipboard.copy(sheet, area("D1:E1"), false) ?? "");
  expect(sheet.findCell(0, 1)?.formula).toBe("A1");
  expect([host.valueAt("Sheet1", 8, 0), host.valueAt("Sheet1", 0, 1)]).toEqual([5, 0]);
  expect(sheet.merges).toEqual([area("D1:E1")]);
});

test("[H78] only a formula without a result has a workbook calculated when it opens", async () => {
  const opened = await openWorkbook(await richWorkbook());
  expect(lacksResults(opened)).toBe(false);
  const made = createWorkbook();
  made.activeSheet.worksheet.getCell("A1").value = { formula: "1+1" };
  expect(lacksResults(made)).toBe(true);
});

test("[H79] rows after the first 10,000 have the standard height, whatever their fonts", () => {
  const { activeSheet } = createWorkbook();
  for (const row of [10_000, 10_001]) {
    const cell = activeSheet.cell(row - 1, 0);
    cell.value = "大";
    cell.style = { font: { name: "黑体", size: 40 } };
  }
  const { rows } = sheetLayout(activeSheet, { rows: 10_050, columns: 5 }, 1, () => "大");
  expect(rows.size(9_999)).toBeGreaterThan(50);
  expect(rows.size(10_000)).toBe(20);
});

test("[H80] arrows, symbols and flags look like themselves, other icons are lights; bars start at the left; one colour for patterns", () => {
  const { activeSheet } = createWorkbook();
  [1, 2, 3].forEach((number, row) => (activeSheet.cell(row, 0).value = number));
  const look = (node: ReturnType<typeof element>, value = 3): ReturnType<typeof scaleLook> =>
    scaleLook(
      { attributes: { type: node.name }, children: [node] } as unknown as Parameters<typeof scaleLook>[0],
      value,
      new RangeFigures(activeSheet, [area("A1:A3")]),
      [],
    );
  const stops = ["0", "33", "67"].map((val) => element("cfvo", { type: "percent", val }));
  const glyphOf = (iconSet: string): string | undefined => look(element("iconSet", { iconSet }, stops))?.icon?.glyph;
  expect(["3Arrows", "3Symbols", "3Flags", "3Signs"].map(glyphOf)).toEqual(["▲", "✔", "⚑", "●"]);
  const bar = element("dataBar", {}, [element("cfvo", { type: "min" }), element("cfvo", { type: "max" })]);
  expect(look(bar, -1)?.bar?.part).toBe(0.1);
  const red = { argb: "FFFF0000" };
  const stopsOfFill = [red, { argb: "FF00FF00" }].map((color, position) => ({ position, color }));
  const gradient: Fill = { type: "gradient", gradient: "angle", degree: 0, stops: stopsOfFill };
  expect(fillColor(gradient, [])).toBe("#FF0000");
  expect(fillColor({ type: "pattern", pattern: "darkGrid", fgColor: red, bgColor: { argb: "FFFFFFFF" } }, [])).toBe(
    "#FF0000",
  );
});

test("[H81] turned text stands in the middle of its cell", () => {
  const css = textCss({ alignment: { textRotation: 45, horizontal: "right", vertical: "top" } }, "字", [], 1);
  expect(css).toMatchObject({ alignItems: "center", justifyContent: "center", rotate: "-45deg" });
});
