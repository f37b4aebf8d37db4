export type HostLanguage = "zh-CN" | "en-US";

type Sentence = Readonly<Record<HostLanguage, string>>;

const EDITING: Sentence = {
  "zh-CN": "有单元格正在编辑，操作没有执行。请先按回车或 Esc 结束编辑，再试一次。",
  "en-US": "A cell is being edited, so nothing was done. Press Enter or Esc to finish, then try again.",
};

const TOO_OLD: Sentence = {
  "zh-CN": "这个版本的 Excel 不支持此操作。请更新到 Microsoft 365 或 Office LTSC 2021 以上版本。",
  "en-US": "This version of Excel cannot do this. Please update to Microsoft 365 or Office LTSC 2021 or later.",
};

const TOO_LARGE: Sentence = {
  "zh-CN": "数据量超过 Excel 一次能够传送的上限，操作没有完成。请删去多余的行列，或在桌面版 Excel 中再试。",
  "en-US":
    "There is more data than Excel can pass at once, so the command did not finish. Remove surplus rows and columns, or use Excel for desktop.",
};

const BUSY: Sentence = {
  "zh-CN": "Excel 正忙，操作没有完成。请稍候再试。",
  "en-US": "Excel is busy, so the command did not finish. Please try again in a moment.",
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  AccessDenied: {
    "zh-CN": "工作表或工作簿受保护，或以只读方式打开，Excel 不允许修改。请先撤销保护，再试一次。",
    "en-US": "The sheet or the workbook is protected, or opened read-only. Remove the protection, then try again.",
  },
  InvalidOperationInCellEditMode: EDITING,
  ItemNotFound: {
    "zh-CN": "要找的工作表或单元格已不存在，可能已被改名或删除。请重新校验。",
    "en-US": "The sheet or the cell is no longer there; it may have been renamed or deleted. Please validate again.",
  },
  ApiNotFound: TOO_OLD,
  NotImplemented: TOO_OLD,
  UnsupportedOperation: TOO_OLD,
  UnsupportedFeature: TOO_OLD,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  RangeExceedsLimit: TOO_LARGE,
  ActivityLimitReached: BUSY,
  Conflict: BUSY,
  ServiceNotAvailable: BUSY,
  RequestAborted: BUSY,
  MergedRangeConflict: {
    "zh-CN": "附件区域与已有的合并单元格冲突，操作没有完成。请取消这些合并，再试一次。",
    "en-US": "The annex overlaps merged cells, so the command did not finish. Unmerge them, then try again.",
  },
  FilteredRangeConflict: {
    "zh-CN": "附件区域内有筛选，操作没有完成。请先清除筛选，再试一次。",
    "en-US": "A filter is on inside the annex, so the command did not finish. Clear the filter, then try again.",
  },
  InvalidSelection: {
    "zh-CN": "当前选中的不是单元格，操作没有执行。请先选中单元格区域，再试一次。",
    "en-US": "What is selected is no range of cells, so nothing was done. Select cells first, then try again.",
  },
  SheetHidden: {
    "zh-CN": "该单元格所在的工作表是隐藏的，无法跳转。请先取消隐藏该工作表。",
    "en-US": "The cell is on a hidden sheet. Unhide the sheet first.",
  },
  ReadBackMismatch: {
    "zh-CN": "写入后复核不一致：工作表中的内容与应写入的不同。请用「恢复」退回上一步，再试一次。",
    "en-US":
      "The check after writing failed: the sheet does not hold what was written. Use Restore to step back, then try again.",
  },
};

const OTHER: Sentence = {
  "zh-CN": "操作没有完成：Excel 没有接受这次请求。请再试一次；仍不成功时，请把代码和位置告诉技术支持。",
  "en-US":
    "The command did not finish: Excel did not accept the request. Try again; if it fails again, give the code and location to support.",
};

/**
 * What a user is told about a failure of Excel: what happened, and what to do next.
 * @param code Of `OfficeExtension.Error`, or one of our own.
 */
export const sentenceOf = (code: string, language: HostLanguage): string => (SENTENCES[code] ?? OTHER)[language];
