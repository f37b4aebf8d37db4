import { hexColor } from "../engine/document/color";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

/** The tabs under the grid; hidden sheets have none. */
export class SheetTabs {
  readonly element = document.createElement("div");
  private shownWorkbook: HostWorkbook | null = null;
  private shown = "";

  constructor(private readonly activate: (sheet: HostSheet) => void) {
    this.element.className = "tabs";
    this.element.setAttribute("role", "tablist");
    this.element.setAttribute("aria-label", "工作表标签");
  }

  /** Draws them again only when they changed: a tab that is being clicked must stay. */
  show(workbook: HostWorkbook): void {
    const visible = workbook.sheets.filter((sheet) => sheet.worksheet.state === "visible");
    const active = workbook.activeSheet;
    const shown = visible.map(({ id, name }) => `${id} ${name}`).join("\n") + active.id;
    if (workbook === this.shownWorkbook && shown === this.shown) return;
    this.shownWorkbook = workbook;
    this.shown = shown;
    this.element.replaceChildren(...visible.map((sheet) => this.tabOf(sheet, workbook)));
    this.element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tabOf(sheet: HostSheet, workbook: HostWorkbook): HTMLElement {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(sheet === workbook.activeSheet));
    tab.textContent = sheet.name;
    const color = hexColor(sheet.worksheet.properties.tabColor, workbook.theme);
    if (color !== null) tab.style.setProperty("--tab-color", color);
    // The cell editor keeps the focus, so that keys go on working.
    tab.addEventListener("pointerdown", (event) => {
      event.preventDefault();
    });
    tab.addEventListener("click", () => {
      this.activate(sheet);
    });
    return tab;
  }
}
