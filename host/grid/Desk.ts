import { cellAddress, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { createWorkbook, openWorkbook, type HostWorkbook } from "../index";
import { AddinPane } from "./AddinPane";
import { askToSave } from "./askToSave";
import { download } from "./download";
import { failureSentence } from "./failureSentence";
import { findPlace } from "./findPlace";
import { FormulaBar } from "./FormulaBar";
import { GridView } from "./GridView";
import { OpenDocument } from "./OpenDocument";
import { painted } from "./painted";
import type { RibbonButton } from "./ribbon/readManifest";
import { selectionFigures } from "./selectionFigures";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";

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
  private isDrawing = false;
  private endBarEdit: (() => void) | null = null;

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
    return this.opened?.hasUnsavedChanges ?? false;
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
      await this.opened?.removeFirstSheet();
      this.status.say(message);
    } catch (error) {
      this.status.fail(`没有建好台账：${failureSentence(error)}`);
    }
  }

  attach(addinWindow: Window): void {
    this.opened?.host.attach(addinWindow);
  }

  /** The user came back from another window. */
  activated(): void {
    void this.opened?.host.activate();
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
      download(await opened.save(), opened.fileName);
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

  private replace(workbook: HostWorkbook, fileName: string): void {
    this.opened?.close();
    this.opened = this.createDocument(workbook, fileName);
    this.showGrid(this.opened);
    this.drawAround();
    this.events.onOpened(fileName);
    this.pane.show(true);
    // A page of its own for each workbook: the add-in meets a new host just as it would in another Excel window.
    this.pane.load();
  }

  private createDocument(workbook: HostWorkbook, fileName: string): OpenDocument {
    const opened = new OpenDocument(workbook, fileName, this.functions, {
      onSelect: () => {
        this.grid?.follow();
        this.drawAround();
      },
      onChanged: () => {
        if (this.opened === opened) this.changed();
      },
      onLooks: (cells) => this.grid?.redrawCells(cells),
      onEdited: (sheet, area) => {
        this.status.say("");
        // An undone edit is shown where it was made.
        if (sheet !== workbook.activeSheet) opened.source.select(sheet, area);
      },
      onFailed: (what, error) => {
        this.status.fail(`${what}：${failureSentence(error)}`);
      },
      onPaneState: (isVisible) => {
        this.pane.show(isVisible);
      },
    });
    return opened;
  }

  private showGrid({ source }: OpenDocument): void {
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
  private changed(): void {
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
}
