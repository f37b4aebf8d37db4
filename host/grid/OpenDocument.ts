import { createCalcEngine } from "../engine/calc";
import { rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { createHost, type Host, type HostWorkbook } from "../index";
import { ConditionalLooks, type Question } from "./conditional/ConditionalLooks";
import { looksOf } from "./conditional/lookOf";
import type { GridSource } from "./GridSource";
import { hostSource } from "./hostSource";
import { lacksResults } from "./lacksResults";
import { officeTheme } from "./officeTheme";
import { RequestWatch } from "./RequestWatch";
import { widenForNumbers } from "./widenForNumbers";

export interface DocumentEvents {
  readonly onSelect: () => void;
  /** Something in the workbook is different, whoever did it. */
  readonly onChanged: () => void;
  /** Conditional formats have been worked out for these cells. */
  readonly onLooks: (cells: readonly Question[]) => void;
  readonly onEdited: (sheet: HostSheet, area: Rect) => void;
  readonly onFailed: (what: string, error: unknown) => void;
  readonly onPaneState: (isVisible: boolean) => void;
}

/** The open workbook with its host; knows whether it has been saved. */
export class OpenDocument {
  readonly host: Host;
  readonly source: GridSource;
  private readonly looks: ConditionalLooks;
  private readonly watch: RequestWatch;
  /** Edits by hand since it was last saved. */
  private hasEdits = false;
  /** Writes of the add-in that are already saved. */
  private savedWrites = 0;

  constructor(
    readonly workbook: HostWorkbook,
    readonly fileName: string,
    functions: unknown,
    private readonly events: DocumentEvents,
  ) {
    const { onPaneState } = events;
    const options = { engine: createCalcEngine(), language: "zh-CN", officeTheme: officeTheme() };
    this.host = createHost({ ...options, workbook, functions, onPaneState });
    this.looks = this.createLooks();
    this.source = this.createSource();
    this.host.onChange(() => {
      this.changed();
    });
    this.watch = new RequestWatch(this.host.traffic, (hasWritten) => {
      if (hasWritten) this.source.edits.forget();
      this.changed();
    });
    if (lacksResults(workbook)) void this.host.recalculate();
  }

  get hasUnsavedChanges(): boolean {
    return this.hasEdits || this.host.traffic.writes > this.savedWrites;
  }

  async save(): Promise<Uint8Array> {
    await this.host.whenIdle();
    const { writes } = this.host.traffic;
    const bytes = await this.workbook.save();
    this.hasEdits = false;
    this.savedWrites = writes;
    return bytes;
  }

  /** Another takes its place. */
  close(): void {
    this.watch.stop();
  }

  /** The sheet that every new workbook begins with is not part of a tracking workbook. */
  async removeFirstSheet(): Promise<void> {
    const { workbook } = this;
    const [first, second] = workbook.sheets;
    if (!first || !second || first.usedRect(true) !== null) return;
    await this.host.userAction((session) => {
      workbook.removeSheet(first);
      workbook.select(second, rect(0, 0));
      session.calculation.restructured();
    });
    this.changed();
  }

  private changed(): void {
    this.looks.invalidate();
    this.events.onChanged();
  }

  private createLooks(): ConditionalLooks {
    return new ConditionalLooks(
      (questions) => this.host.inspect((session) => looksOf(session, questions)),
      this.events.onLooks,
      (error) => {
        this.events.onFailed("条件格式没有算出来", error);
      },
    );
  }

  private createSource(): GridSource {
    return hostSource(this.host, this.looks, {
      onSelect: this.events.onSelect,
      onEdited: (sheet, area) => {
        this.hasEdits = true;
        widenForNumbers(this.source, sheet, area);
        this.events.onEdited(sheet, area);
        this.changed();
      },
      onFailed: (error) => {
        this.events.onFailed("没有改成", error);
      },
    });
  }
}
