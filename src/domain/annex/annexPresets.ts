import type { FontSet, LayoutName } from "./AnnexSettings";

const MM = 72 / 25.4;

/** A page in points: `width` and `height` are what is left between the margins of A4. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Orientation = "Portrait" | "Landscape";

function pageOf(orientation: Orientation, [top, bottom, left, right]: readonly [number, number, number, number]): Page {
  const [width, height] = orientation === "Landscape" ? [297, 210] : [210, 297];
  return {
    width: (width - left - right) * MM,
    height: (height - top - bottom) * MM,
    top: top * MM,
    bottom: bottom * MM,
    left: left * MM,
    right: right * MM,
  };
}

type Pages = Readonly<Record<Orientation, Page>>;

/** GB/T 9704: 37 mm above, 28 mm at the binding, 35 mm below, 26 mm at the edge; turned by a quarter for a wide page. */
const OFFICIAL: Pages = {
  Portrait: pageOf("Portrait", [37, 35, 28, 26]),
  Landscape: pageOf("Landscape", [28, 26, 37, 35]),
};
/** Room for many columns; a printer reaches so far. */
const NARROW: Pages = {
  Portrait: pageOf("Portrait", [20, 20, 15, 15]),
  Landscape: pageOf("Landscape", [20, 18, 15, 15]),
};

/** A try at getting all columns on one page: smaller letters, narrower margins, more lines in the head. */
export interface Step {
  readonly bodySize: number;
  readonly pages: Pages;
  /** Lines that the head may take. */
  readonly headLines: number;
}

/** Looks of an annex: sizes and heights in points. */
export interface Preset {
  readonly labelSize: number;
  readonly titleSize: number;
  readonly labelHeight: number;
  /** The least height of a row, at the first step's size. */
  readonly rowHeight: number;
  /** Excel's codes; printed when there are several pages. */
  readonly footer: string;
  /** From the best-looking one to the one that takes most columns; letters are never smaller than 9 points. */
  readonly steps: readonly [Step, ...Step[]];
}

const SMALLER: readonly Step[] = [
  { bodySize: 10.5, pages: OFFICIAL, headLines: 3.2 },
  { bodySize: 10.5, pages: NARROW, headLines: 4.2 },
  { bodySize: 9, pages: NARROW, headLines: 6.2 },
];

/**
 * The looks to choose from (setting 版式). 印发件 is the form: label 16, title 20, the rest 12 points (DESIGN §5). GB-T 9704
 * has the title in 二号 (22) and the rest in 四号 (14) where that fits. 紧凑 is for reading, not for sending out.
 */
export const PRESETS: Readonly<Record<LayoutName, Preset>> = {
  form: {
    labelSize: 16,
    titleSize: 20,
    labelHeight: 30,
    rowHeight: 27,
    footer: "— &P —",
    steps: [{ bodySize: 12, pages: OFFICIAL, headLines: 2.2 }, ...SMALLER],
  },
  gbt9704: {
    labelSize: 16,
    titleSize: 22,
    labelHeight: 30,
    rowHeight: 30,
    footer: "— &P —",
    steps: [
      { bodySize: 14, pages: OFFICIAL, headLines: 2.2 },
      { bodySize: 12, pages: OFFICIAL, headLines: 2.2 },
      ...SMALLER,
    ],
  },
  compact: {
    labelSize: 12,
    titleSize: 16,
    labelHeight: 21,
    rowHeight: 19.5,
    footer: "第 &P 页，共 &N 页",
    steps: [
      { bodySize: 10.5, pages: NARROW, headLines: 3.2 },
      { bodySize: 9, pages: NARROW, headLines: 6.2 },
    ],
  },
};

/** What each part is set in. */
export interface Fonts {
  readonly label: string;
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

/**
 * A cell has one font, by name. Official documents are set in fonts that come with WPS or are bought; where they are not
 * installed, Excel puts any other in their place, so that an office can ask for those of Windows (setting 附件字体).
 */
export const FONT_SETS: Readonly<Record<FontSet, Fonts>> = {
  official: { label: "黑体", title: "方正小标宋简体", head: "黑体", body: "仿宋_GB2312" },
  system: { label: "黑体", title: "宋体", head: "黑体", body: "仿宋" },
};
