import { JSDOM } from "jsdom";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** A manifest as a tree, with the few questions that the checks ask of it. */
export interface Manifest {
  readonly root: Element;
  /** By local name, wherever they stand. */
  all(name: string): Element[];
}

/** @throws Error when the text is not well-formed XML; the message says where */
export function parseManifest(text: string): Manifest {
  const { window } = new JSDOM("");
  const { documentElement: root } = new window.DOMParser().parseFromString(text, "application/xml");
  if (root.localName === "parsererror") throw new Error(root.textContent.replace(/\s+/g, " ").trim());
  return { root, all: (name) => [root, ...root.querySelectorAll("*")].filter(({ localName }) => localName === name) };
}

export const childrenOf = (element: Element): Element[] => [...element.children];

export const child = (element: Element, name: string): Element | undefined =>
  childrenOf(element).find(({ localName }) => localName === name);

/** `xsi:type`, "" without one. */
export const kindOf = (element: Element): string => element.getAttributeNS(XSI, "type") ?? "";

/** What a person looks for: `Control#Ledger.Validate`, `Image(16)`, `Group`. */
export function nameOf(element: Element): string {
  const { localName } = element;
  const id = element.getAttribute("id");
  if (id !== null) return `${localName}#${id}`;
  const kind = kindOf(element) || element.getAttribute("size");
  return kind === null || kind === "" ? localName : `${localName}(${kind})`;
}

/** The resource ids that an element and everything in it refer to. */
export const resid = (element: Element | undefined): string | null => element?.getAttribute("resid") ?? null;
