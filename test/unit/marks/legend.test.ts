import { readLegend } from "../../../src/domain/marks/marks";

test.each([
  ["√表示已报送，×未报送", { "√": "submitted", "×": "missing" }],
  ["说明：1. 统计表截至报送日期为2024.4.10\n2. √表示已报送，×未报送", { "√": "submitted", "×": "missing" }],
  ["√表示未报送，×表示已报送", { "√": "missing", "×": "submitted" }],
  ["✓表示已报送", { "√": "submitted" }],
  ["√ 表 示 已 报 送 ， X 表 示 未 报 送", { "√": "submitted", "×": "missing" }],
  ["√表示\n已报送，×表示\n未报送", { "√": "submitted", "×": "missing" }],
  ["注：“√”为已报送；“×”为未报送；“/”为不涉及", { "√": "submitted", "×": "missing", "/": "exempt" }],
  ["○：按时报送 △：迟报 ×：未报送 /：免报", { "○": "submitted", "△": "submittedLate", "×": "missing", "/": "exempt" }],
  ["√已报送、△迟报、×未报送、—不涉及", { "√": "submitted", "△": "submittedLate", "×": "missing", "—": "exempt" }],
  ["未报送的打“×”，已报送的打“√”", { "√": "submitted", "×": "missing" }],
  ["已报送打√未报送打×", { "√": "submitted", "×": "missing" }],
  ["已报送：√，未报送：×", { "√": "submitted", "×": "missing" }],
  ["已报送单位以√标注，未报送单位以×标注", { "√": "submitted", "×": "missing" }],
  ["1表示已报送，0表示未报送", { "0": "missing", "1": "submitted" }],
  ["“1”已报送，“0”未报送", { "0": "missing", "1": "submitted" }],
  ["有表示已报送，无表示未报送", { 有: "submitted", 无: "missing" }],
  ["V代表已报送，○代表退回", { V: "submitted", "○": "returned" }],
  ["√表示该单位已报送", { "√": "submitted" }],
  ["√表示报送，×表示未到期", { "√": "submitted", "×": "notDue" }],
  ["空白表示未到期，×表示未报送", { "×": "missing" }],
])("%p", (text, states) => {
  expect(readLegend(text)).toEqual({ states, conflicting: [] });
});

test.each([
  [""],
  ["1. 统计表截至报送日期为2024.4.10"],
  ["备注：1.统计表 3.1-3.31 案件数指结案时间是 3.1-3.31 期间的案件"],
  ["2.人均办案率为（实际案件数+测试案件数）/执法人员； 考试次数是从 2024.1-2024.4"],
  ["单位未报送资料的，应当说明"],
  ["√"],
  ["已报送 4 份，未报送 2 份"],
  ["1.已报送资料不再报送"],
])("%p explains no mark", (text) => {
  expect(readLegend(text)).toBeNull();
});

test("a mark that is explained in two ways has no state", () => {
  expect(readLegend("√表示已报送，√表示未报送，×表示退回")).toEqual({
    states: { "×": "returned" },
    conflicting: ["√"],
  });
});
