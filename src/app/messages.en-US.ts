import type { Messages, SeverityCounts, SheetCount } from "./messages";

const named = (sheets: readonly string[]): string => sheets.map((sheet) => `"${sheet}"`).join(", ");

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

const counted = (sheets: readonly SheetCount[]): string =>
  sheets
    .map(({ sheet, cells }) => `"${sheet}" (${cells === 0 ? "layout only" : plural(cells, "cell", "cells")})`)
    .join(", ");

/** The first few places, and that there are more. */
const listed = (places: readonly string[], total: number): string =>
  `${places.join(", ")}${total > places.length ? " and others" : ""}`;

const openCounts = ({ hard, query, hint }: SeverityCounts): string =>
  `${plural(hard, "error", "errors")}, ${plural(query, "query", "queries")}, ${plural(hint, "hint", "hints")}`;

const dealtWith = ({ closed }: SeverityCounts): string => (closed === 0 ? "" : ` (${String(closed)} dealt with)`);

export const messagesEnUS: Messages = {
  busy: "Another command is still running, so this one was not started. Try again when it has finished.",
  noTables:
    "None of the tables that a ledger needs (报送台账, 案件明细 or 案件汇总) was recognised in this workbook, so nothing was done. Open the tracking workbook, or create a new ledger in an empty workbook.",
  answersUnread: (entries) =>
    `Some of the given answers cannot be understood (${entries.join(", ")}); nothing was done and the workbook is unchanged. Please correct them and try again.`,
  validated: (counts) => {
    const { hard, query, hint, closed } = counts;
    if (hard + query + hint + closed === 0) return "Validated: no problems found. The workbook was not changed.";
    if (hard + query + hint === 0) {
      return `Validated: nothing is left to deal with${dealtWith(counts)}. The workbook was not changed.`;
    }
    const next = hard > 0 ? " Errors must be corrected." : query > 0 ? " Please verify each query." : "";
    return `Validated: ${openCounts(counts)}${dealtWith(counts)}. The workbook was not changed.${next}`;
  },
  judged: (counts) =>
    counts.hard + counts.query + counts.hint === 0
      ? `Kept in the workbook; nothing is left to deal with${dealtWith(counts)}. Save the workbook.`
      : `Kept in the workbook. Left to deal with: ${openCounts(counts)}${dealtWith(counts)}. Save the workbook.`,
  findingGone: "This problem is no longer there, so nothing was kept. The list shows what stands now.",
  noteMissing: "No explanation was written, so nothing was kept. Write one and try again.",
  mustExplain: "An error cannot be dismissed, so nothing was kept. Correct it; if it has to stand, explain why.",
  corrected: (counts) =>
    `Read again as corrected; the correction is kept in the workbook. Left to deal with: ${openCounts(counts)}${dealtWith(counts)}. Save the workbook.`,
  forgotten: (counts) =>
    `Correction dropped and the workbook read again. Left to deal with: ${openCounts(counts)}${dealtWith(counts)}. Save the workbook.`,
  nothingToFix: "There is nothing that one click can correct. The workbook was not changed.",
  fixPreview: (cells) => `This will correct ${plural(cells, "cell", "cells")}. Nothing has been written yet.`,
  fixPreviewGone: "This preview is no longer valid, so nothing was written. Press Correct again.",
  fixChangedSince: "The cells changed after the preview, so nothing was written. Press Correct again.",
  fixed: (cells) => `${plural(cells, "cell", "cells")} corrected; no other cell was changed. Restore takes this back.`,
  noticeChecked: ({ sentences, stating, judged, notJudged }, contradicted) => {
    const read = `Notice checked: ${plural(sentences, "sentence", "sentences")}, of which ${String(stating)} state facts on submissions or cases; ${String(judged)} judged, ${String(notJudged)} not judged.`;
    const found =
      contradicted === 0
        ? "No contradiction was found."
        : `${plural(contradicted, "statement contradicts", "statements contradict")} the annexes; please verify which side is right.`;
    return `${read} ${found} The workbook was not changed.`;
  },
  coloured: (rules, sheets) =>
    `Coloured: ${plural(rules, "rule", "rules")} updated on ${named(sheets)}. No content was changed; a colour goes away once the cell is put right.`,
  colouredAlready: "The colours are already up to date. The workbook was not changed.",
  cleared: (rules) =>
    `Colours of this add-in cleared (${plural(rules, "rule", "rules")}). Your own formats were not changed.`,
  nothingToClear: "There are no colours of this add-in. The workbook was not changed.",
  protectedLeftAlone: (sheets) =>
    `Left alone because protected: ${named(sheets)}. To include them, unprotect them and try again.`,
  onlyProtected: (sheets) => `The workbook was not changed: ${named(sheets)} is protected. Unprotect it and try again.`,
  preview: (sheets) => `This will change ${counted(sheets)}. Nothing has been written yet.`,
  built: (sheets) =>
    `Annexes built: changed ${counted(sheets)}. The remarks column (备注) and everything outside the annexes were not changed; Restore takes this back.`,
  builtDespite: (reason) => `Errors still stand in the ledger; built for the reason given: ${reason}`,
  builtAlready: "The annexes already agree with the ledger. The workbook was not changed.",
  blocked: (hardCount) =>
    `${plural(hardCount, "error stands", "errors stand")} in the ledger, so the annexes were not built and the workbook was not changed. Correct first; to build now, give a reason.`,
  previewGone: "This preview is no longer valid, so nothing was written. Build the annexes again.",
  changedSincePreview: "The annexes changed after the preview, so nothing was written. Build the annexes again.",
  created: (sheets) => `Ledger created; sheets added: ${named(sheets)}. Start by filling in 参数 and 单位名册.`,
  hasLedger:
    "This workbook holds a ledger already; none was added and nothing was changed. For another one, start from an empty workbook.",
  sheetsInUse: (sheets) =>
    `${named(sheets)} already holds something under the name of a ledger sheet. No ledger was created and nothing was changed. Rename it and try again, or create the ledger in an empty workbook.`,
  reported: (sheet) =>
    `The check report stands on sheet "${sheet}"; no other sheet was changed. Restore takes this back.`,
  reportedAlready: "The check report is up to date already. The workbook was not changed.",
  noAnnexes:
    "There is no 附件1 or 附件2, so there was nothing to turn into values. The workbook was not changed. Build the annexes first.",
  noIssue:
    "The settings name no issue (期次), so nothing was done and the workbook is unchanged. Enter it in 参数 and try again.",
  noAnnexesToIssue:
    "There is no 附件1 or 附件2 that could be marked as issued. The workbook was not changed. Build the annexes first.",
  issueUndated:
    "No day of issue was given, so nothing was marked and the workbook was not changed. Give it as --now 2024-04-12.",
  markBlocked: (hardCount) =>
    `${plural(hardCount, "error is", "errors are")} still open, so the issue was not marked and the workbook was not changed. Correct them, or explain those that have to stand, then mark again.`,
  marked: (issue, date) =>
    `${issue} is marked as issued (${date}). From now on, changes to the annexes and their sources are listed as queries. Save the workbook.`,
  markedAgain: (issue, date, changes) =>
    `${issue} is marked as issued anew (${date}) with what stands now; ${plural(changes, "change", "changes")} since the last mark ${changes === 1 ? "was" : "were"} accepted. Later changes are listed as queries. Save the workbook.`,
  markedAlready: (issue, date) =>
    `${issue} was marked as issued on ${date} and nothing has changed since, so it was not marked again. The workbook was not changed.`,
  notIssued: (issue) =>
    `${issue} is not marked as issued; there is no mark to take back. The workbook was not changed.`,
  unmarked: (issue, date, older) =>
    older === null
      ? `The mark of ${issue} as issued (${date}) was taken back; changes are no longer compared with it. Save the workbook.`
      : `The mark of ${issue} of ${date} was taken back; changes are compared with the mark of ${older} again. Save the workbook.`,
  noLog: "The submissions are no log: their table is an overview already. The workbook was not changed.",
  overviewMade: (sheet) =>
    `The overview stands on sheet "${sheet}"; no other sheet was changed. Restore takes this back.`,
  overviewAlready: "The overview is up to date already. The workbook was not changed.",
  steps: {
    overview: "Submission overview",
    "to-values": "To values",
    "notice-template": "Add wordings",
    "log-reminders": "Log reminders",
    "build-annexes": "Build annexes",
    colour: "Colour",
    "clear-colours": "Clear colours",
    fix: "Correct",
    import: "Import",
    correct: "Correct recognition",
    report: "Check report",
    "new-workbook": "New ledger",
    "new-issue": "the new issue",
    "put-back": "Put theirs back",
  },
  anyStep: "command",
  stepUnfinished: (step) =>
    `The last "${step}" was cut short and may have changed a part of the workbook only, so nothing was done this time. Press Restore to go back to before it, then run it again.`,
  stepCutShort: (step) =>
    `Note: the last "${step}" was cut short and may have changed a part of the workbook only. Press Restore to go back to before it.`,
  stepUnreadable:
    "The record of the last step is damaged, so it cannot be taken back and nothing was changed. Please compare with a backup.",
  stepNotKept:
    "This step is too large to be kept in the workbook: Restore works until the pane is closed, not afterwards.",
  changedSinceStep: (cells, total) =>
    `${plural(total, "place was", "places were")} changed after the last step, so nothing was restored: ${listed(
      cells.map(({ place, left, now }) => (left === now ? place : `${place} (written: "${left}", now: "${now}")`)),
      total,
    )}. To take these back as well, choose Restore anyway.`,
  overwrittenTheirs: (cells, total) =>
    `While this was written, somebody else changed ${plural(total, "of the cells", "of the cells")}, and they now hold what this command wrote: ${listed(
      cells.map(({ place, before, theirs, now }) => `${place} (was "${before}", theirs "${theirs}", now "${now}")`),
      total,
    )}. To keep theirs, press Put theirs back.`,
  theirsPutBack: (cells) => `Theirs was put back into ${plural(cells, "cell", "cells")}; Restore takes this back.`,
  noTheirs: "There is nothing to put back. The workbook was not changed.",
  restored: (changes) =>
    `Restored to the state before the last command: ${plural(changes, "change", "changes")} taken back.`,
  emptied: (sheets) =>
    `Added by the last command, now emptied but not deleted: ${named(sheets)}. Delete by hand if not needed.`,
  missing: (sheets) => `Not restored, because it is gone or renamed: ${named(sheets)}.`,
  nothingToRestore: "There is no command to take back. The workbook was not changed.",
  sheetTooLarge: (sheet, cells, limit) =>
    `The used range of "${sheet}" has ${String(cells)} cells, more than the ${String(limit)} that can be read, so nothing was done. Remove surplus rows and columns.`,
  sheetProtected: (sheet) =>
    `"${sheet}" is protected, so nothing was written. Unprotect the sheet on the Review tab, then try again.`,
  workbookProtected: (sheet) =>
    `The workbook structure is protected, so "${sheet}" cannot be added and nothing was written. Unprotect the workbook on the Review tab, then try again.`,
  workbookReadOnly:
    "The workbook was opened read-only, so nothing was written. Save a copy, or open it for editing, then try again.",
  sheetHidden: (sheet) =>
    `"${sheet}" is hidden, so nothing was written. Right-click any sheet tab, choose Unhide, then try again; if it is not listed, ask whoever hid it.`,
  sheetFiltered: (sheet) =>
    `A filter hides some rows of "${sheet}", so nothing was written. Clear the filter on the Data tab, then try again.`,
  mergeAcrossBlock: (sheet, address) =>
    `The merged cells ${address} on "${sheet}" reach out of the annex, so nothing was written. Unmerge them, then try again.`,
};
