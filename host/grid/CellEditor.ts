import type { Step } from "./GridSelection";
import { pixels } from "./drawCell";

export interface EditorActions {
  /** `fillsSelection` (Ctrl+Enter): the input goes into every selected cell. */
  commit(input: string, step: Step, fillsSelection: boolean): void;
  /** A key that is not for editing. */
  key(event: KeyboardEvent): void;
  /** What stands in the cell. */
  original(): string;
  /** What has been typed so far; null when editing has ended. */
  typing(input: string | null): void;
}

const ARROW_STEPS: Readonly<Record<string, Step>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The input over the active cell. It always has the focus and is invisible until something is typed, so that an input
 * method (拼音, 五笔) can begin on the bare cell: a key handler that opened it would come too late for the first stroke.
 */
export class CellEditor {
  readonly element = document.createElement("textarea");
  private isEditing = false;
  /** Began by typing over the cell: arrows then take the input over and move on, as in Excel. */
  private isTypedOver = false;
  private reference: readonly [start: number, end: number] | null = null;

  constructor(private readonly actions: EditorActions) {
    const { element } = this;
    element.className = "cell-editor idle";
    element.rows = 1;
    element.setAttribute("aria-label", "单元格内容");
    element.setAttribute("autocomplete", "off");
    element.spellcheck = false;
    element.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    element.addEventListener("compositionstart", () => {
      this.open(true);
    });
    element.addEventListener("input", () => {
      this.reference = null;
      this.open(true);
      this.actions.typing(element.value);
    });
    element.addEventListener("blur", () => {
      this.finish();
    });
  }

  get isOpen(): boolean {
    return this.isEditing;
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** `css` is the font of the cell. */
  place(box: { left: number; top: number; width: number; height: number }, css: Partial<CSSStyleDeclaration>): void {
    Object.assign(this.element.style, css, {
      left: pixels(box.left - 1),
      top: pixels(box.top - 1),
      minWidth: pixels(box.width + 1),
      minHeight: pixels(box.height + 1),
    });
  }

  /** Edits what stands in the cell, or goes on with what was typed. */
  begin(input = this.actions.original()): void {
    if (this.isEditing) return;
    this.element.value = input;
    this.open(false);
    this.focus();
    this.element.setSelectionRange(input.length, input.length);
  }

  /** Takes over what was typed so far. */
  finish(step: Step = [0, 0], fillsSelection = false): void {
    if (!this.isEditing) return;
    const { value } = this.element;
    this.close();
    this.actions.commit(value, step, fillsSelection);
  }

  /** The caret stands in a formula where a reference can go: a click in the grid writes one. */
  get takesReference(): boolean {
    const { value, selectionStart } = this.element;
    if (!this.isEditing || !value.startsWith("=")) return false;
    return this.reference !== null || /[=(,+\-*/^&<>:;]\s*$/.test(value.slice(0, selectionStart));
  }

  /** Writes the reference, over the one that the same click wrote before. */
  writeReference(address: string): void {
    const { element } = this;
    const [start, end] = this.reference ?? [element.selectionStart, element.selectionEnd];
    element.setRangeText(address, start, end, "end");
    this.reference = [start, start + address.length];
    this.actions.typing(element.value);
  }

  private open(isTypedOver: boolean): void {
    if (this.isEditing) return;
    this.isEditing = true;
    this.isTypedOver = isTypedOver;
    this.element.classList.remove("idle");
    this.actions.typing(this.element.value);
  }

  private close(): void {
    this.isEditing = false;
    this.reference = null;
    this.element.value = "";
    this.element.classList.add("idle");
    this.actions.typing(null);
  }

  private onKey(event: KeyboardEvent): void {
    // Enter and Esc belong to the input method while it composes.
    if (event.isComposing) return;
    if (!this.isEditing) {
      this.actions.key(event);
      return;
    }
    const arrow = this.isTypedOver && !event.shiftKey ? ARROW_STEPS[event.key] : undefined;
    if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && event.altKey)
      this.element.setRangeText("\n", this.element.selectionStart, this.element.selectionEnd, "end"); // prettier-ignore
    else if (event.key === "Enter" && event.ctrlKey) this.finish([0, 0], true);
    else if (event.key === "Enter") this.finish([event.shiftKey ? -1 : 1, 0]);
    else if (event.key === "Tab") this.finish([0, event.shiftKey ? -1 : 1]);
    else if (event.key === "F2") this.isTypedOver = !this.isTypedOver;
    else if (arrow) this.finish(arrow);
    else return;
    event.preventDefault();
  }
}
