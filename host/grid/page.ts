import { Desk } from "./Desk";
import { createToolbar } from "./toolbar";

declare global {
  interface Window {
    /** Called by inject.js, first thing in the add-in's page. */
    attachAddin?: (addinWindow: Window) => void;
  }
}

const FIRST_SAMPLE = "source-2024-04.xlsx";

function area(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`#${id} is not on the page`);
  return element;
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`读取 ${address} 失败（${String(response.status)}）`);
  return response.json();
}

async function sampleBytes(name: string): Promise<Uint8Array> {
  const response = await fetch(`/samples/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`找不到示例「${name}」`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start(): Promise<void> {
  const [functions, names] = await Promise.all([fetchJson("/addin/functions.json"), fetchJson("/host/samples.json")]);
  const samples = Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
  const desk = new Desk(
    {
      formulaBar: area("formula-bar"),
      sheetArea: area("sheet-area"),
      paneArea: area("pane-area"),
      status: area("status"),
    },
    functions,
  );
  window.attachAddin = (addinWindow) => {
    desk.attach(addinWindow);
  };
  const openSample = (name: string): Promise<void> => desk.open(name, () => sampleBytes(name));
  const toolbar = createToolbar(area("toolbar"), area("sheet-area"), samples, {
    open: (file) => void desk.open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample: (name) => void openSample(name),
    createNew: () => void desk.open("新工作簿.xlsx", () => Promise.resolve(null)),
    saveAs: () => void desk.save(),
  });
  desk.onOpened = (name) => {
    toolbar.setFileName(name);
  };
  const wanted = new URLSearchParams(location.search).get("sample");
  const first = [wanted, FIRST_SAMPLE, ...samples].find((name) => name !== null && samples.includes(name));
  if (first === undefined || first === null) await desk.open("新工作簿.xlsx", () => Promise.resolve(null));
  else await openSample(first);
}

start().catch((error: unknown) => {
  const status = area("status");
  status.classList.add("error");
  status.textContent = `页面没有打开：${error instanceof Error ? error.message : String(error)}`;
});
