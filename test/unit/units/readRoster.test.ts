import { planAnnexes } from "../../../src/domain/annex/planAnnexes";
import { type BookCell, type Rows } from "../../support/bookOf";
import { ledgerWith, roleOf } from "../../support/ledgerOf";

const unitsOf = (rows: Rows) =>
  ledgerWith({ 单位名册: rows }).roster.map(({ unit: { name, unitClass, officers, order } }) => [
    name,
    unitClass,
    officers,
    order,
  ]);

describe("[W19] the columns of 单位名册", () => {
  test.each(["全称", "简称", "别名", "类别"])("单位 and %s", (header) => {
    expect(roleOf([["单位", header]])).toBe("roster");
  });

  test("units alone are no roster", () => {
    expect(roleOf([["单位", "联系人"]])).toBe("");
  });

  test("without one the nine units of the province are known, and no annex is built", () => {
    const ledger = ledgerWith({ 单位名册: null });
    expect([ledger.roster.length, ledger.units.length]).toEqual([0, 9]);
    expect(planAnnexes(ledger)).toMatchObject({ kind: "refused", refusal: { details: { table: "单位名册" } } });
  });

  test("rows without a name are left out", () => {
    expect(
      unitsOf([
        ["单位", "简称"],
        ["甲总队", "甲"],
        [null, "乙"],
        [" ", "丙"],
      ]).map(([name]) => name),
    ).toEqual(["甲总队"]);
  });
});

test("[W20] the order of the column, else of the rows; 总队 by its class or its name", () => {
  const rows: Rows = [
    ["单位", "类别", "排序"],
    ["乙州交通运输系统", "市州", 3],
    ["甲支队", "总队（直属）", 1],
    ["省总队", null, 2],
    ["丙州交通运输系统", null, null],
  ];
  expect(unitsOf(rows)).toEqual([
    ["甲支队", "总队", null, 1],
    ["省总队", "总队", null, 2],
    ["乙州交通运输系统", "市州", null, 3],
    ["丙州交通运输系统", "市州", null, 4],
  ]);
});

test.each<[BookCell, number | null]>([
  [1057, 1057],
  ["1,057人", 1057],
  [0, 0],
  [null, null],
  ["/", null],
  ["约50", null],
  [1.5, null],
  [-3, null],
])("[W21] officers %p are %p", (value, officers) => {
  expect(ledgerWith({ "单位名册!G2": value }).roster[0]?.unit.officers).toBe(officers);
});

test.each<[string, string | null]>([
  ["海北州交通运输系统", "海北州交通运输系统"],
  ["海北藏族自治州", "海北州交通运输系统"],
  ["海北州", "海北州交通运输系统"],
  ["海北", "海北州交通运输系统"],
  ["青海省海北州综合行政执法支队", "海北州交通运输系统"],
  ["海北洲", null],
  ["四川省果洛州", null],
])("[W22] %s is %p", (text, name) => {
  expect(ledgerWith({ "案件汇总!A3": text }).caseCounts?.rows[1]?.unitName).toBe(name);
});
