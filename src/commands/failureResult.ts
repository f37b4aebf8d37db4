import { failureSentence, type CommandResult, type Language } from "../app";

/** A failure of Excel as a result that the pane can show: nothing but its sentence. */
export const failureResult = (command: string, language: Language, thrown: unknown): CommandResult => ({
  command,
  status: "refused",
  refusal: "hostFailed",
  message: failureSentence(thrown, language),
  tables: [],
  recognition: null,
  findings: [],
  changes: [],
  timing: { readMs: 0, computeMs: 0, writeMs: 0 },
});
