import { rect, type Rect } from "../../engine/document/a1";
import type { HostSheet } from "../../engine/document/HostSheet";
import { writeInput } from "../../excel/cellWrites";
import type { Session } from "../../excel/Session";
import { setColumnPoints, setRowPoints } from "../../excel/sizes";
import type { Host } from "../../index";
import { cellStates, isSpilled, positionsOf, putState, type CellState } from "./cellStates";

/** One thing that the user did, and how to take it back. */
interface Step {
  readonly sheet: HostSheet;
  readonly area: Rect;
  readonly undo: (session: Session) => void;
  readonly redo: (session: Session) => void;
}

export interface EditEvents {
  /** Done, undone or done again: there. */
  readonly onEdited: (sheet: HostSheet, area: Rect) => void;
  readonly onFailed: (error: unknown) => void;
}

const MOST_STEPS = 100;

/** What the user does to cells by hand. Each is one step for undo, and runs in its turn with the add-in's requests. */
export class UserEdits {
  private done: Step[] = [];
  private undone: Step[] = [];

  constructor(
    private readonly host: Host,
    private readonly events: EditEvents,
  ) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Rows may have moved since: what was done before cannot be taken back any more. */
  forget(): void {
    this.done = [];
    this.undone = [];
  }

  /** The same input into every cell of the area. @returns whether it was accepted */
  type(sheet: HostSheet, area: Rect, input: string): Promise<boolean> {
    return this.change(sheet, area, false, (session) => {
      for (const [row, column] of positionsOf(area)) writeInput(session, sheet, row, column, input);
    });
  }

  /** As typed, row by row, from the first cell of the area on. */
  typeRows(sheet: HostSheet, area: Rect, rows: readonly (readonly string[])[]): Promise<boolean> {
    return this.change(sheet, area, false, (session) => {
      rows.forEach((row, down) => {
        row.forEach((input, right) => {
          writeInput(session, sheet, area.rowIndex + down, area.columnIndex + right, input);
        });
      });
    });
  }

  clear(sheet: HostSheet, area: Rect): Promise<boolean> {
    return this.change(sheet, area, true, (session) => {
      for (const { rowIndex, columnIndex } of cellStates(sheet, area, true)) {
        // Emptying a cell that a formula fills would end the spill and bring nothing.
        if (!isSpilled(sheet, rowIndex, columnIndex)) writeInput(session, sheet, rowIndex, columnIndex, "");
      }
    });
  }

  /** Puts cells with their formats there; `cleared` is emptied in the same step. */
  async put(
    sheet: HostSheet,
    area: Rect,
    states: readonly CellState[],
    cleared: { readonly sheet: HostSheet; readonly area: Rect } | null,
  ): Promise<boolean> {
    const isEmptied = cleared === null || (await this.clear(cleared.sheet, cleared.area));
    if (!isEmptied) return false;
    return this.change(sheet, area, false, (session) => {
      for (const state of states) putState(session, sheet, state);
    });
  }

  /** `points` as Excel counts them; undefined for the standard size. */
  resize(sheet: HostSheet, area: Rect, what: "columns" | "rows", points: number | undefined): Promise<boolean> {
    const set = what === "columns" ? setColumnPoints : setRowPoints;
    return this.run(sheet, area, (session) => {
      const before = what === "columns" ? columnWidths(sheet, area) : rowHeights(sheet, area);
      session.assertAllowed(sheet, what === "columns" ? "formatColumns" : "formatRows");
      set(sheet, area, points);
      return {
        undo: () => {
          before.forEach((restore) => {
            restore();
          });
        },
        redo: () => {
          set(sheet, area, points);
        },
      };
    });
  }

  async undo(): Promise<void> {
    const step = this.done.pop();
    if (step && (await this.replay(step, step.undo))) this.undone.push(step);
  }

  async redo(): Promise<void> {
    const step = this.undone.pop();
    if (step && (await this.replay(step, step.redo))) this.done.push(step);
  }

  private async replay({ sheet, area }: Step, work: (session: Session) => void): Promise<boolean> {
    if (!this.host.workbook.sheets.includes(sheet)) return false;
    return this.attempt(sheet, area, (session) => {
      work(session);
      session.events.changed(sheet, area, "user");
    });
  }

  private change(
    sheet: HostSheet,
    area: Rect,
    onlyExisting: boolean,
    work: (session: Session) => void,
  ): Promise<boolean> {
    return this.run(sheet, area, (session) => {
      session.assertContentEditable(sheet, area);
      const before = cellStates(sheet, area, onlyExisting);
      const restore = (states: readonly CellState[]) => (at: Session) => {
        for (const state of states) putState(at, sheet, state);
      };
      try {
        work(session);
      } catch (error) {
        restore(before)(session);
        throw error;
      }
      session.events.changed(sheet, area, "user");
      return { undo: restore(before), redo: restore(cellStates(sheet, area, onlyExisting)) };
    });
  }

  private run(sheet: HostSheet, area: Rect, work: (session: Session) => Pick<Step, "undo" | "redo">): Promise<boolean> {
    return this.attempt(sheet, area, (session) => {
      this.done.push({ sheet, area, ...work(session) });
      if (this.done.length > MOST_STEPS) this.done.shift();
      this.undone = [];
    });
  }

  private async attempt(sheet: HostSheet, area: Rect, work: (session: Session) => void): Promise<boolean> {
    try {
      await this.host.userAction(work);
      this.events.onEdited(sheet, area);
      return true;
    } catch (error) {
      this.events.onFailed(error);
      return false;
    }
  }
}

function columnWidths(sheet: HostSheet, area: Rect): (() => void)[] {
  return range(area.columnIndex, area.columnCount).map((index) => {
    const { width } = sheet.column(index) as { readonly width?: number };
    const points = width === undefined ? undefined : width * POINTS_A_CHARACTER;
    return () => {
      setColumnPoints(sheet, rect(0, index), points);
    };
  });
}

/** As `host/excel/sizes.ts` counts them. */
const POINTS_A_CHARACTER = 7 * 0.75;

function rowHeights(sheet: HostSheet, area: Rect): (() => void)[] {
  return range(area.rowIndex, area.rowCount).map((index) => {
    const { height } = (sheet.findRow(index) ?? {}) as { readonly height?: number };
    return () => {
      setRowPoints(sheet, rect(index, 0), height);
    };
  });
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
