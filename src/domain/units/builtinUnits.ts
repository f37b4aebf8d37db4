import type { Unit, UnitClass } from "./Unit";

function unit(
  order: number,
  unitClass: UnitClass,
  name: string,
  fullName: string,
  shortName: string,
  aliases: string,
): Unit {
  return { name, fullName, shortName, aliases: aliases.split("、"), unitClass, officers: null, order };
}

/**
 * The nine units of the campaign in Qinghai, for a cell that has no roster at hand and for a new workbook.
 * Shape: in the order of 附件1; `officers` is `null`, since head counts are data and stand in the workbook.
 * Source: units.tsv beside the notice 青交执法提质办〔2024〕2号; order of its 附件1.
 */
export const BUILTIN_UNITS: readonly Unit[] = [
  unit(1, "总队", "省路政执法总队", "青海省公路路政执法总队", "总队", "省路政总队、路政总队、省总队"),
  unit(
    2,
    "市州",
    "西宁市交通运输系统",
    "西宁市",
    "西宁",
    "西宁市交通运输局、西宁市交通局、西宁市交通运输综合行政执法局",
  ),
  unit(3, "市州", "海东市交通运输系统", "海东市", "海东", "海东地区、海东市交通运输局、海东市交通运输综合行政执法局"),
  unit(4, "市州", "海北州交通运输系统", "海北藏族自治州", "海北州", "海北、海北州交通运输局"),
  unit(5, "市州", "海南州交通运输系统", "海南藏族自治州", "海南州", "海南、海南州交通运输局"),
  unit(
    6,
    "市州",
    "海西州交通运输系统",
    "海西蒙古族藏族自治州",
    "海西州",
    "海西、海西州交通运输局、海西藏族蒙古族自治州",
  ),
  unit(7, "市州", "黄南州交通运输系统", "黄南藏族自治州", "黄南州", "黄南、黄南州交通运输局"),
  unit(8, "市州", "玉树州交通运输系统", "玉树藏族自治州", "玉树州", "玉树、玉树州交通运输局"),
  unit(9, "市州", "果洛州交通运输系统", "果洛藏族自治州", "果洛州", "果洛、果洛州交通运输局"),
];
