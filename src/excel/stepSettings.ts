import { packed, unpacked } from "./packedJson";
import type { UndoneCells, UndoRecord } from "./UndoRecord";

/**
 * Where the last step is kept in the workbook: among the add-in's own settings. A head says which command it was and how
 * far it got; the record of what stood before lies in numbered parts, which are read only to take the step back.
 */
const HEAD_KEY = "lastStep";
const partKey = (part: number): string => `${HEAD_KEY}.${String(part)}`;
const VERSION = 1;

/**
 * `none`: nothing to take back. `starting`: the record is being written, nothing else has been. `started`: writes have
 * begun; where this is found at the opening, the page died among them. `done`: the step is whole.
 */
export type StepState = "none" | "starting" | "started" | "done";

export interface StepHead {
  readonly state: StepState;
  /** As the report names commands; "" where there is none. */
  readonly command: string;
  readonly parts: number;
}

export const NO_STEP: StepHead = { state: "none", command: "", parts: 0 };

const STATES: readonly unknown[] = ["none", "starting", "started", "done"];

function queueStepHead(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(HEAD_KEY);
  setting.load("value");
  return setting;
}

/**
 * Queues the head of the last step; goes with any sync.
 * @returns Reads it, after that sync.
 */
export function queueStep(context: Excel.RequestContext): () => StepHead {
  const setting = queueStepHead(context);
  return () => stepHeadOf(setting);
}

/**
 * Looks whether there is a step to take back: one sync.
 * @throws OfficeExtension.Error
 */
export async function readStepHead(context: Excel.RequestContext): Promise<StepHead> {
  const headOf = queueStep(context);
  await context.sync();
  return headOf();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** The head that was queued, after its sync. One that somebody edited stands for a step whose record cannot be read. */
function stepHeadOf(setting: Excel.Setting): StepHead {
  if (setting.isNullObject) return NO_STEP;
  const kept: unknown = setting.value;
  const raw = typeof kept === "string" ? parsed(kept) : kept;
  const { state, command, parts } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  if (!STATES.includes(state) || typeof command !== "string" || typeof parts !== "number") {
    return { state: "done", command: "", parts: 0 };
  }
  return { state: state as StepState, command, parts };
}

/** Queues a head. Setting a value works whether the key is there or not, so that it can be repeated after a failure. */
export function queueHead(context: Excel.RequestContext, head: StepHead): void {
  context.workbook.settings.add(HEAD_KEY, JSON.stringify({ version: VERSION, ...head }));
}

/** Queues one part of the record, as text; "" for one that is no longer needed. */
export function queuePart(context: Excel.RequestContext, part: number, text: string): void {
  context.workbook.settings.add(partKey(part), text);
}

/** The parts of a record: the first is the record, the others are further blocks of an import. */
export const recordText = (record: UndoRecord): string => packed(record);
export const blockText = (block: UndoneCells): string => packed(block);

const KINDS: readonly unknown[] = ["sheets", "cells", "rules", "import", "corrections"];

function recordFrom(texts: readonly string[]): UndoRecord | null {
  try {
    const [record, ...blocks] = texts.map(unpacked) as [UndoRecord | undefined, ...UndoneCells[]];
    if (record === undefined || !KINDS.includes(record.kind)) return null;
    return record.kind === "import" ? { ...record, blocks: [...record.blocks, ...blocks] } : record;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/**
 * Reads the last step: one sync.
 * @returns The record is null where there is none, or it cannot be read any more.
 * @throws OfficeExtension.Error
 */
export async function readStep(
  context: Excel.RequestContext,
): Promise<{ readonly head: StepHead; readonly record: UndoRecord | null }> {
  const headOf = queueStep(context);
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  const head = headOf();
  const values = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
  const texts = Array.from({ length: head.parts }, (_none, at) => values.get(partKey(at + 1)));
  const isWhole = texts.length > 0 && texts.every((text): text is string => typeof text === "string");
  return { head, record: isWhole ? recordFrom(texts) : null };
}
