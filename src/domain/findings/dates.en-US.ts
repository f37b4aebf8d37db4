import type { Catalogue } from "./Catalogue";

/** The sentences of family D, dates, in English. */
export const DATES_EN: Catalogue = {
  D01: {
    title: "Date not understood",
    message: {
      blank: "{count} cells of {column} are blank ({units}); they were not counted.",
      wrong: "{unit}, {column}: “{actual}” is no date ({count}).",
    },
    whatToDo: "Enter a date, such as {expected}.",
  },
  D02: {
    title: "Date ambiguous",
    message: "{unit}, {column}: “{actual}” may be {candidates}; nothing was assumed ({count}).",
    whatToDo: "Write year, month and day.",
  },
  D03: {
    title: "Submitted after the cut-off",
    message: "{unit}, “{column}”: dated {date}, after the cut-off {cutOff}; this issue lists it as not submitted.",
    whatToDo: "Move the cut-off if it should count; otherwise explain.",
  },
  D04: {
    title: "Closed before filed",
    message: "{unit}, case {number}: closed {closed}, before it was filed {filed}.",
    whatToDo: "Check the file and correct one of the dates.",
  },
  D05: {
    title: "Periods differ",
    message: "附件2 counts cases over {cases} and exams over {exams}; they end {end}, the cut-off is {cutOff}.",
    whatToDo: "Nothing to do if it is meant; otherwise use one period.",
  },
  D06: {
    title: "Exams outside the period",
    message: "{count} exams lie outside the exam period and were not counted.",
    whatToDo: "Check the dates, or the exam period.",
  },
  D07: {
    title: "Date stored as text",
    message:
      "{count} cells of {column} are no dates of Excel ({units}); they are read here (the first as {expected}), but Excel neither sorts nor filters them by date.",
    whatToDo:
      "Turn them into dates: one click corrects them; for what is left use Data → Text to Columns, column data format Date.",
  },
  D08: {
    title: "Date after the cut-off",
    message: "{column}: {count} dates lie after the cut-off {cutOff} ({units}), such as {actual}.",
    whatToDo: "Check the dates; explain in writing if the data was exported later.",
  },
  D09: {
    title: "Before the campaign",
    message: "{column}: {count} dates lie before the campaign began on {start} ({units}), such as {actual}.",
    whatToDo: "Check the dates, or correct the setting 行动开始日期.",
  },
  D10: {
    title: "Closed outside the period",
    message: "{count} cases were closed outside the period {expected} ({units}) and were not counted.",
    whatToDo: "Check the closing dates, or the period.",
  },
  D11: {
    title: "Submitted late",
    message: "{unit}, “{column}”: dated {date}, after the day that the catalogue gives, {deadline}.",
    whatToDo: "Check, and mark it as late; a remark may say why.",
  },
};
