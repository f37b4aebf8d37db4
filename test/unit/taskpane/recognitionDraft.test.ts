import type { SeenSheet } from "../../../src/domain/recognition/Recognition";
import { correctionsOfDraft, draftOf, isDraftValid, keepsRole, takesRoleBack, type SheetDraft } from "../../../src/taskpane/recognitionDraft"; // prettier-ignore
import { RECOGNITION } from "./fixtures";

const [SEEN] = RECOGNITION.sheets as readonly [SeenSheet];
const draft = (over: Partial<SheetDraft>): SheetDraft => ({ ...draftOf(SEEN), ...over });

test.each<[string, Partial<SheetDraft>, unknown]>([
  ["nothing new", {}, null],
  [
    "another role; its columns are not spoken of",
    { role: "none", columns: { 其他: "unit" } },
    { sheets: { 报送台账: "none" } },
  ],
  ["the head", { rowNumber: "3", rowCount: "2" }, { heads: { 报送台账: { rowNumber: 3, rowCount: 2 } } }],
  [
    "a column",
    { columns: { ...draftOf(SEEN).columns, 其他: "remark" } },
    { columns: { 报送台账: { 其他: "remark" } } },
  ],
  [
    "a column to leave alone",
    { columns: { ...draftOf(SEEN).columns, 简报: "none" } },
    { columns: { 报送台账: { 简报: "none" } } },
  ],
  ["no row", { rowNumber: "零", role: "none" }, null],
])("%s", (_name, over, expected) => {
  expect(correctionsOfDraft(SEEN, draft(over))).toEqual(expected);
});

test.each([
  ["1", "1", true],
  [" 12 ", "2", true],
  ["0", "1", false],
  ["1", "", false],
  ["1.5", "1", false],
])("head from row %j, %j rows: %s", (rowNumber, rowCount, valid) => {
  expect(isDraftValid(draft({ rowNumber, rowCount }))).toBe(valid);
});

test("the role a person gave can be taken back", () => {
  const said: SeenSheet = { ...SEEN, said: "roster" };
  expect([draftOf(said).role, takesRoleBack(said, draft({ role: "" })), takesRoleBack(SEEN, draft({}))]).toEqual([
    "roster",
    true,
    false,
  ]);
  expect([keepsRole(SEEN, draft({ role: "submissionMatrix" })), keepsRole({ ...SEEN, tables: [] }, draft({}))]).toEqual(
    [true, false],
  );
});
