import type { Step } from "./GridSelection";

export type KeyAction =
  | { readonly kind: "move" | "jump"; readonly step: Step; readonly extends: boolean }
  | { readonly kind: "page"; readonly pages: number; readonly extends: boolean }
  | { readonly kind: "rowStart" | "start" | "end"; readonly extends: boolean }
  | { readonly kind: "advance"; readonly step: Step }
  | { readonly kind: "clear" | "edit" | "escape" | "undo" | "redo" | "selectAll" | "editEmpty" };

export type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const PLAIN: Readonly<Record<string, KeyAction["kind"] & ("clear" | "edit" | "escape" | "editEmpty")>> = {
  Delete: "clear",
  Backspace: "editEmpty",
  F2: "edit",
  Escape: "escape",
};

/** What a key means to the grid; null when it means nothing (copying and pasting are events of their own). */
export function keyAction(key: Key): KeyAction | null {
  const isCommand = key.ctrlKey || key.metaKey;
  const arrow = ARROWS[key.key];
  if (arrow && !key.altKey) return { kind: isCommand ? "jump" : "move", step: arrow, extends: key.shiftKey };
  if (isCommand) return commandAction(key);
  const plain = PLAIN[key.key];
  if (plain) return { kind: plain };
  const way = key.shiftKey ? -1 : 1;
  switch (key.key) {
    case "Enter":
      return { kind: "advance", step: [way, 0] };
    case "Tab":
      return { kind: "advance", step: [0, way] };
    case "PageDown":
      return { kind: "page", pages: 1, extends: key.shiftKey };
    case "PageUp":
      return { kind: "page", pages: -1, extends: key.shiftKey };
    case "Home":
      return { kind: "rowStart", extends: key.shiftKey };
    default:
      return null;
  }
}

function commandAction(key: Key): KeyAction | null {
  switch (key.key.toLowerCase()) {
    case "home":
      return { kind: "start", extends: key.shiftKey };
    case "end":
      return { kind: "end", extends: key.shiftKey };
    case "a":
      return { kind: "selectAll" };
    case "y":
      return { kind: "redo" };
    case "z":
      return { kind: key.shiftKey ? "redo" : "undo" };
    default:
      return null;
  }
}
