import type { Strings } from "./strings";

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const enUS: Strings = {
  actions: {
    validate: {
      label: "Validate",
      tip: "Check the ledger and the annexes and list every problem; changes nothing",
      running: "Validating…",
    },
    build: {
      label: "Build annexes",
      tip: "Build 附件1 and 附件2 in this workbook; lists the changes first and writes once you confirm",
      running: "Building the annexes…",
    },
    colour: {
      label: "Colour",
      tip: "Colour missing submissions and the like; no content is changed",
      running: "Colouring…",
    },
    clearColours: {
      label: "Clear",
      tip: "Clear the colours set by this add-in; your own formats stay",
      running: "Clearing colours…",
    },
    restore: {
      label: "Restore",
      tip: "Undo the last step: put the sheets back as they were before it",
      running: "Restoring…",
    },
    createTrackingWorkbook: {
      label: "New ledger",
      tip: "Add the ledger's sheets to an empty workbook",
      running: "Creating the ledger…",
    },
  },
  toolbarLabel: "Ledger commands",
  nothingToRestore: "There is no step to undo",
  severities: {
    hard: { label: "Error", meaning: "must be corrected" },
    query: { label: "Query", meaning: "please verify" },
    hint: { label: "Hint", meaning: "for information" },
  },
  start: {
    title: "Start with Validate",
    body: "Checks materials and annexes against the ledger and lists every problem. Select a problem to jump to its cell.",
    note: "Validating changes nothing. No data leaves this computer.",
  },
  newWorkbook: {
    title: "No ledger yet?",
    body: "You can create one in this workbook: sheets for settings, roster, materials, submissions and so on are added; the others stay as they are.",
  },
  findings: {
    heading: "Findings",
    none: "No problems found",
    noneBody: "Everything that could be checked was checked and agrees.",
    filterLabel: "Filter by severity",
    showOnly: (severity, count) => `Show only ${severity.toLowerCase()}, ${String(count)}`,
    showAll: "Show all",
    listed: (count) => counted(count, "finding", "findings"),
    listedOf: (severity, count, total) => `${severity}: ${String(count)} of ${String(total)}`,
    limited: (shown, total) => `First ${String(shown)} of ${String(total)} shown`,
    showMore: "Show more",
    wholeWorkbook: "Whole workbook",
    whatToDo: "To do: ",
    also: (count) => counted(count, "more cell", "more cells"),
  },
  build: {
    title: "Build the annexes?",
    intro: "These sheets will be changed:",
    cellsChange: (cells) => (cells === 0 ? "layout only" : counted(cells, "cell", "cells")),
    isNew: "new",
    staysAsItIs:
      "The remarks column (备注) and everything outside the annex stay as they are. You can undo the build with Restore.",
    reasonLabel: "Reason for building anyway",
    reasonHint: "e.g. verified against the system export",
    reasonMissing: "Write a reason to go on",
    confirm: "Confirm",
    confirmAnyway: "Build anyway",
    cancel: "Cancel",
    cancelled: "Cancelled. The workbook was not changed.",
  },
  failure: {
    sentence: "The command did not finish. Try again; if it fails again, send the details below to support.",
    details: "Details for support",
    code: "Code",
    location: "Location",
    message: "Message",
    dismiss: "Dismiss",
  },
  crash: {
    title: "The pane has failed",
    body: "The workbook is not affected. Reload the pane; if it fails again, send the details below to support.",
    reload: "Reload",
  },
};
