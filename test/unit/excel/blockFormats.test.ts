import { cellFormatOf, plannedProperties, standingProperties } from "../../../src/excel/blockFormats";

const DASHED: Excel.CellProperties = {
  format: {
    font: { name: "宋体", size: 11, bold: true },
    horizontalAlignment: "Justify",
    verticalAlignment: "Bottom",
    wrapText: false,
    borders: {
      top: { style: "Dash", weight: "Thin", color: "#FF0000" },
      bottom: { style: "None", color: "#000000" },
      left: { style: "Continuous", weight: "Thick", color: "#000000" },
      right: { style: "Continuous", weight: "Medium", color: "#000000" },
    },
  },
};

describe("cellFormatOf", () => {
  it("keeps Excel's words where a plan has none, so that nothing foreign passes for planned", () => {
    const { borderTop, borderBottom, borderLeft, borderRight, horizontalAlignment } = cellFormatOf(DASHED);
    expect([borderTop, borderBottom, borderLeft, borderRight, horizontalAlignment]).toEqual([
      "Dash Thin",
      "None",
      "Thick",
      "Medium",
      "Justify",
    ]);
  });
});

describe("plannedProperties", () => {
  it("sets the named fields only, and a line of style None without a weight", () => {
    expect(
      plannedProperties({
        fontName: "黑体",
        wrapText: true,
        borderTop: "None",
        borderLeft: "Thin",
        numberFormat: "0%",
      }),
    ).toEqual({
      format: {
        wrapText: true,
        font: { name: "黑体" },
        borders: { top: { style: "None" }, left: { style: "Continuous", weight: "Thin", color: "#000000" } },
      },
    });
  });
});

describe("standingProperties", () => {
  it("puts back what stood, foreign lines with their colour included", () => {
    expect(standingProperties(DASHED, ["fontName", "horizontalAlignment", "borderTop", "borderBottom"])).toEqual({
      format: {
        horizontalAlignment: "Justify",
        font: { name: "宋体" },
        borders: { top: { style: "Dash", weight: "Thin", color: "#FF0000" }, bottom: { style: "None" } },
      },
    });
  });
});
