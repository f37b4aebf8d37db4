import type { Messages, SeverityCounts, SheetCount } from "./messages";

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `「${sheet}」`).join("、");

const counted = (sheets: readonly SheetCount[]): string =>
  sheets
    .map(({ sheet, cells }) => `「${sheet}」（${cells === 0 ? "仅版式" : `${String(cells)} 个单元格`}）`)
    .join("、");

/** The first few places, and that there are more. */
const listed = (places: readonly string[], total: number): string =>
  `${places.join("、")}${total > places.length ? "等" : ""}`;

/** A mark that somebody edited may have another date: it is said as it is. */
function chineseDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year === undefined ? iso : `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

const openCounts = ({ hard, query, hint }: SeverityCounts): string =>
  `强制性 ${String(hard)} 条，核实性 ${String(query)} 条，提示 ${String(hint)} 条`;

const dealtWith = ({ closed }: SeverityCounts): string => (closed === 0 ? "" : `（另有 ${String(closed)} 条已处理）`);

export const messagesZhCN: Messages = {
  busy: "上一项操作正在进行，这次没有执行。请等它完成后再试。",
  noTables:
    "这个工作簿里没有认出台账需要的表（报送台账、案件明细或案件汇总），没有执行任何操作。请打开台账工作簿，或新建台账。",
  answersUnread: (entries) =>
    `预先给出的回答中有看不懂的内容（${entries.join("、")}），没有执行任何操作，工作簿没有改动。请更正后再试。`,
  validated: (counts) => {
    const { hard, query, hint, closed } = counts;
    if (hard + query + hint + closed === 0) return "校验完成，没有发现问题。工作簿没有改动。";
    if (hard + query + hint === 0) return `校验完成，没有待处理的问题${dealtWith(counts)}。工作簿没有改动。`;
    const next = hard > 0 ? "强制性问题必须更正。" : query > 0 ? "核实性问题请逐条核实。" : "";
    return `校验完成：${openCounts(counts)}${dealtWith(counts)}。工作簿没有改动。${next}`;
  },
  judged: (counts) =>
    counts.hard + counts.query + counts.hint === 0
      ? `已记录在工作簿中，没有待处理的问题了${dealtWith(counts)}。请保存工作簿。`
      : `已记录在工作簿中。待处理：${openCounts(counts)}${dealtWith(counts)}。请保存工作簿。`,
  findingGone: "这条问题已经不在了，没有记录。下面是现在的问题。",
  noteMissing: "还没有写说明，没有记录。请写明情况后再试。",
  mustExplain: "强制性问题不能忽略，没有记录。请更正；确需保留的，请写明情况。",
  corrected: (counts) =>
    `已按更正重新识别，并记在工作簿中。待处理：${openCounts(counts)}${dealtWith(counts)}。请保存工作簿。`,
  forgotten: (counts) => `已取消更正，重新自动识别。待处理：${openCounts(counts)}${dealtWith(counts)}。请保存工作簿。`,
  nothingToFix: "没有可以一键修正的单元格，工作簿没有改动。",
  fixPreview: (cells) => `将修正 ${String(cells)} 个单元格。确认后才写入，现在还没有改动。`,
  fixPreviewGone: "这次预览已经失效，没有写入，工作簿没有改动。请重新点「修正」。",
  fixChangedSince: "预览之后这些单元格又有改动，没有写入，工作簿保持现状。请重新点「修正」。",
  fixed: (cells) => `已修正 ${String(cells)} 个单元格，其他单元格没有改动；需要退回时请点「恢复」。`,
  noticeChecked: ({ sentences, stating, judged, notJudged }, contradicted) => {
    const read = `通报核对完成：全文 ${String(sentences)} 句，其中 ${String(stating)} 句陈述报送或办案事实，已判断 ${String(judged)} 句，无法判断 ${String(notJudged)} 句。`;
    const found = contradicted === 0 ? "没有发现不符。" : `有 ${String(contradicted)} 处与附件不符，请核实哪一边正确。`;
    return `${read}${found}工作簿没有改动。`;
  },
  coloured: (rules, sheets) =>
    `标色完成：在${named(sheets)}更新了 ${String(rules)} 条标色规则。单元格内容没有改动；补报或更正后，颜色会自动消失。`,
  colouredAlready: "标色已是最新，工作簿没有改动。",
  cleared: (rules) => `已清除本工具的标色（${String(rules)} 条规则）。您自己的格式没有改动。`,
  nothingToClear: "工作簿里没有本工具的标色，没有改动。",
  protectedLeftAlone: (sheets) => `工作表${named(sheets)}受保护，没有改动；如需处理，请撤销工作表保护后再试。`,
  onlyProtected: (sheets) => `工作表${named(sheets)}受保护，工作簿没有改动。请撤销工作表保护后再试。`,
  preview: (sheets) => `将修改${counted(sheets)}。确认后才写入，现在还没有改动。`,
  built: (sheets) =>
    `附件已生成：修改了${counted(sheets)}。备注栏和附件区域以外的内容没有改动；需要退回时请点「恢复」。`,
  builtDespite: (reason) => `台账中仍有强制性问题，已按所写理由继续：${reason}`,
  builtAlready: "附件已与台账一致，工作簿没有改动。",
  blocked: (hardCount) =>
    `台账中有 ${String(hardCount)} 条强制性问题，没有生成附件，工作簿没有改动。请先更正；确需现在生成，请写明理由。`,
  previewGone: "这次预览已经失效，没有写入，工作簿没有改动。请重新点「生成附件」。",
  changedSincePreview: "预览之后附件又有改动，没有写入，工作簿保持现状。请重新点「生成附件」。",
  created: (sheets) => `台账已新建，加入工作表${named(sheets)}。请从「参数」和「单位名册」开始填写。`,
  hasLedger: "这个工作簿里已有台账，没有再建，工作簿没有改动。需要另建一套时，请先新建一个空白工作簿。",
  sheetsInUse: (sheets) =>
    `工作表${named(sheets)}已有内容，与台账的工作表同名，没有新建台账，工作簿没有改动。请将其改名后再试，或在空白工作簿中新建台账。`,
  reported: (sheet) => `校验报告已写入工作表「${sheet}」，其他工作表没有改动；需要退回时请点「恢复」。`,
  reportedAlready: "校验报告已是最新，工作簿没有改动。",
  noAnnexes: "工作簿中没有附件1、附件2，没有可转换的内容，工作簿没有改动。请先点「生成附件」。",
  noIssue: "参数中没有填写期次，不知道印发的是哪一期，没有执行任何操作，工作簿没有改动。请在「参数」中填写期次后再试。",
  noAnnexesToIssue: "工作簿中没有附件1、附件2，没有可以标记印发的内容，工作簿没有改动。请先点「生成附件」。",
  issueUndated: "没有给出印发的日期，没有标记印发，工作簿没有改动。请写明年月日，如 --now 2024-04-12。",
  markBlocked: (hardCount) =>
    `还有 ${String(hardCount)} 条强制性问题没有处理，没有标记印发，工作簿没有改动。请先更正；确需保留的，请写明说明，再点一次「标记印发」。`,
  marked: (issue, date) =>
    `${issue}已标记为印发（${chineseDate(date)}）。此后附件和来源数据的改动会列为核实性问题。请保存工作簿。`,
  markedAgain: (issue, date, changes) =>
    `${issue}已按现在的内容重新标记为印发（${chineseDate(date)}），上次标记之后的 ${String(changes)} 处改动计入印发内容。此后的改动会列为核实性问题。请保存工作簿。`,
  markedAlready: (issue, date) =>
    `${issue}已在${chineseDate(date)}标记为印发，附件和来源数据没有改动，不需要再标记，工作簿没有改动。`,
  notIssued: (issue) => `${issue}没有标记为印发，没有可以取消的标记，工作簿没有改动。`,
  unmarked: (issue, date, older) =>
    older === null
      ? `已取消${issue}的印发标记（${chineseDate(date)}），附件和来源数据的改动不再与印发内容对照。请保存工作簿。`
      : `已取消${issue}在${chineseDate(date)}的印发标记，改为与${chineseDate(older)}的印发内容对照。请保存工作簿。`,
  noLog: "报送台账不是逐条登记的，它本身就是一览，没有另外生成，工作簿没有改动。",
  overviewMade: (sheet) => `报送一览已写入工作表「${sheet}」，其他工作表没有改动；需要退回时请点「恢复」。`,
  overviewAlready: "报送一览已是最新，工作簿没有改动。",
  steps: {
    overview: "生成报送一览",
    "to-values": "转为数值",
    "notice-template": "添加通报模板",
    "log-reminders": "登记催办",
    "build-annexes": "生成附件",
    colour: "标色",
    "clear-colours": "清除标色",
    fix: "修正",
    import: "导入",
    correct: "更正识别",
    report: "写校验报告",
    "new-workbook": "新建台账",
    "new-issue": "新建一期",
    "put-back": "放回对方内容",
  },
  anyStep: "操作",
  stepUnfinished: (step) =>
    `上次的「${step}」中途断开，工作簿可能只改了一部分，这次没有执行任何操作。请先点「恢复」退回到那次操作之前，再重新执行。`,
  stepCutShort: (step) => `注意：上次的「${step}」中途断开，工作簿可能只改了一部分，请点「恢复」退回到那次操作之前。`,
  stepUnreadable: "上一步的记录已损坏，无法自动退回，工作簿没有改动。请对照备份自行核对。",
  stepNotKept: "这一步改动较多，记录没有随工作簿保存：关闭面板前可以恢复，关闭后不能。",
  changedSinceStep: (cells, total) =>
    `上一步之后，有 ${String(total)} 处又被改动过，没有恢复，工作簿没有改动：${listed(
      cells.map(({ place, left, now }) => (left === now ? place : `${place}（上一步写入「${left}」，现为「${now}」）`)),
      total,
    )}。确认要一并退回时，请选「仍然恢复」。`,
  overwrittenTheirs: (cells, total) =>
    `写入的同时，另有人改动了其中 ${String(total)} 个单元格，已按本次操作写入：${listed(
      cells.map(
        ({ place, before, theirs, now }) => `${place}（原为「${before}」，对方改为「${theirs}」，现为「${now}」）`,
      ),
      total,
    )}。要保留对方的内容，请点「放回对方内容」。`,
  theirsPutBack: (cells) => `已放回对方在 ${String(cells)} 个单元格中的内容；需要退回时请点「恢复」。`,
  noTheirs: "没有需要放回的内容，工作簿没有改动。",
  restored: (changes) => `已恢复到上一步操作之前的样子，退回 ${String(changes)} 处改动。`,
  emptied: (sheets) => `工作表${named(sheets)}是上一步新建的，已清空，没有删除；不需要时请自行删除。`,
  missing: (sheets) => `工作表${named(sheets)}已不存在或已改名，没有恢复。`,
  nothingToRestore: "没有可以恢复的操作，工作簿没有改动。",
  sheetTooLarge: (sheet, cells, limit) =>
    `工作表「${sheet}」的已用区域有 ${String(cells)} 个单元格，超过能够读取的 ${String(limit)} 个，没有执行任何操作。请删去多余的行和列后再试。`,
  sheetProtected: (sheet) =>
    `工作表「${sheet}」受保护，没有写入，工作簿没有改动。请在「审阅」选项卡中撤销工作表保护，再试一次。`,
  workbookProtected: (sheet) =>
    `工作簿结构受保护，不能加入工作表「${sheet}」，工作簿没有改动。请在「审阅」选项卡中撤销工作簿保护，再试一次。`,
  workbookReadOnly: "工作簿以只读方式打开，没有写入，工作簿没有改动。请另存为一份，或以可编辑方式打开后再试。",
  sheetHidden: (sheet) =>
    `工作表「${sheet}」处于隐藏状态，没有写入，工作簿没有改动。请右键单击任一工作表标签，选「取消隐藏」后再试；列表里没有它时，请联系把它深度隐藏的人。`,
  sheetFiltered: (sheet) =>
    `工作表「${sheet}」正在筛选，有些行没有显示，没有写入，工作簿没有改动。请在「数据」选项卡中清除筛选，再试一次。`,
  mergeAcrossBlock: (sheet, address) =>
    `工作表「${sheet}」的合并单元格 ${address} 伸出了附件区域，没有写入，工作簿没有改动。请取消该合并，再试一次。`,
};
