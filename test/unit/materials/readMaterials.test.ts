import type { Rows } from "../../support/bookOf";
import { ledgerWith, roleOf } from "../../support/ledgerOf";

const materialsOf = (rows: Rows | null) => ledgerWith({ 资料目录: rows }).materials;

describe("[W23] the columns of 资料目录", () => {
  test.each(["别名", "频次", "截止规则"])("资料名称 and %s", (header) => {
    expect(roleOf([["资料名称", header]])).toBe("materials");
  });

  test("without one, and with one that has no rows, the five of the form", () => {
    const names = ["“三年行动”实施方案", "工作简报", "照片视频", "工作调度表", "“执法信息系统”推广应用方案"];
    expect(materialsOf(null).map(({ name }) => name)).toEqual(names);
    expect(materialsOf([["资料名称", "别名"]]).map(({ name }) => name)).toEqual(names);
  });

  test("the name is printed as it is typed", () => {
    expect(
      materialsOf([
        ["资料名称", "别名"],
        ["“三年行动”\n实施方案", "工作方案"],
      ])[0]?.name,
    ).toBe("“三年行动”\n实施方案");
  });
});

test("[W24] aliases in one cell, the order of the column, else of the rows, 一次性", () => {
  const rows: Rows = [
    ["资料名称", "别名", "频次", "附件1列序"],
    ["工作简报", "简报，信息、动态", "每期", 2],
    ["实施方案", "工作方案/行动方案\n方案", "一 次 性", 1],
    ["照片视频", null, "每月", null],
    [null, "无名", "每期", 4],
  ];
  expect(materialsOf(rows)).toEqual([
    { name: "实施方案", aliases: ["工作方案", "行动方案", "方案"], isOnce: true, order: 1 },
    { name: "工作简报", aliases: ["简报", "信息", "动态"], isOnce: false, order: 2 },
    { name: "照片视频", aliases: [], isOnce: false, order: 3 },
  ]);
});

test("[W24] a name goes before another's alias", () => {
  const rows: Rows = [
    ["资料名称", "别名"],
    ["工作简报", "照片视频"],
    ["照片视频", "印证资料"],
  ];
  const { submissions } = ledgerWith({ 资料目录: rows, "报送台账!C1": "照片视频" });
  expect(submissions?.kind === "matrix" && submissions.marks.slice(0, 2).map(({ material }) => material)).toEqual([
    "工作简报",
    "照片视频",
  ]);
});
