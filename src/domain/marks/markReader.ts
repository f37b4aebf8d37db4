import type { CellValue } from "../snapshot";
import { readDate } from "../values/date";
import { cellText, compactText, normaliseText } from "../values/text";
import type { MarkLegend } from "./legend";
import type { MarkReading, MarkState } from "./marks";
import { canonicalMark, isAmbiguousMark, stateOfWord } from "./markWords";
import { shownInFont } from "./symbolFonts";

export interface MarkReaderOptions {
  /** For a date that names no year, e.g. `√ 4月8日`. */
  readonly year?: number;
  /** What a person answered for the workbook's ambiguous marks: mark → state. */
  readonly answers?: Readonly<Record<string, MarkState>>;
}

/** A mark with a day or a remark: `√ 4月8日`, `√(迟报)`, `已报送2024.4.10`. */
const MARK_AND_REST = /^([√✓✔☑🗸✅×✗✘✕✖❌☒]|已报送|已上报|已报|迟报|补报|退回)[\s(,、:;]*(.+?)\)?$/u;

/** The name of the file that was sent in: 海北州简报第一期.docx. */
const FILE_NAME =
  /[^.\s]\.(?:docx?|wps|wpt|xlsx?|et|pptx?|dps|pdf|ofd|txt|html?|jpe?g|png|bmp|heic|gif|mp4|mov|avi|zip|rar|7z)$/iu;

interface Polarity {
  readonly states: ReadonlyMap<string, MarkState>;
  readonly ambiguous: ReadonlySet<string>;
}

/** √ and × as everyone uses them, unless the legend turns one of them: then the other is not known either. */
function polarityOf(legend: MarkLegend | null, answers: Readonly<Record<string, MarkState>>): Polarity {
  const states = new Map<string, MarkState>(Object.entries(legend?.states ?? {}));
  const turned = states.get("√") === "missing" || states.get("×") === "submitted";
  const ambiguous = new Set(legend?.conflicting ?? []);
  for (const [mark, state] of [
    ["√", "submitted"],
    ["×", "missing"],
  ] as const) {
    if (states.has(mark) || ambiguous.has(mark)) continue;
    if (turned) ambiguous.add(mark);
    else states.set(mark, state);
  }
  for (const [mark, state] of Object.entries(answers)) states.set(canonicalMark(compactText(mark)), state);
  return { states, ambiguous };
}

function readDay(
  value: CellValue,
  numberFormat: string,
  uses1904Dates: boolean,
  year: number | undefined,
): MarkReading | null {
  const reading = readDate(value, numberFormat, year === undefined ? { uses1904Dates } : { uses1904Dates, year });
  if (reading.kind === "date") return { kind: "mark", state: "submitted", dateSerial: reading.dateSerial };
  if (reading.kind !== "ambiguous") return null;
  // A day without its year still says that the material came; a day that may be one of two is for a person.
  const lacksYear = reading.candidates.length === 0 && typeof value === "string" && !/^\d+\.\d$/u.test(reading.text);
  return lacksYear ? { kind: "mark", state: "submitted" } : { kind: "ambiguous", text: reading.text };
}

/**
 * Makes the function that reads a cell of the matrix 报送台账.
 * Shape: the legend of the table, or `null` → (value, number format, date system, font → reading). A date is a submission
 * on that day, the name of a file one without a day; a mark may carry a day or a remark (`√ 4月8日`, `√(迟报)`); a ticked
 * box is a submission; in a symbol font the sign that is shown counts.
 * Errors: `ambiguous` for ○ △ 0 1 - 有 无 V and the like unless the legend or a person's answer says what they mean, for
 * √ or × when the legend turned the other one, and for a day that can be two; `unknown` for everything else.
 * Source: DESIGN §3, Marks.
 * @example createMarkReader(null)("✔", "General", false) // { kind: "mark", state: "submitted" }
 * @example createMarkReader(null)("○", "General", false) // { kind: "ambiguous", text: "○" }
 */
export function createMarkReader(
  legend: MarkLegend | null,
  options: MarkReaderOptions = {},
): (value: CellValue, numberFormat: string, uses1904Dates: boolean, fontName?: string) => MarkReading {
  const { states, ambiguous } = polarityOf(legend, options.answers ?? {});

  const readMark = (text: string): MarkReading | null => {
    const mark = canonicalMark(text);
    const state = states.get(mark);
    if (state !== undefined) return { kind: "mark", state };
    if (ambiguous.has(mark)) return { kind: "ambiguous", text };
    const spoken = stateOfWord(text);
    if (spoken !== null) return { kind: "mark", state: spoken };
    return isAmbiguousMark(text) ? { kind: "ambiguous", text } : null;
  };

  const readMarkAndRest = (text: string, uses1904Dates: boolean): MarkReading | null => {
    const [, mark = "", rest = ""] = MARK_AND_REST.exec(text) ?? [];
    const first = mark === "" ? null : readMark(mark);
    if (first?.kind !== "mark") return first;
    const spoken = stateOfWord(compactText(rest));
    if (spoken !== null) return { kind: "mark", state: spoken };
    const day = readDay(rest, "@", uses1904Dates, options.year);
    if (day?.kind !== "mark" || first.state === "missing") return null;
    return { ...day, state: first.state };
  };

  return (value, numberFormat, uses1904Dates, fontName) => {
    const text = normaliseText(shownInFont(cellText(value), fontName));
    const compact = compactText(text);
    if (compact === "") return { kind: "blank" };
    if (typeof value === "object") return { kind: "unknown", text };
    // A box to tick holds TRUE or FALSE; the same word typed as text may be anything.
    if (typeof value === "boolean") return { kind: "mark", state: value ? "submitted" : "missing" };
    if (FILE_NAME.test(text)) return { kind: "mark", state: "submitted" };
    return (
      readMark(compact) ??
      readDay(value, numberFormat, uses1904Dates, options.year) ??
      readMarkAndRest(text, uses1904Dates) ?? { kind: "unknown", text }
    );
  };
}
