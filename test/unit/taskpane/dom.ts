import { JSDOM } from "jsdom";

export interface InstalledDom {
  readonly window: JSDOM["window"];
  /** Takes the window's names off the global scope again; call it after the file's last test. */
  readonly uninstall: () => void;
}

/** Node has its own, which jsdom's elements refuse. */
const REPLACED = new Set(["Event", "CustomEvent", "EventTarget"]);

/** What jsdom has not, and Fluent asks for. */
class SilentResizeObserver {
  observe(): void {
    return undefined;
  }

  unobserve(): void {
    return undefined;
  }

  disconnect(): void {
    return undefined;
  }
}

/**
 * A window for React, installed once for a test file, before React is loaded: the few tests that look at the drawn pane
 * need no test environment of their own.
 */
export function installDom(): InstalledDom {
  const { window } = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', { pretendToBeVisual: true });
  const page = globalThis as unknown as Record<string, unknown>;
  const offered = window as unknown as Record<string, unknown>;
  const before = new Map<string, unknown>();
  const install = (key: string, value: unknown): void => {
    before.set(key, page[key]);
    page[key] = value;
  };
  Object.assign(window, { ResizeObserver: SilentResizeObserver });
  for (const key of Object.getOwnPropertyNames(window)) {
    if ((!(key in page) || REPLACED.has(key)) && !key.endsWith("Storage")) install(key, offered[key]);
  }
  install("IS_REACT_ACT_ENVIRONMENT", true);
  const uninstall = (): void => {
    window.close();
    for (const [key, value] of before) {
      if (value === undefined) Reflect.deleteProperty(page, key);
      else page[key] = value;
    }
  };
  return { window, uninstall };
}
