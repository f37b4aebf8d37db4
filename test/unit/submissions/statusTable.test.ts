import type { Ledger } from "../../../src/domain/Ledger";
import { annex1Content } from "../../../src/domain/annex/annexContent";
import { statusTable } from "../../../src/domain/submissions/statusTable";
import { BASE, changed, day, LOGS, type BookCell, type Changes } from "../../support/bookOf";
import { ledgerWith, roleOf } from "../../support/ledgerOf";

const HAIBEI = "海北州交通运输系统";

function statusOf({ submissions, units, materials, settings }: Ledger, unit = HAIBEI, material = "工作简报"): string {
  if (submissions === null) throw new Error("no 报送台账");
  return statusTable(submissions, units, materials, settings).get(unit)?.get(material)?.state ?? "";
}

/** What the annex prints for 海北州's 工作简报. */
const printedOf = (ledger: Ledger) => annex1Content(ledger)?.rows[1]?.cells[0]?.mark;

/** 海北州's 工作简报 in the matrix. */
const withMark = (mark: BookCell, more: Changes = {}) => ledgerWith({ "报送台账!B3": mark, ...more });

/** The log with changes, in the place of the matrix. */
const withLog = (changes: Changes, more: Changes = {}) =>
  ledgerWith({ 报送台账: changed(LOGS, changes)["报送台账"] ?? [], ...more });

describe("[W25] a matrix has units and at least one material", () => {
  test("by its name or an alias, in any order", () => {
    expect(roleOf([["单位", "照片视频"]])).toBe("submissionMatrix");
    expect(roleOf([["印证资料", "单位"]])).toBe("submissionMatrix");
    expect(roleOf([["单位", "备注"]])).toBe("");
  });

  test("a material that has no column was sent in by nobody", () => {
    const ledger = ledgerWith({ "报送台账!C1": "其他" });
    expect(statusOf(ledger, HAIBEI, "实施方案")).toBe("missing");
  });

  test("a date is a submission", () => {
    expect(statusOf(withMark(day(2024, 4, 8)))).toBe("submitted");
  });
});

test.each<[BookCell, string, string]>([
  ["√", "submitted", "√"],
  ["✔", "submitted", "√"],
  ["已报送", "submitted", "√"],
  ["√ 4月8日", "submitted", "√"],
  ["迟报", "submittedLate", "√"],
  ["√（迟报）", "submittedLate", "√"],
  ["退回", "returned", "√"],
  ["内容不符", "returned", "√"],
  ["×", "missing", "×"],
  ["X", "missing", "×"],
  ["未报送", "missing", "×"],
  ["未到期", "notDue", "/"],
  ["/", "exempt", "/"],
  ["不涉及", "exempt", "/"],
])("[W26] %p is %s and prints %s", (mark, state, printed) => {
  const ledger = withMark(mark);
  expect([statusOf(ledger), printedOf(ledger)]).toEqual([state, printed]);
});

describe("[W27] the note below the table says what its marks mean", () => {
  test("both turned", () => {
    const note = { "报送台账!A5": "说明：√表示未报送，×表示已报送" };
    expect([printedOf(withMark("√", note)), printedOf(withMark("×", note))]).toEqual(["×", "√"]);
  });

  test("above the table as well", () => {
    const rows = [["√表示未报送，×表示已报送"], ...(BASE["报送台账"] ?? [])];
    expect(printedOf(ledgerWith({ 报送台账: rows }))).toBe("×");
  });
});

test.each<[BookCell]>([["○"], ["0"], [1], ["有"], ["收悉"], [null]])(
  "[W28] %p prints ×, until somebody says what it means",
  (mark) => {
    const ledger = withMark(mark);
    expect([statusOf(ledger), printedOf(ledger)]).toEqual(["missing", "×"]);
  },
);

describe("[W29] a log has a row for each submission", () => {
  test.each(["报送日期", "审核结果"])("单位, 资料 and %s", (header) => {
    expect(roleOf([["单位", "资料", header]])).toBe("submissionLog");
  });

  const SECOND = {
    "报送台账!A5": "第一期",
    "报送台账!B5": "海北州",
    "报送台账!C5": "简报",
    "报送台账!D5": day(2024, 4, 9),
  };
  test.each<[string, string, string]>([
    ["合格", "合格", "submitted"],
    ["退回", "合格", "submitted"],
    ["合格", "退回", "submitted"],
    ["退回", "内容不符", "returned"],
    ["", "", "submitted"],
  ])("first %p, then %p: %s", (first, second, state) => {
    expect(statusOf(withLog({ ...SECOND, "报送台账!E4": first, "报送台账!E5": second }))).toBe(state);
  });
});

describe("[W30] the 期 of a row", () => {
  const other = { "报送台账!A4": "第二期" };
  test("another one does not count; a blank one does, and any where 参数 names none", () => {
    expect(statusOf(withLog(other))).toBe("missing");
    expect(statusOf(withLog({ "报送台账!A4": null }))).toBe("submitted");
    expect(statusOf(withLog({ "报送台账!A4": "第 一 期" }))).toBe("submitted");
    expect(statusOf(withLog(other, { "参数!B2": null }))).toBe("submitted");
  });

  test("what is sent once stays sent", () => {
    const once = withLog({ "报送台账!A4": "第零期", "报送台账!C4": "实施方案" });
    expect(statusOf(once, HAIBEI, "实施方案")).toBe("submitted");
  });
});

describe("[W31] the cut-off", () => {
  test.each<[string, ReturnType<typeof day>, string]>([
    ["on the day", day(2024, 4, 10), "submitted"],
    ["at noon of the day", { value: 45_392.5, numberFormat: "yyyy-m-d h:mm" }, "submitted"],
    ["the day after", day(2024, 4, 11), "missing"],
  ])("%s", (_, date, state) => {
    expect(statusOf(withLog({ "报送台账!D4": date }))).toBe(state);
    expect(statusOf(withMark(date))).toBe(state);
  });
});

test("[W32] a unit without a row comes out as ×, it never vanishes", () => {
  const ledger = ledgerWith({ 报送台账: (BASE["报送台账"] ?? []).slice(0, 2) });
  expect(
    annex1Content(ledger)?.rows.map(({ unit, cells }) => [unit.shortName, ...cells.map(({ mark }) => mark)]),
  ).toEqual([
    ["总队", "√", "√"],
    ["海北州", "×", "×"],
    ["果洛州", "×", "×"],
  ]);
});
