import type { Memory } from "../memory/Memory";
import type { NoticeEdit } from "./Draft";

/**
 * The memory with paragraphs as a person wrote them. One that says what the cells say is no edit any more; those of
 * another 期 go, since its notice is out.
 * Shape: memory, 期, edits by key → memory.
 */
export function keepNoticeEdits(memory: Memory, issue: string, edits: readonly NoticeEdit[]): Memory {
  const kept = memory.noticeEdits.issue === issue ? memory.noticeEdits.paragraphs : [];
  const others = kept.filter(({ key }) => !edits.some((edit) => edit.key === key));
  const paragraphs = [...others, ...edits.filter(({ base, text }) => base !== text)];
  return { ...memory, noticeEdits: { issue, paragraphs } };
}
