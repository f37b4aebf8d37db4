import type { Catalogue } from "./Catalogue";

/** Sentences about what a notice says, in English. */
export const NOTICE_EN: Catalogue = {
  N01: {
    title: "Units named in the notice differ from the annex",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} in the annexes; {cells}.",
      plain: "The notice says “{text}”, which differs from the annex.",
    },
    whatToDo: "Find out which side holds, then correct the notice or the annex.",
  },
  N02: {
    title: "What the notice says of a group differs from the annex",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} in the annexes; {cells}.",
      plain: "The notice says “{text}”, which differs from the annex.",
    },
    whatToDo: "Check whom “all” and “except” take in, then correct the notice or the annex.",
  },
  N03: {
    title: "Number of units differs from the annex",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} by the annexes.",
      plain: "The notice says “{text}”; by the annexes there is no such unit, or all are.",
    },
    whatToDo: "Count again by the annex, then correct the notice or the annex.",
  },
  N04: {
    title: "Figure of the notice differs from 附件2",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} in the annexes; {cells}.",
      plain: "The notice says “{text}”, which differs from 附件2.",
    },
    whatToDo: "Check the figure, then correct the notice or 附件2.",
  },
  N05: {
    title: "Ranking of the notice differs from 附件2",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} in the annexes; {cells}.",
      plain: "The notice says “{text}”, which differs from 附件2.",
    },
    whatToDo: "Rank again by 附件2, then correct the notice or 附件2.",
  },
  N06: {
    title: "Use of the system differs from 附件2",
    message: {
      cells: "The notice says or implies “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} in the annexes; {cells}.",
      plain: "The notice says “{text}”, which differs from 附件2.",
    },
    whatToDo: "Check who uses the system, then correct the notice or 附件2; explain in writing if it is right.",
  },
  N07: {
    title: "Remark on quality differs from the review",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice says “{text}”: {said} there, {found} on the tracking sheet; {cells}.",
      plain: "The notice says “{text}”, which differs from the review.",
    },
    whatToDo: "Check the review, then correct the notice or the tracking sheet.",
  },
  N08: {
    title: "Date, issue or number of the notice differs",
    message: {
      cells: "The notice says “{text}”; {cells}.",
      numbers: "The notice has “{said}”, the workbook “{found}”.",
      plain: "The notice says “{text}”, which differs from the settings.",
    },
    whatToDo: "Check the settings and the notes of the annexes, then correct one of them.",
  },
  N09: {
    title: "Table printed in the notice differs from the annex",
    message: {
      cells: "In the table of the notice (“{expected}”): {cells} on the sheet.",
      numbers: "The table of the notice prints {said}, the annex {found}: {cells}.",
      plain: "The table of the notice differs from the annex.",
    },
    whatToDo: "Replace the table of the notice by the annex, built again.",
  },
  N10: {
    title: "Comparison that cannot be checked",
    message: "The notice says “{text}”; the workbook has nothing to hold it against.",
    whatToDo: "Check by hand.",
  },
};
