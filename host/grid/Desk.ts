import { createCalcEngine } from "../engine/calc";
import type { HostSheet } from "../engine/document/HostSheet";
import { createHost, createWorkbook, openWorkbook, type Host } from "../index";
import { ConditionalFills } from "./ConditionalFills";
import { FormulaBar } from "./FormulaBar";
import type { GridSource } from "./GridSource";
import { addressOf, GridView } from "./GridView";
import { hostSource } from "./hostSource";
import { MOST_ROWS } from "./sheetAxes";
import { drawSheetTabs } from "./SheetTabs";

export interface DeskAreas {
  readonly formulaBar: HTMLElement;
  readonly sheetArea: HTMLElement;
  readonly paneArea: HTMLElement;
  readonly status: HTMLElement;
}

interface OpenDocument {
  readonly host: Host;
  readonly source: GridSource;
  readonly fills: ConditionalFills;
  readonly fileName: string;
}

/** One open workbook: grid and tabs on the left, the add-in's pane on the right, both over the same host. */
export class Desk {
  onOpened: (fileName: string) => void = () => undefined;
  private readonly formulaBar: FormulaBar;
  private readonly tabs = document.createElement("div");
  private readonly frame = document.createElement("iframe");
  private grid: GridView | null = null;
  private opened: OpenDocument | null = null;
  private isDrawing = false;
  /** Typed into cells since it was last saved. */
  private hasEdits = false;
  /** Writes of the add-in that are already saved. */
  private savedWrites = 0;

  constructor(
    private readonly areas: DeskAreas,
    private readonly functions: unknown,
  ) {
    this.formulaBar = new FormulaBar(
      areas.formulaBar,
      (input) => {
        this.editSelected(input);
      },
      () => this.grid?.focus(),
    );
    this.tabs.className = "tabs";
    this.tabs.setAttribute("role", "tablist");
    this.tabs.setAttribute("aria-label", "工作表标签");
    this.frame.title = "执法提质台账窗格";
    areas.paneArea.append(this.frame);
  }

  /** Opens the bytes, or a new workbook for null; the pane starts afresh with it. */
  async open(fileName: string, read: () => Promise<Uint8Array | null>): Promise<void> {
    if (this.hasUnsavedChanges && !window.confirm("当前工作簿有改动尚未另存，确定换成另一个吗？")) return;
    this.say("正在打开…");
    try {
      const bytes = await read();
      const workbook = bytes === null ? createWorkbook() : await openWorkbook(bytes);
      this.replace(workbook, fileName);
      this.say("");
    } catch (error) {
      this.fail(`没有打开「${fileName}」`, error);
    }
  }

  attach(addinWindow: Window): void {
    this.opened?.host.attach(addinWindow);
  }

  async save(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    try {
      await opened.host.whenIdle();
      download(await opened.source.workbook.save(), opened.fileName);
      this.markSaved();
      this.say(`已另存为「${opened.fileName}」，请到浏览器的下载文件夹中查看。`);
    } catch (error) {
      this.fail("没有保存成功", error);
    }
  }

  private get hasUnsavedChanges(): boolean {
    return this.hasEdits || (this.opened?.host.traffic.writes ?? 0) > this.savedWrites;
  }

  private markSaved(): void {
    this.hasEdits = false;
    this.savedWrites = this.opened?.host.traffic.writes ?? 0;
  }

  private replace(workbook: ReturnType<typeof createWorkbook>, fileName: string): void {
    const host = createHost({ workbook, engine: createCalcEngine(), functions: this.functions, language: "zh-CN" });
    const fills = new ConditionalFills(
      (sheet, rowIndex, columnIndex) => host.conditionalFillAt(sheet.name, rowIndex, columnIndex),
      () => this.grid?.redraw(),
      (error) => {
        this.fail("条件格式没有算出来", error);
      },
    );
    const source = hostSource(host, fills, {
      onSelect: () => {
        this.grid?.follow();
        this.drawAround();
      },
      onEdited: () => {
        this.hasEdits = true;
        this.changed(host);
      },
      onFailed: (error) => {
        this.fail("这个单元格没有改成", error);
      },
    });
    this.opened = { host, source, fills, fileName };
    this.markSaved();
    host.onChange(() => {
      this.changed(host);
    });
    this.watchRequests(host);
    this.showGrid(source);
    this.drawAround();
    this.onOpened(fileName);
    // A page of its own for each workbook: the add-in meets a new host just as it would in another Excel window.
    this.frame.src = "/addin/taskpane.html";
  }

  private showGrid(source: GridSource): void {
    if (this.grid) {
      this.grid.show(source);
      return;
    }
    const grid = new GridView(source);
    this.grid = grid;
    this.areas.sheetArea.append(grid.element, this.tabs);
    grid.redraw();
  }

  /**
   * The host announces changed cells. What else a request of the add-in may have changed (formats, merges, sheets, the
   * selection) is seen by its traffic moving, looked at once a frame.
   */
  private watchRequests(host: Host): void {
    let { syncs } = host.traffic;
    const look = (): void => {
      if (this.opened?.host !== host) return;
      if (syncs !== host.traffic.syncs) {
        ({ syncs } = host.traffic);
        this.changed(host);
      }
      requestAnimationFrame(look);
    };
    look();
  }

  /** Many changes come with one request; they are drawn once. */
  private changed(host: Host): void {
    if (this.opened?.host !== host) return;
    this.opened.fills.invalidate();
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.grid?.redraw();
      this.drawAround();
    });
  }

  private drawAround(): void {
    const { opened } = this;
    if (!opened) return;
    const { workbook } = opened.source;
    const { sheet, area } = workbook.selection;
    this.formulaBar.show(addressOf(area), opened.source.inputAt(sheet, area.rowIndex, area.columnIndex));
    drawSheetTabs(this.tabs, workbook, (chosen) => {
      this.activate(chosen);
    });
    const used = sheet.usedRect(true);
    const isCut = used !== null && used.rowIndex + used.rowCount > MOST_ROWS;
    if (isCut) this.say(`这张工作表很长，这里只显示前 ${String(MOST_ROWS)} 行。`);
  }

  private activate(sheet: HostSheet): void {
    const { opened } = this;
    if (!opened || sheet === opened.source.workbook.activeSheet) return;
    opened.source.select(sheet, { rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 1 });
    this.grid?.focus();
  }

  private editSelected(input: string): void {
    const { opened } = this;
    if (!opened) return;
    const { sheet, area } = opened.source.workbook.selection;
    opened.source.edit(sheet, area.rowIndex, area.columnIndex, input);
  }

  private say(sentence: string): void {
    this.areas.status.classList.remove("error");
    this.areas.status.textContent = sentence;
  }

  private fail(what: string, error: unknown): void {
    this.areas.status.classList.add("error");
    this.areas.status.textContent = `${what}：${error instanceof Error ? error.message : String(error)}`;
  }
}

function download(bytes: Uint8Array, fileName: string): void {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName.endsWith(".xlsx") ? fileName : `${fileName}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
