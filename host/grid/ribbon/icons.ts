/** Pictures of the page's own buttons, 24 × 24, drawn with one stroke. */
const PATHS = {
  open: "M3 19V5h6l2 3h9v3M3 19l3-8h16l-3 8H3z",
  sample: "M5 3h14v18H5zM8 8h8M8 12h8M8 16h5",
  blank: "M6 3h8l4 4v14H6zM14 3v4h4",
  ledger: "M4 4h16v16H4zM4 9h16M4 14h16M10 9v11M15 9v11",
  save: "M12 4v11M7 10l5 5 5-5M4 19h16",
  undo: "M9 5L4 10l5 5M4 10h10a5 5 0 0 1 0 10h-3",
  redo: "M15 5l5 5-5 5M20 10H10a5 5 0 0 0 0 10h3",
} as const;

export type IconName = keyof typeof PATHS;

const SVG = "http://www.w3.org/2000/svg";

export function icon(name: IconName): SVGElement {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  picture.classList.add("icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  picture.append(path);
  return picture;
}
