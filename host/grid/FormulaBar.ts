export interface FormulaBarActions {
  readonly commit: (input: string) => void;
  /** Back to the sheet. */
  readonly leave: () => void;
  /** What was typed into the name box. @returns whether there is such a place */
  readonly jump: (place: string) => boolean;
  /** The user begins to type, or has ended. */
  readonly editing: (isEditing: boolean) => void;
}

/** Address and content of the active cell; typing here edits it, or goes to another. */
export class FormulaBar {
  private readonly address = document.createElement("input");
  private readonly input = document.createElement("textarea");
  private original = "";
  private place = "";

  constructor(
    element: HTMLElement,
    private readonly actions: FormulaBarActions,
  ) {
    const label = document.createElement("span");
    label.className = "fx";
    label.textContent = "fx";
    label.setAttribute("aria-hidden", "true");
    this.address.className = "name-box";
    this.address.setAttribute("aria-label", "名称框");
    this.address.title = "输入单元格地址或名称，按 Enter 跳转";
    this.input.rows = 1;
    this.input.setAttribute("aria-label", "编辑栏");
    for (const field of [this.address, this.input]) {
      field.setAttribute("autocomplete", "off");
      field.spellcheck = false;
    }
    this.listen();
    element.append(this.address, label, this.input);
  }

  show(address: string, content: string): void {
    this.place = address;
    if (document.activeElement !== this.address) this.address.value = address;
    if (document.activeElement === this.input && this.input.value !== this.original) return;
    this.original = content;
    this.input.value = content;
  }

  /** What is being typed into the cell itself. */
  mirror(input: string): void {
    this.input.value = input;
  }

  private listen(): void {
    this.address.addEventListener("focus", () => {
      this.address.select();
    });
    this.address.addEventListener("keydown", (event) => {
      this.onAddressKey(event);
    });
    this.address.addEventListener("blur", () => {
      this.address.value = this.place;
    });
    this.input.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    this.input.addEventListener("input", () => {
      this.actions.editing(true);
    });
    this.input.addEventListener("blur", () => {
      this.finish();
    });
  }

  private onAddressKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    const isThere = event.key === "Escape" || this.actions.jump(this.address.value.trim());
    if (isThere) this.actions.leave();
    else this.address.select();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Enter" && event.altKey) {
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
      return;
    }
    if (event.key === "Escape") this.input.value = this.original;
    this.finish();
    this.actions.leave();
  }

  private finish(): void {
    this.actions.editing(false);
    const { value } = this.input;
    if (value === this.original) return;
    this.original = value;
    this.actions.commit(value);
  }
}
