import { BUILTIN_MATERIALS } from "../materials/Material";
import type { SheetPlan } from "../plan/SheetPlan";
import { BUILTIN_UNITS } from "../units/builtinUnits";
import { OWN_RULE_EXAMPLES } from "./ownRuleExamples";
import { planSheet, type TemplateSheet } from "./planSheet";

const column = (header: string, width: number) => ({ header, width });
const date = (header: string, width: number) => ({ header, width, isDate: true as const });

const SETTINGS: readonly (readonly [name: string, value: string | number | null, remark: string])[] = [
  ["期次", "第一期", "如 第一期"],
  ["报送截至日期", null, "日期，如 2024-4-10"],
  ["行动开始日期", null, "日期，可不填；早于它的报送、结案和考试会列出核实"],
  ["案件统计起", null, "日期"],
  ["案件统计止", null, "日期"],
  ["考试统计起", null, "日期"],
  ["考试统计止", null, "日期"],
  ["全省名称", "青海省", "附件2合计行的名称"],
  ["附件1标题", "全省提升交通运输行政执法质量三年行动相关资料报送统计表", ""],
  ["附件2标题", "青海省交通运输行政执法综合管理信息系统 {案件期间} 案件办理情况统计表", "{案件期间} 自动换成统计期间"],
  ["附件1单位行次序", null, "单位名称以顿号分开；空着按名册排序"],
  ["附件2单位行次序", null, "同上"],
  ["全省执法人员", "合计", "合计 或 /"],
  ["人均办案率口径", "（实际案件数+测试案件数）/执法人员", "或 实际案件数/执法人员"],
  ["人均办案率小数位", 0, "0 至 4"],
  ["数据条数口径", "全部", "全部、期内立案 或 期内结案"],
  ["版式", "印发件", "印发件、GB-T 9704 或 紧凑"],
  ["附件字体", "公文字体", "没有安装公文字体的，用 系统字体"],
  ["附件取数", "数值", "数值，或 公式（随台账变动）"],
  ["保留手工版式", "否", "是：行高、列宽改过的不再调整"],
  ["附件2附加列", "无", "实际案件人均办案率、分季度、年初至今、上期对比"],
  ["标色状态", "未报送、迟报、退回、存疑、未到期", "不需要的删去"],
  ["附件1标色图例", "否", "是：附件1说明中加一行颜色的含义"],
  ["文号", null, "起草通报用，如 青交执法提质办〔2024〕2号"],
  ["主送", null, "起草通报用，如 各市州交通运输局"],
  ["署名", null, "起草通报用"],
  ["成文日期", null, "起草通报用，日期"],
  ["抄送", null, "起草通报用，可不填"],
];

function ownRulesSheet(): TemplateSheet {
  return {
    name: "校验规则",
    columns: [
      column("编号", 42),
      column("左式", 150),
      column("运算符", 54),
      column("右式", 204),
      column("缺项处理", 96),
      column("容差", 48),
      column("级别", 60),
      column("说明", 240),
      column("范围", 60),
    ],
    rows: OWN_RULE_EXAMPLES,
    spareRows: 5,
  };
}

function templateSheets(): readonly TemplateSheet[] {
  const units = BUILTIN_UNITS.map(({ name }) => name);
  return [
    {
      name: "参数",
      columns: [column("参数", 120), column("值", 300), column("说明", 210)],
      rows: SETTINGS,
      spareRows: 0,
    },
    {
      name: "单位名册",
      columns: [
        column("单位", 132),
        column("全称", 144),
        column("简称", 60),
        column("别名", 240),
        column("类别", 48),
        column("排序", 42),
        column("执法人员数", 72),
        date("生效日期", 72),
        date("失效日期", 72),
        column("联络员", 60),
        column("电话", 84),
      ],
      rows: BUILTIN_UNITS.map((unit) => [
        unit.name,
        unit.fullName,
        unit.shortName,
        unit.aliases.join("、"),
        unit.unitClass,
        unit.order,
        null,
        null,
        null,
        null,
        null,
      ]),
      spareRows: 0,
    },
    {
      name: "资料目录",
      columns: [column("资料名称", 204), column("别名", 300), column("频次", 60), column("附件1列序", 66)],
      rows: BUILTIN_MATERIALS.map(({ name, aliases, isOnce, order }) => [
        name,
        aliases.join("、"),
        isOnce ? "一次性" : "每期",
        order,
      ]),
      spareRows: 0,
    },
    {
      name: "报送台账",
      columns: [column("单位", 132), ...BUILTIN_MATERIALS.map(({ name }) => column(name, 96)), column("备注", 120)],
      rows: units.map((unit) => [unit, ...BUILTIN_MATERIALS.map(() => null), null]),
      spareRows: 0,
    },
    {
      name: "案件汇总",
      columns: [
        column("单位", 132),
        column("数据条数", 72),
        column("实际案件数", 78),
        column("测试案件数", 78),
        column("备注", 120),
      ],
      rows: units.map((unit) => [unit, null, null, null, null]),
      spareRows: 0,
    },
    {
      name: "在线考试",
      columns: [column("单位", 132), column("考试次数", 72), column("备注", 120)],
      rows: units.map((unit) => [unit, null, null]),
      spareRows: 0,
    },
    {
      name: "催办记录",
      columns: [column("单位", 132), column("资料", 150), date("日期", 84), column("方式", 72), column("经办人", 72)],
      rows: [],
      spareRows: 10,
    },
    ownRulesSheet(),
  ];
}

/**
 * The sheets of a new tracking workbook: settings, roster, catalogue, and empty tables to fill in. The annexes come with
 * the first build.
 * Shape: none → one plan a sheet.
 * Source: DESIGN §3.
 */
export function planNewWorkbook(): readonly SheetPlan[] {
  return templateSheets().map(planSheet);
}
