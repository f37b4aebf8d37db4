import type { Catalogue } from "./Catalogue";

/** The sentences about what has changed since an issue went out. */
export const ISSUED_EN: Catalogue = {
  X06: {
    title: "Annex changed since it was issued",
    message: {
      changed: "“{annex}”, {units}, {column}: “{expected}” when {issue} was issued ({date}), now “{actual}”.",
      emptied: "“{annex}”, {units}, {column}: “{expected}” when {issue} was issued ({date}), now blank.",
      filled: "“{annex}”, {units}, {column}: blank when {issue} was issued ({date}), now “{actual}”.",
      gone: "When {issue} was issued ({date}), “{annex}” had “{expected}” ({column}); it is no longer there.",
      added: "“{actual}” ({column}) on “{annex}” was added after {issue} was issued ({date}).",
    },
    whatToDo:
      "Put it back if it was a mistake; if it had to be corrected, issue the annex again and choose Mark as issued, or explain why it stands.",
  },
  X07: {
    title: "Source changed since the annexes were issued",
    message: {
      changed: "After {issue} was issued ({date}), “{table}” changed for {units}; still {now} rows.",
      rows: "After {issue} was issued ({date}), “{table}” went from {before} to {now} rows for {units}.",
      unnamed:
        "After {issue} was issued ({date}), rows of “{table}” without a known unit changed: {before} then, {now} now.",
      gone: "“{table}” ({before} rows when {issue} was issued, {date}) is no longer there.",
      added: "“{table}” ({now} rows) came in after {issue} was issued ({date}); the issued annexes do not know it.",
    },
    whatToDo:
      "Check whether the issued annexes are affected; if so, build and issue them again and choose Mark as issued, else explain.",
  },
};
