import type { Catalogue } from "./Catalogue";
import { NOTICE_EN } from "./catalogueNotice.en-US";
import { DATES_EN } from "./dates.en-US";
import { ISSUED_EN } from "./issued.en-US";
import { OWN_RULES_EN } from "./ownRules.en-US";

/** Rule → sentences in English; names of columns and units stay as the workbook has them. */
export const CATALOGUE_EN: Catalogue = {
  S01: {
    title: "Two tables of one kind",
    message: {
      used: "Sheets “{unused}” and “{used}” look like the same table; only “{used}” was used.",
      open: "{sheets} look like the same table and it is not clear which one holds: none was used, and what depends on it was not assessed; the newest is “{offered}”.",
    },
    whatToDo: "Say under “What was recognised” which one holds; move the other one away, or change its headers.",
  },
  S02: {
    title: "Table missing",
    message: "No {table} was recognised; what depends on it was not checked.",
    whatToDo: "Add the table, or check its headers (“New ledger” gives a model to compare with).",
  },
  S03: {
    title: "Setting not understood",
    message: "Setting “{name}” says “{actual}”, which cannot be understood.",
    whatToDo: "Please enter: {accepts}.",
  },
  S04: {
    title: "Setting empty",
    message: "Setting “{name}” is empty; titles, notes and periods of the annexes will lack it.",
    whatToDo: "Enter a date on the settings sheet, such as 2024-4-10.",
  },
  S06: {
    title: "Column missing",
    message:
      "“{table}” lacks {count} columns: {columns}; figures count as 0, materials as not submitted, and nothing was checked.",
    whatToDo: "Add the columns, or check their headers; a material may stand under any name of the catalogue.",
  },
  S07: {
    title: "Setting doubled",
    message: "Setting “{name}” stands twice, as “{expected}” and “{actual}”; “{expected}” was used.",
    whatToDo: "Keep one of the rows.",
  },
  S08: {
    title: "Column doubled",
    message: "“{actual}” and “{expected}” ({usedPlace}) mean the same column; only {usedPlace} was used.",
    whatToDo: "Decide which one holds; rename the other or move it away.",
  },
  S05: {
    title: "Saved settings cannot be read",
    message:
      "What this add-in keeps in the workbook (corrections, verdicts, explanations) has been altered and cannot be read, so none of it was used.",
    whatToDo:
      "Go back to a copy of the workbook if there is one; otherwise the next verdict or correction saves them anew.",
  },
  S20: {
    title: "Stray spaces or full-width signs",
    message:
      '{count} cell(s) of {column} hold stray spaces or full-width signs (such as "{actual}"). They are read here, but Excel\'s filters and look-ups miss them.',
    whatToDo: 'Write it like "{expected}"; one click corrects all.',
  },
  U01: {
    title: "Unit not in the roster",
    message: "“{actual}” is no unit of the roster; its rows count for nobody ({count}).",
    whatToDo: "Use a name of the roster, or add this one to the roster as an alias.",
  },
  U02: {
    title: "Unit name looks wrong",
    message: "“{actual}” is one character away from “{suggestions}”, or ambiguous; it was not corrected ({count}).",
    whatToDo: "Check, and enter the right name.",
  },
  U03: {
    title: "Unit listed twice",
    message: "{unit} stands {count} times in this table; which row holds cannot be told.",
    whatToDo: "Merge or remove the extra rows.",
  },
  U04: {
    title: "Units without a row",
    message: "{count} units of the roster have no row here: {units}; the annex shows them as not submitted or 0.",
    whatToDo: "Add the rows if they were forgotten.",
  },
  U05: {
    title: "Unit out of date",
    message: {
      validTo: "By the roster {unit} ended on {date}, before this issue, but it still has rows ({count} tables).",
      validFrom: "By the roster {unit} begins on {date}, after this issue, but it already has rows ({count} tables).",
    },
    whatToDo: "Correct the date on the roster, or remove the rows.",
  },
  U06: {
    title: "Roster name doubled",
    message: {
      unit: "The roster lists {unit} twice; which row holds cannot be told.",
      alias: "“{actual}” is a name of {unit} and of {other}; rows that use it belong to nobody.",
    },
    whatToDo: "Remove the extra row, or change one of the aliases.",
  },
  U09: {
    title: "Row without a unit",
    message: "{count} rows hold something but name no unit; they were counted for none.",
    whatToDo: "Fill in the unit; move what is no data out of the table.",
  },
  M01: {
    title: "Mark not understood",
    message: "{unit}, “{column}”: “{actual}” cannot be understood ({count}).",
    whatToDo: "Use √, × or “/”, or explain the mark below the table.",
  },
  M02: {
    title: "Mark ambiguous",
    message:
      "{unit}, “{column}”: “{actual}” means different things in different offices; nothing was assumed ({count}).",
    whatToDo: "Use √ or ×, or write below the table what “{actual}” stands for.",
  },
  M03: {
    title: "Marks left blank",
    message: "{count} marks are blank ({units}); they count as not submitted.",
    whatToDo: "Check, and enter √ or ×.",
  },
  M04: {
    title: "Material not in the catalogue",
    message: "“{actual}” is no material of the catalogue and was not counted ({count}).",
    whatToDo: "Use a name of the catalogue, or add this one as an alias.",
  },
  M20: {
    title: "Marks written in other ways",
    message:
      '{count} cell(s) say {expected} with another sign (such as "{actual}" of {unit}). They are read here, but Excel\'s filters and counts miss them.',
    whatToDo: "Write {expected} throughout; one click corrects all.",
  },
  M05: {
    title: "Mark against the log",
    message: {
      noRow: "{unit}, “{column}” is marked “{actual}”, but “{log}” has no row for it by the cut-off.",
      row: "{unit}, “{column}” is marked “{actual}”; by its row in “{log}” it should be “{expected}”.",
    },
    whatToDo: "Check the record, then correct the mark or the log.",
  },
  M06: {
    title: "Still missing after a reminder",
    message: {
      once: "{unit}, “{column}”: a reminder was sent, and it was still missing at the cut-off.",
      repeated: "{unit}, “{column}”: {times} reminders were sent, and it is still missing.",
    },
    whatToDo: "Remind again; if it did come, correct the mark on the tracking sheet.",
  },
  M07: {
    title: "Submission without a date",
    message: "{count} submissions have no date ({units}); they count, but whether they came in time cannot be told.",
    whatToDo: "Enter the date.",
  },
  ...DATES_EN,
  C01: {
    title: "Number of officers missing",
    message: {
      blank: "{units}: no number of officers; the rate cannot be computed and prints as “/”.",
      wrong: "{units}: “{actual}” officers; the rate cannot be computed and prints as “/”.",
    },
    whatToDo: "Enter the number on the roster.",
  },
  C02: {
    title: "No whole number of at least 0",
    message: {
      blank: "{units}, {column}: left blank; it should be a whole number of at least 0.",
      wrong: "{units}, {column}: “{actual}” should be a whole number of at least 0.",
    },
    whatToDo: "Please correct it; enter 0 where there was nothing.",
  },
  C03: {
    title: "Data rows and cases differ",
    message: {
      unexplained:
        "{unit}: {actual} data rows, but {actualCases} actual + {testCases} test cases = {expected}; {difference} are unexplained.",
      explained:
        "{unit}: {actual} data rows, {actualCases} + {testCases} = {expected} closed in the period; of the other {difference}, {open} are open and {outside} closed outside it, which explains them.",
      explainedInFull:
        "{unit}: {actual} data rows, {actualCases} + {testCases} = {expected} closed in the period, a difference of {difference}: {open} open, {outside} closed outside it, {unread} with a closing date or kind that cannot be read, {extra} closed in it but left out by 数据条数口径.",
    },
    whatToDo: "If this is not right, check the export, or explain the difference in writing.",
  },
  C04: {
    title: "Rate does not follow its formula",
    message: {
      plain: "{unit}: the rate prints {printed}; the note's formula gives {above}/{officers} = {percent}.",
      noOfficers:
        "{unit}: the rate prints {printed}, but the officers are blank, not a number or 0; it should print “/”.",
      because:
        "{unit}: the rate prints {printed}; the note's formula gives {above}/{officers} = {percent}. The printed figure fits “{because}”.",
    },
    whatToDo: "Build 附件2 again, or correct the formula in its note.",
  },
  C05: {
    title: "Rate above 100 %",
    message: "{unit}: {above} cases, {officers} officers, a rate of {percent}.",
    whatToDo: "Check officers and cases; explain in writing if it is right.",
  },
  C06: {
    title: "Mostly test cases",
    message: "{tests} of {all} cases are test cases, {percent}.",
    whatToDo: "Keep actual cases and tests of the system apart in the notice.",
  },
  C07: {
    title: "All figures 0",
    message: "{count} units have no cases and no exams: {units}.",
    whatToDo: "Check whether there was nothing, or whether the export is incomplete.",
  },
  C08: {
    title: "Case number doubled",
    message: "Case number “{actual}” stands {count} times and would be counted more than once.",
    whatToDo: "Remove the extra rows, or correct the number.",
  },
  C09: {
    title: "Kind of case not understood",
    message: "{unit}: a case of the period is marked “{actual}”, neither 实际 nor 测试 ({count}).",
    whatToDo: "Enter 实际 or 测试.",
  },
  C10: {
    title: "Number stored as text",
    message: "{unit}, {column}: “{actual}” is text; it is read as {expected} here, but Excel's sums leave it out.",
    whatToDo: "Replace it by the number {expected}.",
  },
  C11: {
    title: "Number of officers changed",
    message: "{unit}: {actual} officers, {expected} last issue, a difference of {difference}.",
    whatToDo: "Check; explain in writing if it is right, since the rate changes with it.",
  },
  C12: {
    title: "May be test cases",
    message: "{count} cases marked 实际 may be tests ({units}), by a number or party such as “{text}”.",
    whatToDo: "Check the kind; enter 测试 where it was a test.",
  },
  T01: {
    title: "Total differs from its rows",
    message: "{unit}, {column}: {actual}, but the rows sum to {sum}, a difference of {difference}.",
    whatToDo: "Check the total, or look for a missing row.",
  },
  T02: {
    title: "Total row without officers",
    message: "{unit}: officers print as “{actual}” though the rows sum to {sum}.",
    whatToDo: "Build 附件2 again; if it is meant, set 全省执法人员 to “/”.",
  },
  T03: {
    title: "附件2 has no row of totals",
    message: "附件2 has no row “{expected}”; totals were not checked.",
    whatToDo: "Build 附件2 again.",
  },
  X01: {
    title: "附件1 differs from the tracking sheet",
    message: "附件1 prints “{actual}” for {unit}, “{column}”; the tracking sheet gives “{expected}”.",
    whatToDo: "Check, correct the tracking sheet, then build 附件1 again.",
  },
  X02: {
    title: "附件2 differs from the tracking sheets",
    message: {
      differs:
        "附件2 prints {actual} for {unit}, {column}; the tracking sheets give {expected}, a difference of {difference}.",
      blank: "附件2 prints nothing for {unit}, {column}; the tracking sheets give {expected}.",
    },
    whatToDo: "Check, correct the tracking sheets, then build 附件2 again.",
  },
  X03: {
    title: "Annexes list units in different orders",
    message: "From unit {position} on, 附件2 lists “{actual}” where 附件1 lists “{expected}”.",
    whatToDo: "Set one order for both on the settings sheet if they should agree.",
  },
  X04: {
    title: "Annex text differs from the settings",
    message: "The annex's {column} says “{actual}”; by the settings it should say “{expected}”.",
    whatToDo: "Build the annexes again, or correct the settings.",
  },
  X05: {
    title: "Annex lacks units",
    message: {
      other: "{annex} does not list {units}, though {other} does.",
      roster: "{annex} does not list {count} units of the roster: {units}.",
    },
    whatToDo: "Build the annexes again; if a unit ended, enter the date on the roster.",
  },
  ...ISSUED_EN,
  N11: {
    title: "Notice wording not understood",
    message: {
      section: "“{actual}” on the wording sheet is no section of the notice; the row was not used.",
      doubled: "The section “{actual}” stands in more than one row of the wording sheet; the first one is used.",
      placeholder:
        "The placeholder “{actual}” means nothing in this section and stays in the draft as it is; it knows {expected}.",
      noPlaceholder:
        "The placeholder “{actual}” means nothing in this section, which has none, and stays in the draft as it is.",
    },
    whatToDo: "Use a known section name or placeholder; delete rows that are not needed.",
  },
  ...OWN_RULES_EN,
  ...NOTICE_EN,
};
