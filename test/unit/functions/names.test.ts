import { cnList, dateLabelText, periodLabelText, unitName } from "../../../src/functions/functions";
import { installRuntime, shown } from "./installRuntime";

beforeAll(installRuntime);

const ROSTER_SHEET = [
  ["单位（附件用名）", "全称", "简称/别名", "类别", "排序", "执法人员数"],
  ["甲州交通运输系统", "甲族自治州", "甲州、甲", "市州", 1, 10],
  ["乙市交通运输系统", "乙市", "乙", "市州", 2, 20],
  ["省执法总队", "某省执法总队", "总队", "总队", 3, 30],
];

test.each<[unknown, unknown[][] | undefined, unknown]>([
  ["海北州交通运输局", undefined, "海北州交通运输系统"],
  ["黄南", undefined, "黄南州交通运输系统"],
  [" 总 队 ", undefined, "省路政执法总队"],
  ["海北洲", undefined, "#N/A 名册中没有“海北洲”，是否为：海北州交通运输系统？"],
  ["海南省", undefined, "#N/A 名册中没有“海南省”，是否为：海南州交通运输系统？"],
  ["河南县", undefined, "#N/A 名册中没有“河南县”"],
  ["", undefined, "#N/A 单位名称为空"],
  [null, undefined, "#N/A 单位名称为空"],
  [324, undefined, "#N/A 名册中没有“324”"],
  ["甲", ROSTER_SHEET, "甲州交通运输系统"],
  ["甲族自治州交通运输局", ROSTER_SHEET, "甲州交通运输系统"],
  ["乙市", ROSTER_SHEET, "乙市交通运输系统"],
  ["总队", ROSTER_SHEET, "省执法总队"],
  ["市州", ROSTER_SHEET, "#N/A 名册中没有“市州”"],
  ["海北州", ROSTER_SHEET, "#N/A 名册中没有“海北州”"],
  ["甲", ROSTER_SHEET.slice(1), "甲州交通运输系统"],
  ["市州", ROSTER_SHEET.slice(1), "#N/A 名册中没有“市州”"],
  ["丙", [["丙县交通局", "丙"]], "丙县交通局"],
  ["丙", [["丙县交通局"], ["丁县交通局"]], "#N/A 名册中没有“丙”"],
  ["丙", [[null], [""]], "#VALUE! 名册区域没有单位名称"],
  ["丙", [], "#VALUE! 名册区域没有单位名称"],
])("UNIT_NAME(%p, %j) is %p", (text, roster, expected) => {
  expect(shown(() => unitName(text, roster))).toBe(expected);
});

test.each<[unknown, unknown, unknown]>([
  [45_352, 45_382, "3.1-3.31"],
  ["2024.3.1", "2024年3月31日", "3.1-3.31"],
  [45_261, 45_322, "2023.12.1-2024.1.31"],
  [45_352, 45_352, "3.1"],
  [45_382, 45_352, "#VALUE! 起始日期晚于截止日期"],
  [null, 45_382, "#VALUE! 起始日期为空"],
  [45_352, "", "#VALUE! 截止日期为空"],
  ["三月", 45_382, "#VALUE! 起始日期“三月”不是日期"],
  ["3/4/2024", 45_382, "#VALUE! 起始日期“3/4/2024”可以是不同的日子，请写成 2024.4.10 的形式"],
  ["3月1日", 45_382, "#VALUE! 起始日期“3月1日”没有年份，请写成 2024.4.10 的形式"],
])("PERIOD_LABEL(%p, %p) is %p", (from, to, expected) => {
  expect(shown(() => periodLabelText(from, to))).toBe(expected);
});

test.each<[unknown, unknown]>([
  [45_392, "2024.4.10"],
  [45_392.9, "2024.4.10"],
  ["2024年4月10日", "2024.4.10"],
  [20_240_410, "2024.4.10"],
  [31_048, "1985.1.1"],
  [0, "#VALUE! 日期“0”不是日期"],
  [-1, "#VALUE! 日期“-1”不是日期"],
  [null, "#VALUE! 日期为空"],
  ["/", "#VALUE! 日期“/”不是日期"],
  [true, "#VALUE! 日期“TRUE”不是日期"],
])("DATE_LABEL(%p) is %p", (date, expected) => {
  expect(shown(() => dateLabelText(date))).toBe(expected);
});

test.each<[unknown[][], unknown, unknown]>([
  [[["甲"], ["乙"], ["丙"]], undefined, "甲、乙、丙"],
  [
    [
      ["甲", "乙"],
      ["丙", null],
    ],
    null,
    "甲、乙、丙",
  ],
  [[["甲"], [""], ["　"], [undefined], ["乙"]], "", "甲、乙"],
  [[["甲"], ["乙"]], "；", "甲；乙"],
  [[["甲"], [0], [4.5]], undefined, "甲、0、4.5"],
  [[[null]], undefined, ""],
  [[], undefined, ""],
])("CN_LIST(%j, %p) is %p", (items, separator, expected) => {
  expect(shown(() => cnList(items, separator))).toBe(expected);
});
