import type { DraftDocument } from "../../domain/notice/Draft";
import { readNoticeFile, type NoticeFile } from "../../notice-file/readNoticeFile";
import type { ReminderLetters } from "../../notice-file/writeReminders";

/** What the part does with files and the clipboard; tests have their own. */
export interface NoticeFiles {
  readonly read: (file: File) => Promise<NoticeFile>;
  readonly draft: (draft: DraftDocument) => Promise<Uint8Array>;
  readonly reminders: (letters: ReminderLetters) => Promise<Uint8Array>;
  readonly save: (fileName: string, bytes: Uint8Array) => void;
  /** Whether the clipboard took it. */
  readonly copy: (text: string) => Promise<boolean>;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A download reads its address after the click. */
const KEPT_MS = 60_000;

function save(fileName: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: DOCX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}

/** Office's own window may keep the newer way from a page; the older one works there. */
function copyBySelection(text: string): boolean {
  const box = document.createElement("textarea");
  box.value = text;
  box.style.position = "fixed";
  box.style.opacity = "0";
  document.body.append(box);
  box.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the newer one is refused
    return document.execCommand("copy");
  } finally {
    box.remove();
  }
}

async function copy(text: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) return copyBySelection(text);
  return clipboard.writeText(text).then(
    () => true,
    () => copyBySelection(text),
  );
}

/** The libraries are chunks of their own, loaded for the first file. */
export const noticeFiles: NoticeFiles = {
  read: async (file) => readNoticeFile(file.name, new Uint8Array(await file.arrayBuffer())),
  draft: async (draft) => (await import("../../notice-file/writeDraft")).writeDraft(draft),
  reminders: async (letters) => (await import("../../notice-file/writeReminders")).writeReminders(letters),
  save,
  copy,
};
