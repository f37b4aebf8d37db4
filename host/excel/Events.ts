import type { GenericEntry } from "../bridge/protocol";
import { boundingRect, rectAddress, sameRect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";

const EVENT_CATEGORY = 65_536;
const LAST_REFERENCES = 1_000;

/** Wire name of an event → its number; the name is what stands between `_Register` and the end. */
export const EVENT_TYPES: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
};

export type ChangeType =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted"; // prettier-ignore

interface PendingChange {
  readonly sheet: HostSheet;
  readonly area: Rect;
  readonly changeType: ChangeType;
  readonly shiftDirection: string;
  readonly source: "addin" | "user";
}

/** Registrations and deliveries. Changes of one batch are delivered when it ends, neighbouring ones as one. */
export class Events {
  private readonly registrations = new Map<string, number>();
  private readonly eventReferences: string[] = [];
  private pending: PendingChange[] = [];
  private entries: GenericEntry[] = [];

  constructor(
    private readonly send: (entries: readonly GenericEntry[]) => void,
    private readonly keepRange: (sheet: HostSheet, area: Rect) => string,
    private readonly releaseRange: (id: string) => void,
    private readonly onChange: (sheet: HostSheet, area: Rect) => void,
  ) {}

  /** `targetId` is a sheet's id, or "Workbook" for a collection. office.js registers once for each client object. */
  register(event: string, targetId: string, count: 1 | -1): void {
    const key = `${event} ${targetId}`;
    const now = (this.registrations.get(key) ?? 0) + count;
    if (now > 0) this.registrations.set(key, now);
    else this.registrations.delete(key);
  }

  isRegistered(event: string, targetId: string): boolean {
    return this.registrations.has(`${event} ${targetId}`);
  }

  changed(
    sheet: HostSheet,
    area: Rect,
    source: "addin" | "user",
    changeType: ChangeType = "RangeEdited",
    shiftDirection = "None",
  ): void {
    const last = this.pending[this.pending.length - 1];
    if (last && continues(last, sheet, area, changeType)) {
      this.pending[this.pending.length - 1] = { ...last, area: boundingRect(last.area, area) };
      return;
    }
    this.pending.push({ sheet, area, changeType, shiftDirection, source });
  }

  selectionChanged(sheet: HostSheet, area: Rect): void {
    this.raise("SelectionChangedEvent", sheet.id, { worksheetId: sheet.id, address: rectAddress(area) });
    // The old-style event of the workbook has no registration of its own.
    this.entries.push({ messageCategory: EVENT_CATEGORY, messageType: 2, targetId: "", message: "{}" });
  }

  /** An event that carries just the sheet: activated, added, deleted, calculated, renamed, … */
  sheetEvent(event: string, sheet: HostSheet, more: Readonly<Record<string, unknown>> = {}): void {
    this.raise(event, sheet.id, { worksheetId: sheet.id, source: "Local", ...more });
  }

  /** Delivers what the batch did; with events switched off it is dropped, as Excel does. */
  flush(enabled: boolean): void {
    for (const change of this.pending) {
      this.onChange(change.sheet, change.area);
      if (enabled) this.raiseChange(change);
    }
    this.pending = [];
    const { entries } = this;
    this.entries = [];
    if (enabled && entries.length > 0) this.send(entries);
  }

  private raiseChange({ sheet, area, changeType, shiftDirection, source }: PendingChange): void {
    const isWatched = [sheet.id, "Workbook"].some((target) => this.isRegistered("DataChangedEvent", target));
    if (!isWatched) return;
    const referenceId = this.keepRange(sheet, area);
    this.eventReferences.push(referenceId);
    if (this.eventReferences.length > LAST_REFERENCES) this.releaseRange(this.eventReferences.shift() ?? "");
    this.raise("DataChangedEvent", sheet.id, {
      worksheetId: sheet.id,
      address: rectAddress(area),
      changeType,
      source: "Local",
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
      referenceId,
      shiftDirection,
    });
  }

  private raise(event: string, sheetId: string, payload: Readonly<Record<string, unknown>>): void {
    for (const targetId of [sheetId, "Workbook"]) {
      if (!this.isRegistered(event, targetId)) continue;
      const messageType = EVENT_TYPES[event] ?? 0;
      this.entries.push({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(payload) });
    }
  }
}

/** office.js cuts a large write into bands of rows: they are one edit. */
function continues(last: PendingChange, sheet: HostSheet, area: Rect, changeType: ChangeType): boolean {
  if (last.sheet !== sheet || last.changeType !== "RangeEdited" || changeType !== "RangeEdited") return false;
  if (sameRect(last.area, area)) return true;
  const sameColumns = last.area.columnIndex === area.columnIndex && last.area.columnCount === area.columnCount;
  return sameColumns && last.area.rowIndex + last.area.rowCount === area.rowIndex;
}
