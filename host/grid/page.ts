import { Desk } from "./Desk";
import { readManifest } from "./ribbon/readManifest";
import { acceptDrops, Ribbon, type RibbonActions } from "./ribbon/Ribbon";

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

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`读取 ${address} 失败（${String(response.status)}）`);
  return response;
}

async function sampleNames(): Promise<string[]> {
  const names: unknown = await (await fetchFile("/host/samples.json")).json();
  return Array.isArray(names) ? names.filter((name): name is string => typeof name === "string") : [];
}

async function sampleBytes(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(`/samples/${encodeURIComponent(name)}`)).arrayBuffer());
}

const openBlank = (desk: Desk): Promise<boolean> => desk.open("新工作簿.xlsx", () => Promise.resolve(null));
const openSample = (desk: Desk, name: string): Promise<boolean> => desk.open(name, () => sampleBytes(name));

function actionsOf(desk: Desk): RibbonActions {
  return {
    open: (file) => void desk.open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample: (name) => void openSample(desk, name),
    createBlank: () => void openBlank(desk),
    createLedger: () => void desk.createLedger(),
    saveAs: () => void desk.save(),
    undo: () => void desk.undo(),
    redo: () => void desk.redo(),
    press: (button) => {
      desk.press(button);
    },
  };
}

function createDesk(functions: unknown, ribbon: () => Ribbon | null): Desk {
  const areas = {
    formulaBar: area("formula-bar"),
    sheetArea: area("sheet-area"),
    paneArea: area("pane-area"),
    status: area("status"),
  };
  return new Desk(areas, functions, {
    onOpened: (fileName) => {
      area("file-name").textContent = fileName;
      area("file-name").title = fileName;
    },
    onState: ({ canUndo, canRedo, isChanged }) => {
      ribbon()?.showUndo(canUndo, canRedo);
      area("changed").hidden = !isChanged;
    },
  });
}

async function start(): Promise<void> {
  const [functions, manifest, samples] = await Promise.all([
    fetchFile("/addin/functions.json").then((response) => response.json() as Promise<unknown>),
    fetchFile("/host/manifest.xml").then((response) => response.text()),
    sampleNames(),
  ]);
  let ribbon: Ribbon | null = null;
  const desk = createDesk(functions, () => ribbon);
  window.attachAddin = (addinWindow) => {
    desk.attach(addinWindow);
  };
  const actions = actionsOf(desk);
  ribbon = new Ribbon(area("ribbon"), samples, readManifest(manifest, "/addin/"), actions);
  acceptDrops(area("sheet-area"), actions.open);
  window.addEventListener("focus", () => {
    desk.activated();
  });
  window.addEventListener("beforeunload", (event) => {
    if (desk.hasUnsavedChanges) event.preventDefault();
  });
  const wanted = new URLSearchParams(location.search).get("sample");
  const first = [wanted, FIRST_SAMPLE, ...samples].find((name) => name !== null && samples.includes(name));
  await (first === undefined || first === null ? openBlank(desk) : openSample(desk, first));
}

start().catch((error: unknown) => {
  const status = area("status");
  status.classList.add("error");
  status.textContent = `页面没有打开：${error instanceof Error ? error.message : String(error)}`;
});
