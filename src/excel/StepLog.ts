import { blockText, NO_STEP, queueHead, queuePart, recordText, type StepHead, type StepState } from "./stepSettings";
import type { UndoneCells, UndoRecord } from "./UndoRecord";

/**
 * What of one step the workbook keeps after it is done, in characters. While a step runs its record is kept whatever its
 * size, since a page that dies has no other way back.
 */
export const KEPT_CHARS = 1_000_000;

/**
 * The last step, as the workbook keeps it: what a command is about to do stands there before it writes, so that one that
 * is cut short can be taken back by whoever opens the workbook next. Every method queues; nothing is sent.
 */
export class StepLog {
  private head: StepHead;
  private chars = 0;
  private record: UndoRecord | null = null;

  /**
   * @param head As the workbook has it.
   * @param unkept A step of this session that was too large for the workbook.
   */
  constructor(
    head: StepHead,
    private unkept: { readonly command: string; readonly record: UndoRecord } | null = null,
  ) {
    this.head = head;
  }

  /** A step whose record was still being written has written nothing else: it is none. */
  get state(): Exclude<StepState, "starting"> {
    const { state } = this.head;
    if (state === "started" || state === "done") return state;
    return this.unkept === null ? "none" : "done";
  }

  /** Which command the last step was; "" where there is none. */
  get command(): string {
    const { state, command } = this.head;
    return state === "started" || state === "done" ? command : (this.unkept?.command ?? "");
  }

  /** The step that only this session knows. */
  get unkeptStep(): { readonly command: string; readonly record: UndoRecord } | null {
    return this.unkept;
  }

  /** The intention: goes before the first write, in the same batch. */
  start(context: Excel.RequestContext, command: string, record: UndoRecord): void {
    const text = recordText(record);
    const surplus = this.head.parts;
    this.record = record;
    this.chars = text.length;
    this.unkept = null;
    this.setHead(context, { state: "starting", command, parts: surplus });
    queuePart(context, 1, text);
    for (let part = 2; part <= surplus; part += 1) queuePart(context, part, "");
    this.setHead(context, { state: "started", command, parts: 1 });
  }

  /** Adds a block to the record of an import: goes before the block is written. */
  extend(context: Excel.RequestContext, block: UndoneCells): void {
    const text = blockText(block);
    const parts = this.head.parts + 1;
    if (this.record?.kind === "import") this.record = { ...this.record, blocks: [...this.record.blocks, block] };
    this.chars += text.length;
    queuePart(context, parts, text);
    this.setHead(context, { ...this.head, parts });
  }

  /** Another record in the place of the one that was started: what stood before turned out to be something else. */
  amend(context: Excel.RequestContext, record: UndoRecord): void {
    const text = recordText(record);
    this.record = record;
    this.chars = text.length;
    queuePart(context, 1, text);
  }

  /** The same for the block that an import added last, also where the step is whole by now. */
  amendLastBlock(context: Excel.RequestContext, block: UndoneCells): void {
    const { record } = this;
    if (record?.kind !== "import") return;
    this.record = { ...record, blocks: [...record.blocks.slice(0, -1), block] };
    if (this.unkept !== null) this.unkept = { ...this.unkept, record: this.record };
    else queuePart(context, this.head.parts, blockText(block));
  }

  /** The step is whole: goes after its last write. One that is too large stays in the memory of the session alone. */
  finish(context: Excel.RequestContext): void {
    const { command } = this.head;
    if (this.chars <= KEPT_CHARS || this.record === null) {
      this.setHead(context, { ...this.head, state: "done" });
      return;
    }
    const { record } = this;
    this.forget(context);
    this.unkept = { command, record };
  }

  /** The step is about to be taken back: until that is done, it stands for one that was cut short. */
  reopen(context: Excel.RequestContext): void {
    if (this.head.state === "done") this.setHead(context, { ...this.head, state: "started" });
  }

  /** There is nothing to take back any more. */
  forget(context: Excel.RequestContext): void {
    const { parts } = this.head;
    this.setHead(context, { ...NO_STEP, parts });
    for (let part = 1; part <= parts; part += 1) queuePart(context, part, "");
    this.unkept = null;
  }

  /** Whether the step stays in the workbook when the pane is closed. */
  get isKept(): boolean {
    return this.unkept === null;
  }

  private setHead(context: Excel.RequestContext, head: StepHead): void {
    this.head = head;
    queueHead(context, head);
  }
}

/**
 * Forgets a step that cannot be taken back: one sync.
 * @throws OfficeExtension.Error
 */
export async function forgetStep(context: Excel.RequestContext, log: StepLog): Promise<void> {
  log.forget(context);
  await context.sync();
}
