import { readLedger } from "../../../src/domain/reading/readLedger";
import { annexBookWith, bookOf, sheetsOf, type Changes } from "../../support/bookOf";

const annexLedger = (changes: Changes) => readLedger(annexBookWith(changes));

describe("[W39] an annex is known by its sheet or by its label", () => {
  const sheets = sheetsOf(annexBookWith({}));
  const { 附件1: annex1 = [], 附件2: annex2 = [], ...others } = sheets;

  test.each(["附件1", "附件一", "附件1（资料报送）", "附 件 1", "四月"])("%s", (name) => {
    const ledger = readLedger(bookOf({ ...others, [name]: annex1 }));
    expect(ledger.annex1?.table.sheet.name).toBe(name);
    expect(ledger.submissions?.table.sheet.name).toBe("报送台账");
    expect(ledger.unusedTables).toEqual([]);
  });

  test("附件10 is another one", () => {
    const rows = annex1.slice(1);
    expect(readLedger(bookOf({ ...others, 附件10: rows })).annex1).toBeNull();
  });

  test("the form is read back: title, notes, block", () => {
    const ledger = readLedger(bookOf({ ...others, 附件2: annex2 }));
    expect(ledger.annex2).toMatchObject({
      labelRowIndex: 0,
      titleRowIndex: 1,
      titleAt: { sheet: "附件2", address: "A2" },
      notes: [{ at: { address: "A9" } }, { at: { address: "A10" } }],
      block: { rowIndex: 0, columnIndex: 0, rowCount: 10, columnCount: 7 },
    });
  });

  test("its figures are no 案件汇总, its marks no 报送台账", () => {
    const ledger = readLedger(bookOf({ 附件1: annex1, 附件2: annex2 }));
    expect([ledger.submissions, ledger.caseCounts, ledger.examCounts]).toEqual([null, null, null]);
  });
});

test("[W40] 备注 by unit, the user's own notes behind the form's", () => {
  const { annex1 } = annexLedger({ "附件1!D5": "已电话催报", "附件1!A9": "3. 果洛州已说明情况" });
  expect([...(annex1?.remarks ?? [])]).toEqual([
    ["海北州交通运输系统", { value: "已电话催报", numberFormat: "General", rowIndex: 4, columnIndex: 3 }],
  ]);
  expect(annex1?.notes.map(({ text }) => text).slice(2)).toEqual(["3. 果洛州已说明情况"]);
});
