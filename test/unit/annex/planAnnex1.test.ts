import { bookOf, BASE, annexBookWith, changed, plansOf } from "../../support/bookOf";
import { annexBookWithSettings, bookOfSize, plannedValues, withSettings } from "./annexBooks";

const ORDER = { 附件1单位行次序: "果洛州、总队" };

test("the form: label, title, head, a row a unit, two notes", () => {
  expect(plannedValues(bookOf(BASE)).annex1).toEqual([
    ["附件1", null, null, null],
    ["全省提升交通运输行政执法质量三年行动相关资料报送统计表", null, null, null],
    ["　　　　　　　　　　　　　　　　　　内容\n单位", "工作简报", "实施方案", "备注"],
    ["省路政执法总队", "√", "√", null],
    ["海北州交通运输系统", "√", "×", null],
    ["果洛州交通运输系统", "×", "×", null],
    ["说明：1. 统计表截至报送日期为2024.4.10", null, null, null],
    ["2. √表示已报送，×未报送", null, null, null],
  ]);
});

test("only √, × and “/” are printed, whatever the tracking sheet says", () => {
  const book = bookOf(
    changed(BASE, {
      "报送台账!B2": "迟报",
      "报送台账!C2": "退回",
      "报送台账!B3": "免报",
      "报送台账!C3": "未到期",
      "报送台账!B4": null,
    }),
  );
  expect(
    plannedValues(book)
      .annex1.slice(3, 6)
      .map((row) => row.slice(1, 3)),
  ).toEqual([
    ["√", "√"],
    ["/", "/"],
    ["×", "×"],
  ]);
});

describe("备注", () => {
  const remarks = { "附件1!D5": "已电话催报", "附件1!D6": 3 };

  test("what the user wrote stays with its unit, and its cell is left alone", () => {
    const [plan] = plansOf(annexBookWith(remarks));
    expect(plan?.cells.slice(3, 6).map((row) => [row[0]?.value, row[3]?.value, row[3]?.keepValue])).toEqual([
      ["省路政执法总队", null, undefined],
      ["海北州交通运输系统", "已电话催报", true],
      ["果洛州交通运输系统", 3, true],
    ]);
  });

  test("it follows the unit when the order changes", () => {
    const [plan] = plansOf(annexBookWithSettings(ORDER, remarks));
    expect(plan?.cells.slice(3, 6).map((row) => [row[0]?.value, row[3]?.value, row[3]?.keepValue])).toEqual([
      ["果洛州交通运输系统", 3, undefined],
      ["省路政执法总队", null, undefined],
      ["海北州交通运输系统", "已电话催报", undefined],
    ]);
  });

  test("a date keeps looking like one", () => {
    const [plan] = plansOf(annexBookWith({ "附件1!D5": { value: 45_390, numberFormat: "m月d日" } }));
    expect(plan?.cells[4]?.[3]).toMatchObject({ value: 45_390, numberFormat: "m月d日" });
  });

  test("it follows when a material is added", () => {
    const wider = annexBookWith({ ...remarks, "资料目录!A4": "照片视频", "资料目录!D4": 3 });
    expect(plannedValues(wider).annex1[4]).toEqual(["海北州交通运输系统", "√", "×", "×", "已电话催报"]);
  });
});

test("a note that the user added stays, below the form's own", () => {
  const book = annexBookWith({ "附件1!A9": "3. 果洛州已说明情况" });
  expect(
    plannedValues(book)
      .annex1.slice(6)
      .map(([text]) => text),
  ).toEqual(["说明：1. 统计表截至报送日期为2024.4.10", "2. √表示已报送，×未报送", "3. 果洛州已说明情况"]);
});

test("notes that stand in other rows than the form's are not doubled", () => {
  const rows = {
    "附件1!A7": "说明：",
    "附件1!A8": "1. 统计表截至报送日期为2024.4.10",
    "附件1!A9": "2.√表示已报送，×未报送",
  };
  expect(
    plannedValues(annexBookWith(rows))
      .annex1.slice(6)
      .map(([text]) => text),
  ).toEqual(["说明：1. 统计表截至报送日期为2024.4.10", "2. √表示已报送，×未报送", null]);
});

test("附件1标色图例: a line that explains the colours, behind the user's own notes, and gone when it is not wanted", () => {
  const notesOf = (book: ReturnType<typeof annexBookWithSettings>) =>
    plannedValues(book)
      .annex1.slice(6)
      .map(([text]) => text);
  const own = { "附件1!A9": "3. 果洛州已说明情况" };
  const legend = "4. 底色：红—未报送，黄—迟报";
  const wanted = { 附件1标色图例: "是", 标色状态: "未报送、迟报" };
  expect(notesOf(annexBookWithSettings(wanted, own)).slice(2)).toEqual(["3. 果洛州已说明情况", legend]);
  expect(notesOf(annexBookWithSettings(wanted, { ...own, "附件1!A10": legend })).slice(2)).toEqual([
    "3. 果洛州已说明情况",
    legend,
  ]);
  expect(notesOf(annexBookWithSettings({}, { ...own, "附件1!A10": legend })).slice(2)).toEqual([
    "3. 果洛州已说明情况",
    null,
  ]);
});

describe("the order of the units", () => {
  test("by any name, the others behind in the roster's order", () => {
    expect(
      plannedValues(withSettings(ORDER))
        .annex1.slice(3, 6)
        .map(([name]) => name),
    ).toEqual(["果洛州交通运输系统", "省路政执法总队", "海北州交通运输系统"]);
  });

  test("each annex has its own", () => {
    const { annex1, annex2 } = plannedValues(withSettings({ 附件2单位行次序: "果洛州、总队" }));
    expect([annex1[3]?.[0], annex2[5]?.[0]]).toEqual(["省路政执法总队", "果洛州交通运输系统"]);
  });
});

describe("sizes", () => {
  test.each([
    [3, 2],
    [40, 15],
    [1, 15],
    [40, 2],
  ])("%i units, %i materials: every unit has its row, the page its width", (units, materials) => {
    const book = bookOf(bookOfSize(units, materials));
    const [plan] = plansOf(book);
    expect([plan?.block.rowCount, plan?.block.columnCount]).toEqual([units + 5, materials + 2]);
    expect(plan?.cells.slice(3, 3 + units).map(([name]) => name?.value)).toEqual(
      Array.from({ length: units }, (_, at) => `第${String(at + 1)}市交通运输系统`),
    );
    const width = plan?.columnWidths.reduce<number>((sum, part) => sum + (part ?? 0), 0) ?? 0;
    expect(width).toBeGreaterThan(620);
    expect(plan?.print).toMatchObject({ orientation: "Landscape", pagesWide: 1, titleRows: { firstRowIndex: 2 } });
    expect(Math.min(...(plan?.rowHeights ?? []).map((height) => height ?? 0))).toBeGreaterThanOrEqual(21);
  });
});
