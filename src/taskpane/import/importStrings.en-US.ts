import type { ImportStrings } from "./importStrings";

const ENCODINGS = { "utf-8": "UTF-8", "utf-8-bom": "UTF-8 with BOM", gb18030: "GB18030" } as const;
const DELIMITERS: Readonly<Record<string, string>> = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

export const importEnUS: ImportStrings = {
  button: "Import",
  tip: "Import cases, exams or officers exported from the system (.csv, .xlsx); shows the result first and writes only when confirmed",
  drop: "or drop a file here",
  title: "Import an export of the system",
  readingWorkbook: "Reading the workbook…",
  readingFile: (percent) => `Reading the file… ${String(percent)}%`,
  writing: (percent) => `Writing… ${String(percent)}%`,
  takingBack: "Cancelling: taking back the rows that were written…",
  kindLabel: "What it lists",
  kinds: { cases: "Cases", exams: "Exams", officers: "Officers" },
  fields: {
    number: "Case number",
    unit: "Unit",
    kind: "Kind of case",
    filed: "Filing date",
    closed: "Closing date",
    party: "Party",
    date: "Exam date",
    person: "Name",
    result: "Result",
    certificate: "Certificate number",
    exams: "Number of exams",
    officers: "Number of officers",
  },
  notMapped: "(not recognised)",
  mappingTitle: "Columns of the file",
  fileColumn: "Column",
  takenFor: "Taken for",
  firstRow: "e.g.",
  unknownHead: "No head was recognised; say what each column is.",
  readAs: (reading) =>
    reading.form === "xlsx"
      ? `sheet ${reading.sheet}`
      : `encoding ${ENCODINGS[reading.encoding]}, separator ${DELIMITERS[reading.delimiter] ?? reading.delimiter}`,
  rowsFound: ({ rows, skipped: { blank, total, head, note } }) =>
    `${String(rows)} rows of data; passed over: ${String(blank)} blank, ${String(total)} totals, ${String(head)} repeated heads, ${String(note)} notes`,
  modeLabel: "How to write",
  append: "Below the rows that are there",
  replace: "In place of the rows that are there",
  skipDoubled: (rows) => `Skip doubled rows (${String(rows)})`,
  willWrite: ({ sheet, createsSheet, rowsBefore, rowsAdded, rowsAfter }) =>
    `To ${sheet}${createsSheet ? " (new)" : ""}: ${String(rowsBefore)} rows before, ${String(rowsAdded)} written, ${String(rowsAfter)} afterwards`,
  willCount: ({ sheet, reason, limit, emptied }) => {
    const why =
      reason === "tooManyRows"
        ? `The file has more rows than the ${String(limit)} that the sheet can take, so it is counted by unit instead. `
        : "";
    const gone =
      emptied === null ? "" : ` The ${String(emptied.rowCount)} rows on ${emptied.sheet} are cleared; the counts hold.`;
    return `${why}Counts of each unit go to ${sheet}.${gone}`;
  },
  figure: (unit, header, before, after) => `${unit} ${header}: ${before === "" ? "blank" : before} → ${String(after)}`,
  doubledInFile: (rows, examples) => `${String(rows)} rows doubled in the file: ${examples}`,
  doubledInSheet: (rows, examples) => `${String(rows)} rows stand in the sheet already: ${examples}`,
  unknownUnits: (rows, examples) =>
    `${String(rows)} rows of units that are not in the roster; written all the same, and listed as findings: ${examples}`,
  unmapped: (headers) => `Not written: ${headers}`,
  lost: (headers) => `Blank after replacing: ${headers}`,
  calculated: (headers) => `Formulas, left alone: ${headers}`,
  unitsWithoutRow: (units) => `No row in the table, not written: ${units}`,
  separator: ", ",
  confirm: "Import",
  cancel: "Cancel",
  close: "Close",
  problems: {
    notText: () =>
      "The file is neither UTF-8 nor GB18030, so it was not read. Export it again, or open it in Excel and save it as .xlsx.",
    utf16: () => "The file is UTF-16 (Unicode text), so it was not read. Save it as CSV UTF-8 or .xlsx.",
    oldExcel: () => "The file is an old .xls, so it was not read. Open it in Excel and save it as .xlsx.",
    webPage: () => "The file is a web page under the name of a table. Open it in Excel and save it as .xlsx.",
    empty: () => "The file is empty. Export it again.",
    brokenQuotes: ({ rowNumber }) =>
      `Quotes do not match near row ${String(rowNumber)}; reading on would join rows, so the file was not read. Export it again, or open it in Excel and save it as .xlsx.`,
    unreadable: () =>
      "The file cannot be opened: it may be damaged or have a password. Open it in Excel and save it as .xlsx.",
    tooLarge: ({ megabytes }) => `The .xlsx is larger than ${String(megabytes)} MB. Export it as .csv.`,
    noRows: () => "The file has no rows of data. Check what was exported.",
  },
  refusals: {
    noUnitColumn: () => "Say which column is the unit.",
    noData: () => "The file has no rows of data.",
    noColumns: ({ sheet }) => `${String(sheet)} has no column that the file could fill.`,
    protected: ({ sheet }) => `The sheet ${String(sheet)} is protected. Remove the protection first.`,
    filtered: ({ sheet }) => `A filter hides rows of ${String(sheet)}. Clear it first.`,
    noRoom: ({ sheet, address }) =>
      `${String(address)} below the table on ${String(sheet)} holds something that would be overwritten. Move it first.`,
    merged: ({ sheet, address }) =>
      `${String(address)} on ${String(sheet)} is merged and cannot be written. Unmerge it first.`,
    sheetInUse: ({ sheet }) => `The sheet ${String(sheet)} holds something else. Rename it first.`,
    tooLong: ({ rowNumber, header }) =>
      `${String(header)} in row ${String(rowNumber)} of the data is longer than the 32,767 characters that a cell holds.`,
    calculated: ({ sheet, header }) =>
      `${String(header)} on ${String(sheet)} holds formulas; counts cannot be written there.`,
  },
};
