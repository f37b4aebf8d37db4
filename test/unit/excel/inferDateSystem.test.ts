import type { SheetSnapshot } from "../../../src/domain/snapshot";
import { inferDateSystem } from "../../../src/excel/inferDateSystem";

const sheetWith = (value: number, format: string, text: string): SheetSnapshot => ({
  name: "报送台账",
  visibility: "visible",
  isProtected: false,
  used: { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 },
  values: [[value]],
  text: [[text]],
  formulas: [[null]],
  numberFormats: [[format]],
  merges: [],
  fonts: {},
});

describe("inferDateSystem", () => {
  it.each([
    [45392, "yyyy/m/d", "2024/4/10", false],
    [43930, "yyyy/m/d", "2024/4/10", true],
    [43930.5, "yyyy-mm-dd hh:mm", "2024-04-10 12:00", true],
    [43930, 'yyyy"年"m"月"d"日"', "2024年4月10日", true],
    [43930, "m/d", "4/10", false],
    [2024, "General", "2024/4/10", false],
    [45392, "yyyy/m/d", "########", false],
  ])("%d as %s, shown as %s", (value, format, text, expected) => {
    expect(inferDateSystem([sheetWith(value, format, text)])).toBe(expected);
  });

  it("is 1900 for a workbook without dates", () => {
    expect(inferDateSystem([])).toBe(false);
  });
});
