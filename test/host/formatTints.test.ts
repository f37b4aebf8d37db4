import JSZip from "jszip";

import { hexColor } from "../../host/engine/document/color";
import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { act } from "./support/cells";
import { textOfPart } from "./support/savedParts";
import { bend, packed, smallParts } from "./support/smallWorkbook";

/** Pages: learn.microsoft.com/javascript/api/excel/excel.rangefill, .rangefont, .rangeborder, .rangebordercollection, .rangeformat, .style. */

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});
beforeEach(() => emptied(booted));

type Tinted = (format: Excel.RangeFormat) => { tintAndShade: number; load: (names: string) => unknown };

const PLACES: readonly (readonly [name: string, prepare: (format: Excel.RangeFormat) => void, place: Tinted])[] = [
  ["a fill", (format) => (format.fill.color = "#4F81BD"), (format) => format.fill],
  ["a font", (format) => (format.font.color = "#4F81BD"), (format) => format.font],
  ["a border", (format) => (format.borders.getItem("EdgeTop").color = "#4F81BD"), (format) => format.borders.getItem("EdgeTop")],
]; // prettier-ignore

async function tintOf(host: BootedHost, place: Tinted): Promise<unknown[]> {
  return host.run(async (context) => {
    const found = place(firstSheet(context).getRange("B2").format);
    found.load("tintAndShade,color");
    await context.sync();
    return [found.tintAndShade, (found as unknown as { color: string }).color];
  });
}

/** The rows below the accents in Excel's palette of the Office theme 2007–2010: lighter by 80, 60, 40 %, darker by 25, 50 %. */
test.each([
  ["4F81BD", ["#DCE6F1", "#B8CCE4", "#95B3D7", "#366092", "#244062"]],
  ["C0504D", ["#F2DCDB", "#E6B8B7", "#DA9694", "#963634", "#632523"]],
  ["9BBB59", ["#EBF1DE", "#D8E4BC", "#C4D79B", "#76933C", "#4F6228"]],
  ["8064A2", ["#E4DFEC", "#CCC0DA", "#B1A0C7", "#60497A", "#403151"]],
  ["4BACC6", ["#DAEEF3", "#B7DEE8", "#92CDDC", "#31869B", "#215967"]],
  ["F79646", ["#FDE9D9", "#FCD5B4", "#FABF8F", "#E26B0A", "#974706"]],
])("shades of %s are those of Excel's palette", (accent, shades) => {
  const tints = [0.799_981_688_8, 0.599_993_896_2, 0.399_975_585_1, -0.249_977_111_1, -0.499_984_740_7];
  expect(tints.map((tint) => hexColor({ theme: 0, tint }, [accent]))).toEqual(shades);
});

describe("tintAndShade", () => {
  test.each(PLACES)("of %s lightens its colour, and is in the file", async (_name, prepare, place) => {
    await act(booted, (sheet) => {
      const { format } = sheet.getRange("B2");
      prepare(format);
      place(format).tintAndShade = 0.4;
    });
    const expected = [0.4, "#95B3D7"];
    expect(await tintOf(booted, place)).toEqual(expected);
    const saved = await booted.workbook.save();
    expect(await textOfPart(await JSZip.loadAsync(saved), "xl/styles.xml")).toContain('rgb="FF4F81BD" tint="0.4"');
    const again = await bootHost(await openWorkbook(saved));
    expect(await tintOf(again, place)).toEqual(expected);
    again.close();
  });

  test.each(PLACES)("of %s goes from -1 to 1, and a new colour has none", async (_name, prepare, place) => {
    for (const wrong of [-1.1, 2]) {
      const failure = await booted.failure((context) => {
        place(firstSheet(context).getRange("B2").format).tintAndShade = wrong;
      });
      expect(failure.code).toBe("InvalidArgument");
    }
    await act(booted, (sheet) => {
      const { format } = sheet.getRange("B2");
      prepare(format);
      place(format).tintAndShade = -0.5;
      prepare(format);
    });
    expect(await tintOf(booted, place)).toEqual([0, "#4F81BD"]);
  });

  test("of all borders at once; of the pattern apart from its background", async () => {
    const found = await booted.run(async (context) => {
      const { borders, fill } = firstSheet(context).getRange("A1").format;
      for (const side of ["EdgeTop", "EdgeBottom"] as const) borders.getItem(side).style = "Continuous";
      borders.tintAndShade = 0.25;
      fill.set({ pattern: "Gray50", patternColor: "#FF0000" });
      fill.patternTintAndShade = 0.5;
      const top = borders.getItem("EdgeTop");
      top.load("tintAndShade");
      borders.load("tintAndShade");
      fill.load("patternTintAndShade,tintAndShade,patternColor");
      await context.sync();
      return [top.tintAndShade, borders.tintAndShade, fill.patternTintAndShade, fill.tintAndShade, fill.patternColor];
    });
    expect(found).toEqual([0.25, null, 0.5, 0, "#FF8080"]);
  });
});

/** What "Justify distributed" in Excel's dialog sets. */
describe("RangeFormat.autoIndent", () => {
  test("stands beside the indent, and is in the file as justifyLastLine", async () => {
    const facts = (host: BootedHost): Promise<unknown[]> =>
      host.run(async (context) => {
        const { format } = firstSheet(context).getRange("A1:A2");
        const first = firstSheet(context).getRange("A1").format;
        format.load("autoIndent,indentLevel");
        first.load("autoIndent,indentLevel,horizontalAlignment");
        await context.sync();
        return [format.autoIndent, format.indentLevel, first.autoIndent, first.indentLevel, first.horizontalAlignment];
      });
    await act(booted, (sheet) => {
      const { format } = sheet.getRange("A1");
      format.horizontalAlignment = "Distributed";
      format.autoIndent = true;
      format.indentLevel = 2;
    });
    const expected = [null, null, true, 2, "Distributed"];
    expect(await facts(booted)).toEqual(expected);
    const saved = await booted.workbook.save();
    expect(await textOfPart(await JSZip.loadAsync(saved), "xl/styles.xml")).toMatch(
      /<alignment horizontal="distributed" indent="2" justifyLastLine="1"\/>/,
    );
    const again = await bootHost(await openWorkbook(saved));
    expect(await facts(again)).toEqual(expected);
    again.close();
    await act(booted, (sheet) => (sheet.getRange("A1").format.autoIndent = false));
    expect((await facts(booted))[2]).toBe(false);
  });

  test("a file keeps it, and the tint of a colour that is none of the theme's", async () => {
    const parts = smallParts();
    bend("xl/styles.xml", (text) =>
      text
        .replace("</fills>", '<fill><patternFill patternType="solid"><fgColor tint="-0.25" rgb="FF4F81BD"/></patternFill></fill></fills>')
        .replace("</cellXfs>", '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" applyAlignment="1"><alignment horizontal="distributed" justifyLastLine="1"/></xf></cellXfs>'),
    )(parts); // prettier-ignore
    bend("xl/worksheets/sheet1.xml", (text) => text.replace('r="A2"', 'r="A2" s="2"'))(parts);
    const saved = await (await openWorkbook(await packed(parts))).save();
    const styles = await textOfPart(await JSZip.loadAsync(saved), "xl/styles.xml");
    expect(styles).toContain('<alignment horizontal="distributed" justifyLastLine="1"/>');
    expect(styles).toContain('<fgColor rgb="FF4F81BD" tint="-0.25"/>');
  });
});

test("Style.borders has the four sides; a change reaches the style's cells and clears the undo stack", async () => {
  booted.host.resetTraffic();
  const found = await booted.run(async (context) => {
    context.workbook.styles.add("表格线");
    const { borders } = context.workbook.styles.getItem("表格线");
    const cell = firstSheet(context).getRange("A1");
    cell.style = "表格线";
    borders.getItemAt(1).style = "Double";
    const edge = cell.format.borders.getItem("EdgeBottom");
    edge.load("style");
    borders.load("count,items/sideIndex,items/style");
    await context.sync();
    return [edge.style, borders.count, borders.items.map(({ sideIndex, style }) => `${sideIndex} ${style}`)];
  });
  expect(found).toEqual(["Double", 4, ["EdgeTop None", "EdgeBottom Double", "EdgeLeft None", "EdgeRight None"]]);
  expect(booted.host.traffic.undoClears).toBe(2);
  const failure = await booted.failure((context) =>
    context.workbook.styles.getItem("表格线").borders.getItem("InsideHorizontal").load("style"),
  );
  expect(failure.code).toBe("InvalidArgument");
});
