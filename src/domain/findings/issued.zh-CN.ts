import type { Catalogue } from "./Catalogue";

/** The sentences about what has changed since a 期 went out. */
export const ISSUED_ZH: Catalogue = {
  X06: {
    title: "印发后附件有改动",
    message: {
      changed: "“{where}”的“{column}”，{issue}印发时（{date}）为“{expected}”，现为“{actual}”。",
      emptied: "“{where}”的“{column}”，{issue}印发时（{date}）为“{expected}”，现为空白。",
      filled: "“{where}”的“{column}”，{issue}印发时（{date}）为空白，现为“{actual}”。",
      gone: "{issue}印发时（{date}）“{annex}”列有“{expected}”（{column}），现在没有了。",
      added: "“{annex}”中的“{actual}”（{column}）是{issue}印发（{date}）之后加上的。",
    },
    whatToDo: "误改的，改回印发时的内容；确需更正的，更正并重新印发后再点一次“标记印发”，不再重新印发的，写明情况。",
  },
  X07: {
    title: "印发后来源有改动",
    message: {
      changed: "{issue}印发（{date}）之后，“{table}”中{names}的内容有改动，仍为 {now} 行。",
      rows: "{issue}印发（{date}）之后，“{table}”中{names}由 {before} 行变为 {now} 行。",
      unnamed: "{issue}印发（{date}）之后，“{table}”中没有认出单位的行有改动：印发时 {before} 行，现为 {now} 行。",
      gone: "{issue}印发（{date}）时的“{table}”（{before} 行）现在没有了。",
      added: "“{table}”（{now} 行）是{issue}印发（{date}）之后才有的，印发的附件没有用到它。",
    },
    whatToDo: "核对改动是否影响已印发的附件；影响的，重新生成附件、重新印发后再点一次“标记印发”，不影响的，写明情况。",
  },
};
