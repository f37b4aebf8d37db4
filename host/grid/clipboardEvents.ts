import type { CellEditor } from "./CellEditor";
import type { GridSelection } from "./GridSelection";
import type { GridState } from "./GridState";

/** Ctrl+C, Ctrl+X and Ctrl+V on the bare grid. While a cell is edited they belong to its text. */
export function clipboardEvents(
  state: GridState,
  selection: GridSelection,
  editor: CellEditor,
  onMarked: () => void,
): void {
  const take = (event: ClipboardEvent, isCut: boolean): void => {
    if (editor.isOpen) return;
    event.preventDefault();
    const text = state.source.clipboard.copy(state.sheet, selection.area, isCut);
    if (text !== null) event.clipboardData?.setData("text/plain", text);
    onMarked();
  };
  editor.element.addEventListener("copy", (event) => {
    take(event, false);
  });
  editor.element.addEventListener("cut", (event) => {
    take(event, true);
  });
  editor.element.addEventListener("paste", (event) => {
    if (editor.isOpen) return;
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text === "") return;
    void state.source.clipboard.paste(state.sheet, selection.area, text).then((area) => {
      if (area !== null) selection.select(area);
    });
  });
}
