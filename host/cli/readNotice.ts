import path from "node:path";

import { readNoticeFile, type NoticeFileProblem } from "../../src/notice-file/readNoticeFile";
import { BatchError } from "./BatchError";
import type { MessageKey } from "./batchMessages";
import { readBytes } from "./files";

const PROBLEMS: Readonly<Record<NoticeFileProblem, MessageKey>> = {
  empty: "noticeIsEmpty",
  notText: "noticeIsNoText",
  notDocx: "noticeIsNoDocx",
  otherKind: "noticeOtherKind",
};

export interface Notice {
  readonly text: string;
  /** The text is nowhere to be read but in the report. */
  readonly isDocx: boolean;
}

/** @throws BatchError for a file that is missing, empty, or no notice. */
export async function readNotice(name: string, folder: string): Promise<Notice> {
  const file = await readNoticeFile(name, await readBytes(name, path.resolve(folder, name)));
  if (file.kind === "problem") throw new BatchError(PROBLEMS[file.problem], { file: name });
  return { text: file.text, isDocx: file.kind === "docx" };
}
