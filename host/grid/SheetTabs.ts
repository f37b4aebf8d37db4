import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

/** The tabs under the grid; hidden sheets have none. */
export function drawSheetTabs(
  element: HTMLElement,
  workbook: HostWorkbook,
  activate: (sheet: HostSheet) => void,
): void {
  const visible = workbook.sheets.filter((sheet) => sheet.worksheet.state === "visible");
  const tabs = visible.map((sheet) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(sheet === workbook.activeSheet));
    tab.textContent = sheet.name;
    tab.addEventListener("click", () => {
      activate(sheet);
    });
    return tab;
  });
  element.replaceChildren(...tabs);
  element.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
