import { pixels } from "./drawCell";

type Step = readonly [down: number, right: number];

export interface EditorActions {
  commit(input: string, step: Step): void;
  /** A key that is not for editing. */
  key(event: KeyboardEvent): void;
  /** What stands in the cell. */
  original(): string;
}

/**
 * The input over the selected cell. It always has the focus and is invisible until something is typed, so that an input
 * method (拼音, 五笔) can begin on the bare cell: a key handler that opened it would come too late for the first stroke.
 */
export class CellEditor {
  readonly element = document.createElement("input");
  private isEditing = false;

  constructor(private readonly actions: EditorActions) {
    this.element.className = "cell-editor idle";
    this.element.setAttribute("aria-label", "单元格内容");
    this.element.autocomplete = "off";
    this.element.spellcheck = false;
    this.element.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    for (const type of ["input", "compositionstart"]) {
      this.element.addEventListener(type, () => {
        this.open();
      });
    }
    this.element.addEventListener("blur", () => {
      this.finish();
    });
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  place(left: number, top: number, width: number, height: number): void {
    Object.assign(this.element.style, {
      left: pixels(left),
      top: pixels(top),
      minWidth: pixels(Math.max(width, 80)),
      height: pixels(height),
    });
  }

  /** Edits what stands in the cell. */
  begin(): void {
    if (this.isEditing) return;
    this.element.value = this.actions.original();
    this.open();
    this.focus();
  }

  /** Takes over what was typed so far. */
  finish(step: Step = [0, 0]): void {
    if (!this.isEditing) return;
    const { value } = this.element;
    this.close();
    this.actions.commit(value, step);
  }

  private open(): void {
    this.isEditing = true;
    this.element.classList.remove("idle");
  }

  private close(): void {
    this.isEditing = false;
    this.element.value = "";
    this.element.classList.add("idle");
  }

  private onKey(event: KeyboardEvent): void {
    // Enter and Esc belong to the input method while it composes.
    if (event.isComposing) return;
    if (!this.isEditing) {
      this.actions.key(event);
      return;
    }
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter") this.finish([event.shiftKey ? -1 : 1, 0]);
    else if (event.key === "Tab") this.finish([0, event.shiftKey ? -1 : 1]);
    else return;
    event.preventDefault();
  }
}
