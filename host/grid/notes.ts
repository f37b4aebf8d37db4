import type { HostSheet } from "../engine/document/HostSheet";

/** The text of the note on a cell; null without one. */
export function noteOf(sheet: HostSheet, rowIndex: number, columnIndex: number): string | null {
  const note: unknown = sheet.findCell(rowIndex, columnIndex)?.note;
  const text = typeof note === "string" ? note : textOfRuns(note);
  return text === "" ? null : text;
}

function textOfRuns(note: unknown): string {
  if (typeof note !== "object" || note === null || !("texts" in note) || !Array.isArray(note.texts)) return "";
  return (note.texts as readonly { readonly text?: string }[]).map(({ text }) => text ?? "").join("");
}
