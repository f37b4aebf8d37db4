/** Address and content of the selected cell; typing here edits it. */
export class FormulaBar {
  private readonly address = document.createElement("output");
  private readonly input = document.createElement("input");
  private original = "";

  constructor(
    element: HTMLElement,
    private readonly commit: (input: string) => void,
    private readonly leave: () => void,
  ) {
    const label = document.createElement("span");
    label.className = "fx";
    label.textContent = "fx";
    label.setAttribute("aria-hidden", "true");
    this.address.setAttribute("aria-label", "选中的单元格");
    this.input.setAttribute("aria-label", "编辑栏");
    this.input.autocomplete = "off";
    this.input.spellcheck = false;
    this.input.addEventListener("keydown", (event) => {
      this.onKey(event);
    });
    this.input.addEventListener("blur", () => {
      this.finish();
    });
    element.append(this.address, label, this.input);
  }

  show(address: string, content: string): void {
    this.address.value = address;
    if (document.activeElement === this.input && content === this.original) return;
    this.original = content;
    this.input.value = content;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
    event.preventDefault();
    if (event.key === "Escape") this.input.value = this.original;
    this.finish();
    this.leave();
  }

  private finish(): void {
    const { value } = this.input;
    if (value === this.original) return;
    this.original = value;
    this.commit(value);
  }
}
