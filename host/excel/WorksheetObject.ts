import { itemNotFound } from "../bridge/ApiError";
import type { HostObject } from "../bridge/members";
import type { HostSheet } from "../engine/document/HostSheet";
import type { Session } from "./Session";

/** A sheet, and the parts that stand for it alone. */
export class SheetPart implements HostObject {
  constructor(
    readonly className: string,
    readonly session: Session,
    private readonly kept: HostSheet,
  ) {}

  /** A sheet that was deleted is gone for everyone who holds on to it. */
  get sheet(): HostSheet {
    if (!this.session.workbook.sheets.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }

  get id(): string {
    return this.kept.id;
  }
}

export class WorksheetObject extends SheetPart {
  constructor(session: Session, sheet: HostSheet) {
    super("Worksheet", session, sheet);
  }
}
