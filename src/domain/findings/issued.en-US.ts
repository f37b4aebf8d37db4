import type { Catalogue } from "./Catalogue";

/** The sentences about what has changed since an issue went out. */
export const ISSUED_EN: Catalogue = {
  X06: {
    title: "Annex changed since it was issued",
    message: {
      changed: "“{where}”, {column}: “{expected}” when {issue} was issued ({date}), now “{actual}”.",
      emptied: "“{where}”, {column}: “{expected}” when {issue} was issued ({date}), now blank.",
      filled: "“{where}”, {column}: blank when {issue} was issued ({date}), now “{actual}”.",
      gone: "When {issue} was issued ({date}), “{annex}” had “{expected}” ({column}); it is no longer there.",
      added: "“{actual}” ({column}) on “{annex}” was added after {issue} was issued ({date}).",
    },
    whatToDo:
      "Put it back if it was a mistake; if it had to be corrected, issue the annex again and choose Mark as issued, or explain why it stands.",
  },
  X07: {
    title: "Source changed since the annexes were issued",
    message: {
      changed: "After {issue} was issued ({date}), “{table}” changed for {names} (rows: {now}, as before).",
      rows: "After {issue} was issued ({date}), “{table}” changed for {names} (rows: {before}, now {now}).",
      unnamed:
        "After {issue} was issued ({date}), rows of “{table}” without a known unit changed (rows: {before}, now {now}).",
      gone: "“{table}” (rows: {before}), there when {issue} was issued ({date}), is gone.",
      added: "“{table}” (rows: {now}) came in after {issue} was issued ({date}); the issued annexes do not know it.",
    },
    whatToDo:
      "Check whether the issued annexes are affected; if so, build and issue them again and choose Mark as issued, else explain.",
  },
};
