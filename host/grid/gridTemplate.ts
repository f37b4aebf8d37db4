import type { HeadingElements } from "./drawHeadings";

export interface GridParts {
  readonly element: HTMLElement;
  readonly corner: HTMLElement;
  readonly headings: HeadingElements;
  readonly viewport: HTMLElement;
  readonly resizeLine: HTMLElement;
  /** Lies over the cells; the editor moves in it. */
  readonly editorRoom: HTMLElement;
}

export function gridTemplate(): GridParts {
  const element = division("grid");
  element.setAttribute("role", "grid");
  element.setAttribute("aria-label", "工作表");
  const corner = division("select-all");
  corner.title = "全选";
  const headings = { columns: division("column-headings"), rows: division("row-headings") };
  const viewport = division("viewport");
  const editorRoom = division("editor-room");
  const resizeLine = division("resize-line");
  resizeLine.hidden = true;
  element.append(corner, headings.columns, headings.rows, viewport, editorRoom, resizeLine);
  return { element, corner, headings, viewport, resizeLine, editorRoom };
}

function division(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
