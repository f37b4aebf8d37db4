import type { Strings } from "./strings";

export const zhCN: Strings = {
  actions: {
    validate: {
      label: "校验",
      tip: "检查台账和附件，逐条列出问题；不修改工作簿",
      running: "正在校验…",
    },
    build: {
      label: "生成附件",
      tip: "在本工作簿中生成附件1、附件2；先列出改动，确认后才写入",
      running: "正在生成附件…",
    },
    colour: {
      label: "标色",
      tip: "给未报送等单元格标上颜色；不改动内容",
      running: "正在标色…",
    },
    clearColours: {
      label: "清除标色",
      tip: "只清除本工具标的颜色，您自己的格式不动",
      running: "正在清除标色…",
    },
    restore: {
      label: "恢复",
      tip: "撤销上一步：把工作表恢复成上一步之前的样子",
      running: "正在恢复…",
    },
    createTrackingWorkbook: {
      label: "新建台账",
      tip: "在空白工作簿中加入台账所需的工作表",
      running: "正在新建台账…",
    },
  },
  toolbarLabel: "台账操作",
  nothingToRestore: "目前没有可以撤销的操作",
  severities: {
    hard: { label: "强制性", meaning: "必须更正" },
    query: { label: "核实性", meaning: "请核实" },
    hint: { label: "提示", meaning: "供参考" },
  },
  start: {
    title: "从「校验」开始",
    body: "对照台账检查资料和附件，逐条列出问题。\n点一条问题，即跳到对应的单元格。",
    note: "校验不修改工作簿，数据不离开本机。",
  },
  newWorkbook: {
    title: "还没有台账？",
    body: "可以在这个工作簿里新建一套台账：\n加入参数、单位名册、资料目录、报送台账等工作表，原有工作表不动。",
  },
  findings: {
    heading: "问题",
    none: "没有发现问题",
    noneBody: "能够核对的内容都已核对，数据一致。",
    filterLabel: "按级别筛选",
    showOnly: (severity, count) => `只看${severity}问题，${String(count)} 条`,
    showAll: "显示全部",
    listed: (count) => `共 ${String(count)} 条`,
    listedOf: (severity, count, total) => `${severity} ${String(count)} 条，共 ${String(total)} 条`,
    limited: (shown, total) => `显示前 ${String(shown)} 条，共 ${String(total)} 条`,
    showMore: "显示更多",
    wholeWorkbook: "整个工作簿",
    whatToDo: "处理：",
    also: (count) => `另有 ${String(count)} 处`,
  },
  build: {
    title: "确认生成附件",
    intro: "将修改以下工作表：",
    cellsChange: (cells) => (cells === 0 ? "仅版式" : `${String(cells)} 个单元格`),
    isNew: "新建",
    staysAsItIs: "「备注」栏和附件区域以外的内容保持不变；生成后可以点「恢复」撤销。",
    reasonLabel: "继续生成的理由",
    reasonHint: "例如：经核实，数据以系统导出为准",
    reasonMissing: "填写理由后才能继续",
    confirm: "确认",
    confirmAnyway: "仍然生成",
    cancel: "取消",
    cancelled: "已取消，工作簿没有改动。",
  },
  failure: {
    sentence: "操作没有完成。请再试一次；仍不成功时，把下面的详情发给技术支持。",
    details: "详情（供技术支持）",
    code: "代码",
    location: "位置",
    message: "信息",
    dismiss: "关闭",
  },
  crash: {
    title: "窗格出现故障",
    body: "工作簿没有受到影响。请重新加载窗格；仍不成功时，把下面的详情发给技术支持。",
    reload: "重新加载",
  },
};
