import type { CellEditor } from "./CellEditor";
import type { GridSelection } from "./GridSelection";
import type { GridState } from "./GridState";
import { keyAction, type KeyAction } from "./keyAction";

/** Keys pressed on the bare grid. */
export class GridKeys {
  constructor(
    private readonly state: GridState,
    private readonly selection: GridSelection,
    private readonly editor: CellEditor,
  ) {}

  /** @returns whether the key meant something */
  press(event: KeyboardEvent): boolean {
    const action = keyAction(event);
    if (action === null) return false;
    if ("extends" in action) this.move(action);
    else if (action.kind === "advance") this.selection.advance(action.step);
    else this.act(action.kind);
    return true;
  }

  private move(action: Extract<KeyAction, { readonly extends: boolean }>): void {
    const { selection } = this;
    switch (action.kind) {
      case "move":
        selection.moveBy(action.step, action.extends);
        break;
      case "jump":
        selection.jump(action.step, action.extends);
        break;
      case "page":
        selection.moveBy([action.pages * this.state.pageRows, 0], action.extends);
        break;
      case "rowStart":
        selection.toRowStart(action.extends);
        break;
      case "start":
        selection.toStart(action.extends);
        break;
      case "end":
        selection.toEnd(action.extends);
        break;
    }
  }

  private act(kind: "clear" | "edit" | "escape" | "undo" | "redo" | "selectAll" | "editEmpty"): void {
    const { source, sheet } = this.state;
    switch (kind) {
      case "clear":
        void source.edits.clear(sheet, this.selection.area);
        break;
      case "edit":
        this.editor.begin();
        break;
      case "editEmpty":
        this.editor.begin("");
        break;
      case "undo":
        void source.edits.undo();
        break;
      case "redo":
        void source.edits.redo();
        break;
      case "selectAll":
        this.selection.selectAll();
        break;
      case "escape":
        source.clipboard.release();
        source.preview(sheet, this.selection.area);
        break;
    }
  }
}
