import type { CommandResult, UseCases } from "../../../src/app";
import { installDom } from "./dom";
import { fakeUseCases, type FakeUseCases } from "./fixtures";

const dom = installDom();

/** Loaded after the window is there: React and Fluent look for it when they load. */
async function load() {
  const [{ act, createElement }, { createRoot }, { App }] = await Promise.all([
    import("react"),
    import("react-dom/client"),
    import("../../../src/taskpane/App"),
  ]);
  return { act, createElement, createRoot, App };
}

/** The drawn pane, as a person works with it. */
export interface Screen {
  readonly useCases: FakeUseCases;
  readonly find: (testId: string) => HTMLElement | null;
  readonly textOf: (testId: string) => string;
  readonly click: (target: string | HTMLElement) => Promise<void>;
  readonly type: (testId: string, text: string) => Promise<void>;
  readonly publish: (given: CommandResult) => Promise<void>;
  /** Does the work, and waits until the pane has taken it in. */
  readonly settle: (work: () => void) => Promise<void>;
}

let close: () => Promise<void> = () => Promise.resolve();

/**
 * Draws the pane over use-cases that answer at once; it is taken away after the test.
 * @param over What a test is about.
 */
export async function openPane(over: Partial<UseCases> = {}, language: "zh-CN" | "en-US" = "zh-CN"): Promise<Screen> {
  const { act, createElement, createRoot, App } = await load();
  const { document } = dom.window;
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  const useCases = fakeUseCases(over);
  let listener: (given: CommandResult) => void = () => undefined;
  const results = {
    subscribe: (given: typeof listener) => {
      listener = given;
      return () => undefined;
    },
  };
  const app = createElement(App, { useCases, results, language, dark: false, today: () => "2024-04-10" });
  await act(async () => {
    root.render(app);
    await Promise.resolve();
  });
  close = async () => {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
    container.remove();
  };
  const find = (testId: string): HTMLElement | null => document.querySelector(`[data-testid="${testId}"]`);
  const settle = (work: () => void): Promise<void> =>
    act(async () => {
      work();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  const needed = (testId: string): HTMLElement => {
    const element = find(testId);
    if (element === null) throw new Error(`nothing drawn for ${testId}`);
    return element;
  };
  return {
    useCases,
    find,
    textOf: (testId) => needed(testId).textContent,
    click: (target) =>
      settle(() => {
        (typeof target === "string" ? needed(target) : target).click();
      }),
    type: (testId, text) =>
      settle(() => {
        const area = needed(testId);
        // React listens to the element's own setter, so the prototype's has to be called.
        const { HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement } = dom.window;
        const kinds = { SELECT: HTMLSelectElement, INPUT: HTMLInputElement, TEXTAREA: HTMLTextAreaElement } as const;
        const { prototype } = kinds[area.tagName as keyof typeof kinds];
        const value = Object.getOwnPropertyDescriptor(prototype, "value");
        value?.set?.call(area, text);
        area.dispatchEvent(new dom.window.Event(area.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
      }),
    publish: (given) =>
      settle(() => {
        listener(given);
      }),
    settle,
  };
}

afterEach(async () => {
  await close();
});

afterAll(() => {
  dom.uninstall();
});
