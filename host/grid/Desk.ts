import { createCalcEngine } from "../engine/calc";
import { cellAddress, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { createHost, createWorkbook, openWorkbook, type Host, type HostWorkbook } from "../index";
import { AddinPane } from "./AddinPane";
import { askToSave } from "./askToSave";
import { ConditionalLooks } from "./conditional/ConditionalLooks";
import { looksOf } from "./conditional/lookOf";
import { download } from "./download";
import { failureSentence } from "./failureSentence";
import { findPlace } from "./findPlace";
import { FormulaBar } from "./FormulaBar";
import type { GridSource } from "./GridSource";
import { GridView } from "./GridView";
import { hostSource } from "./hostSource";
import { lacksResults } from "./lacksResults";
import { officeTheme } from "./officeTheme";
import { painted } from "./painted";
import { RequestWatch } from "./RequestWatch";
import type { RibbonButton } from "./ribbon/readManifest";
import { selectionFigures } from "./selectionFigures";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { widenForNumbers } from "./widenForNumbers";

export interface DeskAreas {
  readonly formulaBar: HTMLElement;
  readonly sheetArea: HTMLElement;
  readonly paneArea: HTMLElement;
  readonly status: HTMLElement;
}

export interface DeskEvents {
  readonly onOpened: (fileName: string) => void;
  readonly onState: (state: { canUndo: boolean; canRedo: boolean; isChanged: boolean }) => void;
}

interface OpenDocument {
  readonly host: Host;
  readonly source: GridSource;
  readonly looks: ConditionalLooks;
  readonly fileName: string;
}

/** One open workbook: grid and tabs on the left, the add-in's pane on the right, both over the same host. */
export class Desk {
  private readonly status: StatusBar;
  private readonly formulaBar: FormulaBar;
  private readonly pane: AddinPane;
  private readonly tabs = new SheetTabs((sheet) => {
    this.activate(sheet, rect(0, 0));
  });
  private grid: GridView | null = null;
  private opened: OpenDocument | null = null;
  private watch: RequestWatch | null = null;
  private isDrawing = false;
  private endBarEdit: (() => void) | null = null;
  /** Typed into cells since it was last saved. */
  private hasEdits = false;
  /** Writes of the add-in that are already saved. */
  private savedWrites = 0;

  constructor(
    private readonly areas: DeskAreas,
    private readonly functions: unknown,
    private readonly events: DeskEvents,
  ) {
    this.status = new StatusBar(areas.status, {
      zoom: (change) => {
        if (this.grid) this.grid.zoom += change;
      },
    });
    this.formulaBar = this.createFormulaBar();
    this.pane = new AddinPane(areas.paneArea, () => {
      this.showPane(false);
    });
  }

  get hasUnsavedChanges(): boolean {
    return this.hasEdits || (this.opened?.host.traffic.writes ?? 0) > this.savedWrites;
  }

  /** Opens the bytes, or a new workbook for null; the pane starts afresh with it. @returns whether it is open */
  async open(fileName: string, read: () => Promise<Uint8Array | null>): Promise<boolean> {
    if (!(await this.mayReplace())) return false;
    this.status.say(`正在打开「${fileName}」…`);
    await painted();
    try {
      const bytes = await read();
      this.replace(bytes === null ? createWorkbook() : await openWorkbook(bytes), fileName);
      this.status.say("");
      return true;
    } catch (error) {
      this.status.fail(`没有打开「${fileName}」：${failureSentence(error)}`);
      return false;
    }
  }

  /** A new workbook in which the add-in has built the sheets of a tracking workbook. */
  async createLedger(): Promise<void> {
    if (!(await this.open("新建台账.xlsx", () => Promise.resolve(null)))) return;
    try {
      const message = await this.pane.run("new-workbook");
      await this.removeFirstSheet();
      this.status.say(message);
    } catch (error) {
      this.status.fail(`没有建好台账：${failureSentence(error)}`);
    }
  }

  attach(addinWindow: Window): void {
    this.opened?.host.attach(addinWindow);
  }

  /** A button of the add-in on the ribbon. */
  press(button: RibbonButton): void {
    if (button.functionName === null) this.showPane(!this.pane.isVisible);
    else if (this.opened?.host.pressButton(button.functionName, button.id) !== true) this.status.fail("加载项还在启动，请稍候再点。"); // prettier-ignore
  }

  async undo(): Promise<void> {
    await this.opened?.source.edits.undo();
    this.grid?.focus();
  }

  async redo(): Promise<void> {
    await this.opened?.source.edits.redo();
    this.grid?.focus();
  }

  async save(): Promise<boolean> {
    const { opened } = this;
    if (!opened) return false;
    this.status.say("正在保存…");
    await painted();
    try {
      await opened.host.whenIdle();
      download(await opened.source.workbook.save(), opened.fileName);
      this.markSaved();
      this.drawAround();
      this.status.say(`已另存为「${opened.fileName}」，请到浏览器的下载文件夹中查看。`);
      return true;
    } catch (error) {
      this.status.fail(`没有保存成功：${failureSentence(error)}`);
      return false;
    }
  }

  private async mayReplace(): Promise<boolean> {
    if (!this.hasUnsavedChanges || !this.opened) return true;
    const answer = await askToSave(this.opened.fileName);
    return answer === "discard" || (answer === "save" && (await this.save()));
  }

  private markSaved(): void {
    this.hasEdits = false;
    this.savedWrites = this.opened?.host.traffic.writes ?? 0;
  }

  private replace(workbook: HostWorkbook, fileName: string): void {
    const host = createHost({
      workbook,
      engine: createCalcEngine(),
      functions: this.functions,
      language: "zh-CN",
      officeTheme: officeTheme(),
      onPaneState: (isVisible) => {
        this.pane.show(isVisible);
      },
    });
    const looks = new ConditionalLooks(
      (questions) => host.inspect((session) => looksOf(session, questions)),
      (cells) => this.grid?.redrawCells(cells),
      (error) => {
        this.status.fail(`条件格式没有算出来：${failureSentence(error)}`);
      },
    );
    const source = this.createSource(host, looks);
    this.opened = { host, source, looks, fileName };
    this.markSaved();
    host.onChange(() => {
      this.changed(host);
    });
    this.watchRequests(host, source);
    this.showGrid(source);
    this.drawAround();
    this.events.onOpened(fileName);
    this.pane.show(true);
    if (lacksResults(workbook)) void host.recalculate();
    // A page of its own for each workbook: the add-in meets a new host just as it would in another Excel window.
    this.pane.load();
  }

  private createSource(host: Host, looks: ConditionalLooks): GridSource {
    const source = hostSource(host, looks, {
      onSelect: () => {
        this.grid?.follow();
        this.drawAround();
      },
      onEdited: (sheet, area) => {
        this.hasEdits = true;
        this.status.say("");
        widenForNumbers(source, sheet, area);
        if (sheet !== this.opened?.source.workbook.activeSheet) this.opened?.source.select(sheet, area);
        this.changed(host);
      },
      onFailed: (error) => {
        this.status.fail(`没有改成：${failureSentence(error)}`);
      },
    });
    return source;
  }

  private watchRequests(host: Host, source: GridSource): void {
    this.watch?.stop();
    this.watch = new RequestWatch(host.traffic, (hasWritten) => {
      if (hasWritten) source.edits.forget();
      this.changed(host);
    });
  }

  private showGrid(source: GridSource): void {
    if (this.grid) {
      this.grid.show(source);
      this.grid.focus();
      return;
    }
    this.grid = new GridView(source, {
      onTyping: (input) => {
        if (input === null) this.drawAround();
        else this.formulaBar.mirror(input);
      },
      onZoom: (zoom) => {
        this.status.showZoom(zoom);
      },
    });
    this.areas.sheetArea.append(this.grid.element, this.tabs.element);
    this.grid.redraw();
    this.grid.focus();
  }

  private showPane(isVisible: boolean): void {
    this.pane.show(isVisible);
    this.opened?.host.showPane(isVisible);
  }

  /** Many changes come with one request; they are drawn once. */
  private changed(host: Host): void {
    if (this.opened?.host !== host) return;
    this.opened.looks.invalidate();
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.grid?.redraw();
      this.drawAround();
    });
  }

  /** Everything beside the cells: formula bar, tabs, status. */
  private drawAround(): void {
    const { opened, grid } = this;
    if (!opened || !grid) return;
    const { workbook, edits } = opened.source;
    const { sheet, area } = workbook.selection;
    const { rowIndex, columnIndex } = grid.selection.active;
    this.formulaBar.show(cellAddress(rowIndex, columnIndex), opened.source.inputAt(sheet, rowIndex, columnIndex));
    this.tabs.show(workbook);
    this.status.showFigures(grid.selection.isSingle ? null : selectionFigures(sheet, area));
    this.events.onState({ canUndo: edits.canUndo, canRedo: edits.canRedo, isChanged: this.hasUnsavedChanges });
  }

  private activate(sheet: HostSheet, area: Rect): void {
    const { opened } = this;
    if (!opened) return;
    if (sheet !== opened.source.workbook.activeSheet) opened.source.select(sheet, area);
    this.grid?.focus();
  }

  private createFormulaBar(): FormulaBar {
    return new FormulaBar(this.areas.formulaBar, {
      commit: (input) => {
        const { opened, grid } = this;
        if (!opened || !grid) return;
        const { rowIndex, columnIndex } = grid.selection.active;
        void opened.source.edits.type(opened.source.workbook.activeSheet, rect(rowIndex, columnIndex), input);
      },
      leave: () => this.grid?.focus(),
      jump: (place) => this.jump(place),
      editing: (isEditing) => {
        if (isEditing) this.endBarEdit ??= this.opened?.source.beginCellEdit() ?? null;
        else {
          this.endBarEdit?.();
          this.endBarEdit = null;
        }
      },
    });
  }

  private jump(text: string): boolean {
    const { opened, grid } = this;
    const place = opened && findPlace(opened.source.workbook, text);
    if (!place || !grid) {
      this.status.fail(`没有「${text}」这个单元格或名称。`);
      return false;
    }
    this.status.say("");
    grid.reach(place.area.rowIndex, place.area.columnIndex);
    opened.source.select(place.sheet, place.area);
    return true;
  }

  /** The sheet that every new workbook begins with is not part of a tracking workbook. */
  private async removeFirstSheet(): Promise<void> {
    const { opened } = this;
    const [first, second] = opened?.source.workbook.sheets ?? [];
    if (!opened || !first || !second || first.usedRect(true) !== null) return;
    await opened.host.userAction((session) => {
      opened.source.workbook.removeSheet(first);
      opened.source.workbook.select(second, rect(0, 0));
      session.calculation.restructured();
    });
    this.changed(opened.host);
  }
}
