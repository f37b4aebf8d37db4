import {
  isTrackingWorkbook,
  judgeFindings,
  judgementRefusal,
  memoryText,
  validateSteps,
  withJudgement,
  type Judgement,
} from "../domain";
import { keepInWorkbook, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { countBySeverity, refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";

/**
 * Keeps in the workbook what a person says about one finding, or takes it back, and answers with the findings as they
 * stand then. Three syncs: two that read, one that keeps.
 * @throws HostError
 */
export async function judgeFinding(command: Command, judgement: Judgement): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "judge", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command, { onlyLooks: true });
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    if (!isTrackingWorkbook(reading.ledger)) return refused(base, "noTables", messages.noTables);
    const findings = await watch.computingInSteps(validateSteps(reading.ledger));
    const refusal = judgementRefusal(judgeFindings(findings, reading.memory), judgement);
    if (refusal !== null) return refused(base, refusal, messages[refusal], { ledger: reading.ledger, findings });
    const memory = withJudgement(reading.memory, findings, judgement);
    await watch.writing(keepInWorkbook(context, memoryText(memory)));
    // What cannot be read has just been written anew.
    const ledger = { ...reading.ledger, memory: { ...memory, isUnreadable: false } };
    const standing = memory.isUnreadable ? await watch.computingInSteps(validateSteps(ledger)) : findings;
    const message = messages.judged(countBySeverity(standing, ledger));
    return resultOf({ ...base, status: "done", message, ledger, findings: standing });
  });
}
