import type { HostObject } from "../bridge/members";
import type { Rect } from "../engine/document/a1";
import type { HostSheet, SheetTable } from "../engine/document/HostSheet";
import { bodyOf, headerRows, totalRows } from "../engine/document/tableNode";
import { itemNotFound } from "../bridge/ApiError";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";

export class TableObject implements HostObject {
  readonly className = "Table";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    private readonly kept: SheetTable,
  ) {}

  /** A table that was deleted is gone for everyone who holds on to it. */
  get table(): SheetTable {
    if (!this.sheet.tables.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }

  get id(): string {
    return this.kept.node.attributes.id ?? "";
  }

  get name(): string {
    return this.kept.node.attributes.displayName ?? this.kept.node.attributes.name ?? "";
  }

  get headerRows(): number {
    return headerRows(this.table);
  }

  get totalRows(): number {
    return totalRows(this.table);
  }

  get body(): Rect {
    return bodyOf(this.table);
  }

  rangeOf(area: Rect): RangeObject {
    return new RangeObject(this.session, this.sheet, area);
  }
}
