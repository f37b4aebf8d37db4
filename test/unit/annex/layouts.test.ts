import type { SheetPlan } from "../../../src/domain/plan/SheetPlan";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { BASE, bookOf, changed, plansOf, sheetsOf, withPlans } from "../../support/bookOf";
import { annexBookWithSettings, bookOfSize, withSettings } from "./annexBooks";

const sizes = (plan: SheetPlan | undefined) =>
  plan?.cells.map((row) => row[0]?.format.fontSize).filter((size, at, all) => all.indexOf(size) === at);
const widthOf = ({ columnWidths }: SheetPlan): number =>
  columnWidths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
/** What a page leaves between its margins, in points. */
const roomOf = ({ print }: SheetPlan): number =>
  (print.orientation === "Landscape" ? 297 : 210) * (72 / 25.4) - print.leftMargin - print.rightMargin;

describe("版式", () => {
  test.each([
    ["印发件", [16, 20, 12], [16, 20, 12]],
    ["GB-T 9704", [16, 22, 14], [16, 22, 12]],
    ["紧凑", [12, 16, 10.5], [12, 16, 10.5]],
  ])("%s: sizes of label, title and body", (layout, annex1, annex2) => {
    const [first, second] = plansOf(withSettings({ 版式: layout }));
    expect([sizes(first), sizes(second)]).toEqual([annex1, annex2]);
  });

  test("not set, or not understood: the form", () => {
    expect(plansOf(withSettings({ 版式: "花体" }))).toEqual(plansOf(bookOf(BASE)));
    expect(readLedger(withSettings({ 版式: "花体" })).unreadSettings.map(({ name }) => name)).toEqual(["版式"]);
  });

  test("附件字体: fonts that every Windows has", () => {
    const fonts = plansOf(withSettings({ 附件字体: "系统字体" })).flatMap(({ cells }) =>
      cells.flatMap((row) => row.map(({ format }) => format.fontName)),
    );
    expect([...new Set(fonts)].sort()).toEqual(["仿宋", "宋体", "黑体"]);
  });
});

describe("the diagonal head cell", () => {
  test("has its line, and both words in their places; no other cell has one", () => {
    const [plan] = plansOf(bookOf(BASE));
    const [head, ...others] = plan?.cells.flat().filter(({ format }) => format.borderDiagonalDown !== "None") ?? [];
    expect(head?.value).toMatch(/^\u3000+内容\n单位$/u);
    expect([head?.format.horizontalAlignment, head?.format.wrapText]).toEqual(["Left", true]);
    expect(others).toEqual([]);
  });

  test.each(["单位\\内容", "　　　　内容\n单位", "         内容\r\n单位", "内容/单位"])("%j is read back", (head) => {
    const built = sheetsOf(withPlans(bookOf(BASE), plansOf(bookOf(BASE))));
    const ledger = readLedger(bookOf(changed(built, { "附件1!A3": head })));
    expect([ledger.annex1?.table.columns.get("unit"), ledger.annex1?.table.headRowIndex]).toEqual([0, 2]);
  });

  test("words on two lines are one header all the same", () => {
    const rows = [
      ["单位", "工作\n简报"],
      ["海北州", "√"],
    ];
    expect(readLedger(bookOf(changed(BASE, { 报送台账: rows }))).submissions?.table.columns.get("工作简报")).toBe(1);
  });
});

describe("many columns and rows", () => {
  test.each([
    [3, 2],
    [3, 15],
    [40, 2],
    [40, 15],
    [9, 24],
  ])(
    "%i units, %i materials: on one page's width without scaling, letters of 9 points at least",
    (units, materials) => {
      for (const plan of plansOf(bookOf(bookOfSize(units, materials)))) {
        expect(widthOf(plan)).toBeLessThanOrEqual(roomOf(plan) + 0.01);
        expect(Math.min(...plan.cells.flat().map(({ format }) => format.fontSize))).toBeGreaterThanOrEqual(9);
      }
    },
  );

  test("several pages have numbers, and the head on each; one page has none", () => {
    const footers = (units: number) =>
      plansOf(bookOf(bookOfSize(units, 2))).map(({ print }) => [print.centerFooter, print.titleRows.firstRowIndex]);
    expect(footers(3)).toEqual([
      [undefined, 2],
      [undefined, 2],
    ]);
    expect(footers(40)).toEqual([
      ["— &P —", 2],
      ["— &P —", 2],
    ]);
  });

  test("a long name of a unit takes two lines, and its row the room for them", () => {
    const long = "海北藏族自治州交通运输综合行政执法支队海晏县交通运输综合行政执法大队";
    const [plan] = plansOf(bookOf(changed(BASE, { "单位名册!A3": long, "报送台账!A3": long })));
    expect(plan?.rowHeights.slice(3, 6)).toEqual([27, 42, 27]);
  });

  test("a long 备注 as well", () => {
    const [plan] = plansOf(
      annexBookWithSettings({}, { "附件1!D5": "已于4月8日、4月9日两次电话催报，对方答复尽快报送" }),
    );
    expect(plan?.rowHeights.slice(3, 6)).toEqual([27, 60, 27]);
  });
});

describe("保留手工版式", () => {
  test("sizes of what stands are left alone, new rows and columns get theirs", () => {
    const settings = { 保留手工版式: "是" };
    expect(plansOf(withSettings(settings))[0]?.rowHeights).not.toContain(null);
    const [plan] = plansOf(annexBookWithSettings(settings));
    expect([new Set(plan?.rowHeights), new Set(plan?.columnWidths)]).toEqual([new Set([null]), new Set([null])]);
    const more = { "资料目录!A4": "照片视频", "资料目录!D4": 3 };
    expect(plansOf(annexBookWithSettings(settings, more))[0]?.columnWidths.slice(3)).toEqual([
      null,
      expect.any(Number),
    ]);
  });
});
