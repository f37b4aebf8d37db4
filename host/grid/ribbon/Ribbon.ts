import { icon, type IconName } from "./icons";
import type { RibbonButton, RibbonGroup } from "./readManifest";

export interface RibbonActions {
  readonly open: (file: File) => void;
  readonly openSample: (name: string) => void;
  readonly createBlank: () => void;
  readonly createLedger: () => void;
  readonly saveAs: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly press: (button: RibbonButton) => void;
}

const XLSX = ".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The strip above the sheet: files and undo are the page's own, everything else is what the manifest says. */
export class Ribbon {
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;

  constructor(
    element: HTMLElement,
    samples: readonly string[],
    groups: readonly RibbonGroup[],
    private readonly actions: RibbonActions,
  ) {
    this.undo = ownButton("undo", "撤销", "撤销（Ctrl+Z）", actions.undo);
    this.redo = ownButton("redo", "恢复", "恢复（Ctrl+Y）", actions.redo);
    element.append(
      groupOf("文件", [
        ...openButton(actions),
        samplePicker(samples, actions),
        ownButton("blank", "新建", "新建空白工作簿", actions.createBlank),
        ownButton("ledger", "新建台账", "新建一个工作簿，并建好台账的各张工作表", actions.createLedger),
        ownButton("save", "另存为", "把工作簿存成 .xlsx 文件", actions.saveAs),
      ]),
      groupOf("编辑", [this.undo, this.redo]),
      ...groups.map(({ label, buttons }) =>
        groupOf(
          label,
          buttons.map((button) => this.addinButton(button)),
        ),
      ),
    );
  }

  showUndo(canUndo: boolean, canRedo: boolean): void {
    this.undo.disabled = !canUndo;
    this.redo.disabled = !canRedo;
  }

  private addinButton(button: RibbonButton): HTMLButtonElement {
    const picture = document.createElement("img");
    picture.className = "icon";
    picture.alt = "";
    picture.src = button.icons[32] ?? "";
    picture.srcset = Object.entries(button.icons).map(([size, address]) => `${address} ${String(Number(size) / 32)}x`).join(", "); // prettier-ignore
    const element = bigButton(picture, button.label, button.tip, () => {
      this.actions.press(button);
    });
    element.dataset.control = button.id;
    return element;
  }
}

function groupOf(label: string, children: readonly HTMLElement[]): HTMLElement {
  const group = document.createElement("div");
  group.className = "ribbon-group";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  const buttons = document.createElement("div");
  buttons.className = "ribbon-buttons";
  buttons.append(...children);
  const caption = document.createElement("div");
  caption.className = "ribbon-caption";
  caption.textContent = label;
  group.append(buttons, caption);
  return group;
}

function ownButton(name: IconName, label: string, tip: string, press: () => void): HTMLButtonElement {
  return bigButton(icon(name), label, tip, press);
}

function bigButton(picture: Element, label: string, tip: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "ribbon-button";
  element.title = tip;
  element.append(picture, label);
  element.addEventListener("click", press);
  return element;
}

function openButton(actions: RibbonActions): HTMLElement[] {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = XLSX;
  input.hidden = true;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file can be chosen again after it was changed on disk.
    input.value = "";
    if (file) actions.open(file);
  });
  const open = ownButton("open", "打开", "打开 .xlsx 文件；也可以把文件拖到页面上", () => {
    input.click();
  });
  return [open, input];
}

/** Looks like the other buttons; the list over it is the browser's own, for the keyboard and screen readers. */
function samplePicker(samples: readonly string[], actions: RibbonActions): HTMLElement {
  const picker = document.createElement("select");
  picker.setAttribute("aria-label", "打开示例");
  picker.append(new Option("选择示例", "", true, true), ...samples.map((name) => new Option(name, name)));
  picker.disabled = samples.length === 0;
  picker.addEventListener("change", () => {
    const name = picker.value;
    picker.value = "";
    if (name !== "") actions.openSample(name);
  });
  const label = document.createElement("label");
  label.className = "ribbon-button";
  label.title = "打开随项目带的示例工作簿";
  label.append(icon("sample"), "示例 ▾", picker);
  return label;
}

/** The whole page takes part: a file dropped a little beside would otherwise replace the page. */
export function acceptDrops(area: HTMLElement, open: (file: File) => void): void {
  const stop = (event: DragEvent): void => {
    event.preventDefault();
    area.classList.toggle("drop-target", event.type === "dragover");
  };
  for (const type of ["dragover", "dragleave"] as const) document.addEventListener(type, stop);
  document.addEventListener("drop", (event) => {
    stop(event);
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
}
