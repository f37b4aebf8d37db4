import type { Style, Workbook } from "exceljs";
import type { CellStyle, NamedStyle } from "./namedStyles";
import { parseXml, type XmlElement } from "./xml";

/**
 * Where named styles get past ExcelJS, which reads them over and writes Normal alone. Its table of formats is reached
 * through a method that it calls on itself; the version is pinned.
 */

interface StoredFormat {
  readonly xfId?: number;
}

/** Its table of formats while it writes. */
interface FormatWriter {
  addStyleModel: (this: FormatWriter, style: CellStyle | undefined, cellType?: number) => number;
  _addStyle: (this: FormatWriter, format: StoredFormat) => number;
  readonly map: { readonly style: { toXml(format: StoredFormat): string } };
}

interface Internals {
  prepareModel: (this: Internals, model: object, options: unknown) => void;
}

const internalsOf = (book: Workbook): Internals => book.xlsx as unknown as Internals;

/**
 * Runs a save in which every cell's format points at its named style.
 * @returns the format of each named style, in their order
 */
export async function withNamedStyles(
  book: Workbook,
  named: readonly NamedStyle[],
  save: () => Promise<void>,
): Promise<XmlElement[]> {
  const internals = internalsOf(book);
  const { prepareModel } = internals;
  let looks: XmlElement[] = [];
  internals.prepareModel = (model, options) => {
    let formats: FormatWriter | undefined;
    // The table is made inside the method and used before it ends.
    Object.defineProperty(model, "styles", {
      configurable: true,
      get: () => formats,
      set: (made: FormatWriter) => {
        formats = made;
        looks = named.map(({ style }) => lookOf(made, style));
        pointAtNamedStyles(made, named);
      },
    });
    prepareModel.call(internals, model, options);
  };
  try {
    await save();
  } finally {
    Reflect.deleteProperty(internals, "prepareModel");
  }
  return looks;
}

/** Its fonts, fills and borders are listed; its format is not one of a cell. */
function lookOf(formats: FormatWriter, style: Partial<Style>): XmlElement {
  const addStyle = formats._addStyle;
  let look: StoredFormat = {};
  formats._addStyle = (format) => {
    look = format;
    return 0;
  };
  formats.addStyleModel({ ...style });
  formats._addStyle = addStyle;
  const [node] = parseXml(formats.map.style.toXml(look));
  if (!node) throw new Error("A format is one element.");
  return node;
}

function pointAtNamedStyles(formats: FormatWriter, named: readonly NamedStyle[]): void {
  const { addStyleModel, _addStyle } = formats;
  const ids = new Map(named.map(({ name }, index) => [name, index]));
  let xfId = 0;
  formats.addStyleModel = (style, cellType) => {
    xfId = ids.get(style?.namedStyle ?? "") ?? 0;
    return addStyleModel.call(formats, style, cellType);
  };
  formats._addStyle = (format) => _addStyle.call(formats, { ...format, xfId });
}
