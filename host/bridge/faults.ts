import type { Rect } from "../engine/document/a1";
import { ApiError } from "./ApiError";

/**
 * What goes wrong on demand. `sync` counts the syncs of a command from 1, as `traffic.syncs` does.
 * - `fail`: the sync fails; with `action`, only that action (from 1) and what comes after it
 * - `delay`: the answer comes late; `drop`: it never comes
 * - `kill`: the page goes away after the sync, and asks nothing more
 * - `edit`, `protect`: another person does something in the workbook after the sync
 */
export type Fault =
  | { readonly kind: "fail"; readonly sync: number; readonly action?: number; readonly code?: string }
  | { readonly kind: "delay"; readonly sync: number; readonly milliseconds: number }
  | { readonly kind: "drop"; readonly sync: number }
  | { readonly kind: "kill"; readonly sync: number }
  | {
      readonly kind: "edit";
      readonly sync: number;
      readonly sheet: string;
      readonly address: string;
      readonly value: string;
    }
  | { readonly kind: "protect"; readonly sync: number; readonly sheet: string };

/** What of the host the faults reach for. */
export interface FaultTarget {
  edit(sheet: string, where: string | Rect, value: string): void;
  protect(sheet: string): void;
}

type Kind<K extends Fault["kind"]> = Extract<Fault, { kind: K }>;

/** The faults of one host, asked at each sync. */
export class Faults {
  private isDead = false;
  private isDeaf = false;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly target: FaultTarget,
  ) {}

  /** The page has gone away: nothing that it still asks is done, nothing is answered. */
  get pageIsDead(): boolean {
    return this.isDead;
  }

  /** Thrown before an action runs; `action` counts from 1 within the sync. */
  check(sync: number, action: number): void {
    for (const fault of this.of("fail", sync)) {
      if (action !== (fault.action ?? 1)) continue;
      throw new ApiError(fault.code ?? "GeneralException", "A fault was asked for here.", "Fault");
    }
  }

  /** What happens after a sync has run, before it is answered. */
  afterSync(sync: number): void {
    for (const { sheet, address, value } of this.of("edit", sync)) this.target.edit(sheet, address, value);
    for (const { sheet } of this.of("protect", sync)) this.target.protect(sheet);
    if (this.of("kill", sync).length > 0) this.isDead = true;
  }

  /** The page waits, or would have waited, for an answer that will never come. */
  get pageIsSilent(): boolean {
    return this.isDead || this.isDeaf;
  }

  isAnswered(sync: number): boolean {
    if (this.of("drop", sync).length > 0) this.isDeaf = true;
    return !this.isDead && !this.isDeaf;
  }

  delayOf(sync: number): number {
    return Math.max(0, ...this.of("delay", sync).map(({ milliseconds }) => milliseconds));
  }

  private of<K extends Fault["kind"]>(kind: K, sync: number): Kind<K>[] {
    return this.faults.filter((fault): fault is Kind<K> => fault.kind === kind && fault.sync === sync);
  }
}

const FORMS: readonly [RegExp, (match: readonly string[]) => Fault][] = [
  [/^fail:(\d+)$/, ([, sync]) => ({ kind: "fail", sync: Number(sync) })],
  [/^fail:(\d+)\.(\d+)$/, ([, sync, action]) => ({ kind: "fail", sync: Number(sync), action: Number(action) })],
  [/^delay:(\d+):(\d+)$/, ([, sync, ms]) => ({ kind: "delay", sync: Number(sync), milliseconds: Number(ms) })],
  [/^drop:(\d+)$/, ([, sync]) => ({ kind: "drop", sync: Number(sync) })],
  [/^kill:(\d+)$/, ([, sync]) => ({ kind: "kill", sync: Number(sync) })],
  [
    /^edit:(\d+):(.+)!(\$?[A-Za-z]+\$?\d+)=(.*)$/s,
    ([, sync, sheet = "", address = "", value = ""]) => ({ kind: "edit", sync: Number(sync), sheet, address, value }),
  ],
  [/^protect:(\d+):(.+)$/s, ([, sync, sheet = ""]) => ({ kind: "protect", sync: Number(sync), sheet })],
];

/**
 * A fault as it is written on a command line; null when it cannot be read.
 * @example parseFault("fail:4.2") // { kind: "fail", sync: 4, action: 2 }
 */
export function parseFault(text: string): Fault | null {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return Number(match[1]) > 0 ? read(match) : null;
  }
  return null;
}
