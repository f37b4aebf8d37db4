export interface ToolbarActions {
  readonly open: (file: File) => void;
  readonly openSample: (name: string) => void;
  readonly createNew: () => void;
  readonly saveAs: () => void;
}

export interface Toolbar {
  setFileName(name: string): void;
}

const XLSX = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** 打开、示例、新建、另存为; files may also be dropped on the grid. */
export function createToolbar(
  element: HTMLElement,
  dropArea: HTMLElement,
  samples: readonly string[],
  actions: ToolbarActions,
): Toolbar {
  const title = document.createElement("h1");
  title.textContent = "执法提质台账 · 试用环境";
  const fileName = document.createElement("span");
  fileName.className = "file-name";
  element.append(
    title,
    ...openButton(actions),
    samplePicker(samples, actions),
    button("新建", "", actions.createNew),
    fileName,
    button("另存为 .xlsx", "primary", actions.saveAs),
  );
  acceptDrops(dropArea, actions);
  return {
    setFileName: (name) => {
      fileName.textContent = name;
      fileName.title = name;
    },
  };
}

function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = label;
  element.addEventListener("click", press);
  return element;
}

function openButton(actions: ToolbarActions): HTMLElement[] {
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
  const open = button("打开…", "", () => {
    input.click();
  });
  return [open, input];
}

function samplePicker(samples: readonly string[], actions: ToolbarActions): HTMLSelectElement {
  const picker = document.createElement("select");
  picker.setAttribute("aria-label", "打开示例");
  picker.append(new Option("示例", "", true, true), ...samples.map((name) => new Option(name, name)));
  picker.disabled = samples.length === 0;
  picker.addEventListener("change", () => {
    const name = picker.value;
    picker.value = "";
    if (name !== "") actions.openSample(name);
  });
  return picker;
}

function acceptDrops(area: HTMLElement, actions: ToolbarActions): void {
  const stop = (event: DragEvent): void => {
    event.preventDefault();
    area.classList.toggle("drop-target", event.type === "dragover");
  };
  // The whole page takes part: a file dropped a little beside would otherwise replace the page.
  for (const type of ["dragover", "dragleave"] as const) document.addEventListener(type, stop);
  document.addEventListener("drop", (event) => {
    stop(event);
    const file = event.dataTransfer?.files[0];
    if (file) actions.open(file);
  });
}
