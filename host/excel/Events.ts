import type { GenericEntry } from "../bridge/protocol";
import { boundingRect, intersection, rectAddress, sameRect, type Rect } from "../engine/document/a1";
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
  RowSortedEvent: 19,
  ColumnSortedEvent: 20,
  SingleClickedEvent: 21,
  RowHiddenChangedEvent: 22,
  FormulaChangedEvent: 23,
  ProtectionChangedEvent: 24,
  EventNameChanged: 25,
  EventVisibilityChanged: 26,
  EventMoved: 27,
  // Events of tables and comments have the same names on the wire as those of sheets.
  TableSelectionChangedEvent: 100,
  TableDataChangedEvent: 101,
  TableAddedEvent: 102,
  TableDeletedEvent: 103,
  // Those of the workbook, too.
  WorkbookAutoSaveSettingChangedEvent: 2200,
  WorkbookActivatedEvent: 2203,
  CommentAddedEvent: 250,
  CommentDeletedEvent: 251,
  CommentChangedEvent: 252,
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
  private formulas = new Map<HostSheet, { readonly cellAddress: string; readonly previousFormula: string }[]>();
  private formats: { readonly sheet: HostSheet; readonly area: Rect }[] = [];
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
    for (const table of sheet.tables.filter((each) => intersection(each.area, area) !== null)) {
      const payload = { worksheetId: sheet.id, tableId: table.node.attributes.id, address: rectAddress(area) };
      this.raise("TableSelectionChangedEvent", [table.node.attributes.id ?? ""], { ...payload, isInsideTable: true });
    }
    this.raise("SelectionChangedEvent", targetsOf(sheet), { worksheetId: sheet.id, address: rectAddress(area) });
    // The old-style event of the workbook has no registration of its own.
    this.entries.push({ messageCategory: EVENT_CATEGORY, messageType: 2, targetId: "", message: "{}" });
  }

  /** An event that carries just the sheet: activated, added, deleted, calculated, renamed, … */
  sheetEvent(event: string, sheet: HostSheet, more: Readonly<Record<string, unknown>> = {}): void {
    this.raise(event, targetsOf(sheet), { worksheetId: sheet.id, source: "Local", ...more });
  }

  /** A cell whose formula is new; `before` is what stood there. Cells of one batch are one event. */
  formulaChanged(sheet: HostSheet, cellAddress: string, previousFormula: string): void {
    if (!targetsOf(sheet).some((target) => this.isRegistered("FormulaChangedEvent", target))) return;
    const details = this.formulas.get(sheet) ?? [];
    this.formulas.set(sheet, details);
    details.push({ cellAddress, previousFormula });
  }

  /** A cell was clicked; offsets are points from its left and upper edge. */
  clicked(sheet: HostSheet, cell: Rect, offsetX: number, offsetY: number): void {
    this.sheetEvent("SingleClickedEvent", sheet, { address: rectAddress(cell), offsetX, offsetY });
  }

  /** The user came to the workbook from another window. */
  workbookActivated(): void {
    this.raise("WorkbookActivatedEvent", ["Workbook"], {});
  }

  formatChanged(sheet: HostSheet, area: Rect): void {
    if (!targetsOf(sheet).some((target) => this.isRegistered("FormatChangedEvent", target))) return;
    const last = this.formats[this.formats.length - 1];
    if (last?.sheet !== sheet || !sameRect(last.area, area)) this.formats.push({ sheet, area });
  }

  rowHiddenChanged(sheet: HostSheet, area: Rect, hidden: boolean): void {
    const changeType = hidden ? "Hidden" : "Unhidden";
    this.sheetEvent("RowHiddenChangedEvent", sheet, { address: rectAddress(area), changeType });
  }

  /** A comment added, deleted or changed; a reply is a change of its comment. */
  commentEvent(
    event: "CommentAddedEvent" | "CommentDeletedEvent" | "CommentChangedEvent",
    sheet: HostSheet,
    commentDetails: readonly { readonly commentId: string; readonly replyIds: readonly string[] }[],
    changeType?:
      "CommentEdited" | "ReplyAdded" | "ReplyDeleted" | "ReplyEdited" | "CommentResolved" | "CommentReopened",
  ): void {
    const change = changeType === undefined ? {} : { changeType };
    this.raise(event, targetsOf(sheet), { worksheetId: sheet.id, source: "Local", commentDetails, ...change });
  }

  /** A table added or deleted: heard on the sheet's tables and on the workbook's. */
  tableEvent(
    event: "TableAddedEvent" | "TableDeletedEvent",
    sheet: HostSheet,
    tableId: string,
    tableName: string,
  ): void {
    this.raise(event, targetsOf(sheet), { tableId, tableName, worksheetId: sheet.id, source: "Local" });
  }

  /** Delivers what the batch did; with events switched off it is dropped, as Excel does. */
  flush(enabled: boolean): void {
    for (const change of this.pending) {
      this.onChange(change.sheet, change.area);
      if (enabled) this.raiseChange(change);
    }
    this.pending = [];
    this.raiseCollected();
    const { entries } = this;
    this.entries = [];
    if (enabled && entries.length > 0) this.send(entries);
  }

  private raiseCollected(): void {
    for (const [sheet, formulaDetails] of this.formulas)
      this.sheetEvent("FormulaChangedEvent", sheet, { formulaDetails });
    for (const { sheet, area } of this.formats)
      this.sheetEvent("FormatChangedEvent", sheet, { address: rectAddress(area), referenceId: this.reference(sheet, area) }); // prettier-ignore
    this.formulas = new Map();
    this.formats = [];
  }

  private raiseChange({ sheet, area, changeType, shiftDirection, source }: PendingChange): void {
    const payload = { worksheetId: sheet.id, address: rectAddress(area), changeType, source: "Local" };
    for (const table of sheet.tables.filter((each) => intersection(each.area, area) !== null)) {
      const tableId = table.node.attributes.id ?? "";
      this.raise("TableDataChangedEvent", [tableId, ...targetsOf(sheet)], { ...payload, tableId });
    }
    if (!targetsOf(sheet).some((target) => this.isRegistered("DataChangedEvent", target))) return;
    this.raise("DataChangedEvent", targetsOf(sheet), {
      ...payload,
      triggerSource: source === "addin" ? "ThisLocalAddin" : "Unknown",
      referenceId: this.reference(sheet, area),
      shiftDirection,
    });
  }

  /** The handler may ask for the range later, when the batch has given its own references back. */
  private reference(sheet: HostSheet, area: Rect): string {
    const id = this.keepRange(sheet, area);
    this.eventReferences.push(id);
    if (this.eventReferences.length > LAST_REFERENCES) this.releaseRange(this.eventReferences.shift() ?? "");
    return id;
  }

  private raise(event: string, targets: readonly string[], payload: Readonly<Record<string, unknown>>): void {
    for (const targetId of targets) {
      if (!this.isRegistered(event, targetId)) continue;
      const messageType = EVENT_TYPES[event] ?? 0;
      this.entries.push({ messageCategory: EVENT_CATEGORY, messageType, targetId, message: JSON.stringify(payload) });
    }
  }
}

/** One handler listens on the sheet, the other on all sheets. */
const targetsOf = (sheet: HostSheet): readonly string[] => [sheet.id, "Workbook"];

/** office.js cuts a large write into bands of rows: they are one edit. */
function continues(last: PendingChange, sheet: HostSheet, area: Rect, changeType: ChangeType): boolean {
  if (last.sheet !== sheet || last.changeType !== "RangeEdited" || changeType !== "RangeEdited") return false;
  if (sameRect(last.area, area)) return true;
  const sameColumns = last.area.columnIndex === area.columnIndex && last.area.columnCount === area.columnCount;
  return sameColumns && last.area.rowIndex + last.area.rowCount === area.rowIndex;
}
