import type { CommandResult, ReportedClaim } from "../../app/CommandResult";
import type { SentReminders } from "../../app/remindUnits";
import type { Verdict } from "../../domain/notice/Notice";
import { failureOf } from "../failureOf";
import { intentOf } from "../findingView";
import { editsToKeep } from "./draftView";
import type { NoticeMessage, NoticeMode, NoticeSurroundings, NoticeTask } from "./noticeState";

export interface NoticeActions {
  readonly choose: (mode: NoticeMode) => void;
  readonly type: (text: string) => void;
  readonly open: (file: File) => Promise<void>;
  readonly check: () => Promise<void>;
  /** Back to the text, to change it. */
  readonly edit: () => void;
  readonly filter: (verdict: Verdict | null) => void;
  /** Chooses a claim, and selects the first cell on its other side. */
  readonly select: (claim: number) => Promise<void>;
  readonly goTo: (sheet: string, address: string) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  readonly draft: () => Promise<void>;
  readonly typeParagraph: (key: string, text: string) => void;
  /** Keeps what was typed in the workbook, and drafts anew. */
  readonly keep: () => Promise<void>;
  /** Goes back to what the cells say. */
  readonly regenerate: (key: string) => Promise<void>;
  readonly saveDraft: () => Promise<void>;
  readonly addWordings: () => Promise<void>;
  readonly remind: () => Promise<void>;
  readonly log: (sent: SentReminders) => Promise<void>;
  readonly saveReminders: (date: string) => Promise<void>;
  readonly dismiss: () => void;
}

function said(result: CommandResult, claims: readonly ReportedClaim[] = []): NoticeMessage {
  const has = (verdict: Verdict): boolean => claims.some((claim) => claim.verdict === verdict);
  const ofClaims = has("contradicts") ? "error" : has("doubtful") ? "warning" : intentOf(result);
  return { kind: "said", intent: result.status === "done" ? ofClaims : "warning", sentence: result.message };
}

/**
 * The effects behind 通报. What is thrown below is caught here, once. One thing at a time: a second click while something
 * runs does nothing.
 */
export function createNoticeActions(given: NoticeSurroundings): NoticeActions {
  const { useCases, files, options, state, show, wrote } = given;

  async function once(task: NoticeTask, work: () => Promise<void>): Promise<void> {
    if (state().running !== null) return;
    show({ running: task, message: null, failure: null });
    try {
      await work();
    } catch (thrown) {
      show({ failure: failureOf(thrown, options().language) });
    } finally {
      show({ running: null });
    }
  }

  async function checkText(text: string): Promise<void> {
    const result = await useCases.checkNotice(text, options());
    const checked = result.status === "refused" ? null : { text, claims: result.claims, coverage: result.coverage };
    show({ checked, filter: null, current: null, message: said(result, result.claims) });
  }

  async function keepEdits(edits: ReturnType<typeof editsToKeep>): Promise<void> {
    const draft = await useCases.keepDraftEdits(edits, options());
    show(draft.draft === null ? { message: said(draft) } : { draft, typed: {}, message: said(draft, draft.claims) });
  }

  async function goTo(sheet: string, address: string): Promise<void> {
    try {
      await useCases.goTo(sheet, address);
    } catch (thrown) {
      show({ failure: failureOf(thrown, options().language) });
    }
  }

  return {
    choose: (mode) => {
      show({ mode, message: null, failure: null });
    },
    type: (text) => {
      show({ text, fileName: null });
    },
    edit: () => {
      show({ checked: null, message: null });
    },
    filter: (filter) => {
      show({ filter });
    },
    dismiss: () => {
      show({ failure: null });
    },
    goTo,

    open: (file) =>
      once("open", async () => {
        const read = await files.read(file);
        if (read.kind === "problem") {
          show({ message: { kind: "file", problem: read.problem, fileName: file.name } });
          return;
        }
        show({ text: read.text, fileName: file.name, checked: null });
        await checkText(read.text);
      }),

    check: () => once("check", () => checkText(state().text)),

    select: async (claim) => {
      show({ current: claim });
      const cell = state().checked?.claims[claim]?.cells.find(
        ({ sheet, address }) => sheet !== null && address !== null,
      );
      if (cell?.sheet != null && cell.address !== null) await goTo(cell.sheet, cell.address);
    },

    copy: async (text) => {
      show({ message: { kind: "copied", isCopied: await files.copy(text) } });
    },

    draft: () =>
      once("draft", async () => {
        const draft = await useCases.draftNotice(options());
        show({ draft: draft.draft === null ? null : draft, message: said(draft, draft.claims) });
      }),

    typeParagraph: (key, text) => {
      show({ typed: { ...state().typed, [key]: text } });
    },

    keep: () => once("keep", () => keepEdits(editsToKeep(state().draft?.draft?.paragraphs ?? [], state().typed))),

    regenerate: (key) =>
      once("keep", async () => {
        const paragraphs = state().draft?.draft?.paragraphs ?? [];
        const own = paragraphs.find((paragraph) => paragraph.key === key);
        const base = own?.generated ?? own?.text ?? "";
        await keepEdits([{ key, base, text: base }, ...editsToKeep(paragraphs, state().typed).filter((edit) => edit.key !== key)]); // prettier-ignore
      }),

    saveDraft: () =>
      once("save", async () => {
        const draft = state().draft?.draft;
        if (draft == null) return;
        const fileName = "通报草稿.docx";
        files.save(fileName, await files.draft(draft));
        show({ message: { kind: "saved", fileName } });
      }),

    addWordings: () =>
      once("template", async () => {
        const result = await useCases.addWordings(options());
        show({ message: said(result) });
        wrote();
      }),

    remind: () =>
      once("remind", async () => {
        const reminders = await useCases.remindUnits(options());
        show({ reminders: reminders.status === "refused" ? null : reminders, message: said(reminders) });
      }),

    log: (sent) =>
      once("log", async () => {
        const reminders = await useCases.logReminders(sent, options());
        show(reminders.status === "refused" ? { message: said(reminders) } : { reminders, message: said(reminders) });
        wrote();
      }),

    saveReminders: (date) =>
      once("save", async () => {
        const { reminders, signature } = state().reminders ?? { reminders: [], signature: "" };
        const fileName = "催办单.docx";
        files.save(fileName, await files.reminders({ reminders, signature, date }));
        show({ message: { kind: "saved", fileName } });
      }),
  };
}
