import type { Style } from "exceljs";
import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, undoClear, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { BUILT_IN_STYLES, builtInStyle, styleName } from "../engine/document/builtInStyles";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import {
  findNamedStyle,
  STYLE_PARTS,
  type CellStyle,
  type NamedStyle,
  type StylePart,
} from "../engine/document/namedStyles";
import { apiNumberFormat, storedNumberFormat } from "./numberFormats";
import { RangeFormatPart, type StyleHolder } from "./rangeFormat";
import type { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { flag, text } from "./apiValues";
import { ALIGNMENT, PROTECTION, type StyleProperty, type StyleTable } from "./styleProperties";
import { changeStyle, shownStyle } from "./styles";

/** `workbook.styles`: those of the file, then those that every Excel has. Names are the English ones. */
export class StylesObject implements HostObject {
  readonly className = "StyleCollection";

  constructor(readonly session: Session) {}

  names(): string[] {
    const own = this.session.workbook.namedStyles.map(styleName);
    return [...own, ...BUILT_IN_STYLES.map(({ name }) => name).filter((name) => !own.includes(name))];
  }
}

/** A style is a `StyleHolder` for the font and the fill that hang on it. It comes into the workbook when it is first used or changed. */
export class StyleObject implements HostObject, StyleHolder {
  readonly className = "Style";

  constructor(
    readonly session: Session,
    readonly name: string,
  ) {}

  get look(): Partial<Style> {
    const { workbook } = this.session;
    return { ...workbook.defaultStyle, ...(findNamedStyle(workbook.namedStyles, this.name) ?? builtInStyle(this.name))?.style };
  }

  change(property: StyleProperty, value: unknown): void {
    changeNamedStyle(this, property, value);
  }

  get named(): NamedStyle {
    return inWorkbook(this.session.workbook, this.name);
  }
} // prettier-ignore

function inWorkbook(workbook: HostWorkbook, name: string): NamedStyle {
  const found = findNamedStyle(workbook.namedStyles, name);
  if (found) return found;
  const builtIn = builtInStyle(name);
  if (!builtIn) throw itemNotFound();
  const known = workbook.namedStyles.find(({ attributes }) => attributes.builtinId === String(builtIn.id));
  if (known) return known;
  const added: NamedStyle = {
    name: builtIn.name,
    style: { ...builtIn.style },
    parts: new Set(STYLE_PARTS.filter((part) => KEY_OF[part] in builtIn.style)),
    attributes: { builtinId: String(builtIn.id) },
  };
  workbook.namedStyles.push(added);
  return added;
}

/** Where ExcelJS keeps what a part of a named style speaks of. */
const KEY_OF = {
  NumberFormat: "numFmt", Font: "font", Fill: "fill", Border: "border", Alignment: "alignment", Protection: "protection",
} as const satisfies Readonly<Record<StylePart, keyof Style>>; // prettier-ignore

/** The style with what the named one speaks of; the rest stays. */
function applied(before: CellStyle, named: NamedStyle, isNormal: boolean): CellStyle {
  if (isNormal) return {};
  const kept = Object.entries(before).filter(([key]) => ![...named.parts].some((part) => KEY_OF[part] === key));
  const given = [...named.parts].map((part) => [KEY_OF[part], named.style[KEY_OF[part]]]);
  const entries = [...kept, ...given].filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(entries) as Partial<Style>), namedStyle: named.name };
}

const isNormal = ({ attributes }: NamedStyle): boolean => attributes.builtinId === "0";

/** `range.style`: the name when all cells agree, else null. */
export function rangeStyle<T>(rangesOf: (target: T) => readonly RangeObject[]): Scalar<T> {
  return {
    get: (target) => {
      const names = new Set(rangesOf(target).flatMap((range) => [...namesIn(range)]));
      return names.size === 1 ? [...names][0] : null;
    },
    set: (target, name) => {
      for (const { session, sheet, area } of rangesOf(target)) {
        session.assertAllowed(sheet, "formatCells");
        const named = inWorkbook(session.workbook, text(name));
        changeStyle(session, sheet, area, (before) => applied(before, named, isNormal(named)));
      }
    },
  };
}

function namesIn({ session, sheet, area, isUnbounded }: RangeObject): ReadonlySet<string> {
  const names = new Set<string>();
  const note = ({ namedStyle }: CellStyle): void => {
    const named = namedStyle === undefined ? undefined : findNamedStyle(session.workbook.namedStyles, namedStyle);
    names.add(named ? styleName(named) : "Normal");
  };
  if (isUnbounded) {
    note(sheet.styleAt(area.rowIndex, area.columnIndex));
    for (const cell of sheet.existingCells(area)) note(cell.style);
    return names;
  }
  for (let row = 0; row < area.rowCount; row += 1)
    for (let column = 0; column < area.columnCount; column += 1)
      note(shownStyle(session, sheet, area.rowIndex + row, area.columnIndex + column));
  return names;
}

/** A changed style changes the cells that go by it, where they have not gone their own way. */
function changeNamedStyle({ session, named }: StyleObject, property: StyleProperty, value: unknown): void {
  if (isNormal(named)) throw invalidArgument("The Normal style cannot be changed in this host.");
  const { theme } = session.workbook;
  const before = property.get(named.style, theme);
  named.style = property.set(named.style, value);
  for (const sheet of session.workbook.sheets) {
    for (const cell of sheet.existingCells()) {
      const style: CellStyle = cell.style;
      if (style.namedStyle === named.name && property.get(style, theme) === before) cell.style = property.set(style, value);
    }
  }
} // prettier-ignore

function scalars(table: StyleTable): Record<string, Scalar<StyleObject>> {
  const entries = Object.entries(table).map(([name, property]): [string, Scalar<StyleObject>] => [
    name,
    {
      get: ({ look, session }) => property.get(look, session.workbook.theme),
      set: (target, value) => {
        changeNamedStyle(target, property, value);
      },
      effect: "undoClear",
    },
  ]);
  return Object.fromEntries(entries);
}

const NUMBER_FORMAT: StyleProperty = {
  get: ({ numFmt }) => apiNumberFormat(numFmt),
  set: ({ numFmt: _before, ...rest }, value) => {
    const numFmt = storedNumberFormat(text(value));
    return numFmt === undefined ? rest : { ...rest, numFmt };
  },
};

function include(part: StylePart): Scalar<StyleObject> {
  return {
    get: ({ named }) => named.parts.has(part),
    set: ({ named }, value) => {
      if (flag(value)) named.parts.add(part);
      else named.parts.delete(part);
    },
    effect: "undoClear",
  };
}

function addStyle({ session }: StylesObject, name: string): null {
  if (name === "" || name.length > 255) throw invalidArgument();
  const { namedStyles } = session.workbook;
  if (findNamedStyle(namedStyles, name) ?? builtInStyle(name))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  namedStyles.push({ name, style: { ...session.workbook.defaultStyle }, parts: new Set(STYLE_PARTS), attributes: {} });
  return null;
}

function find({ session }: StylesObject, name: unknown): StyleObject | null {
  const found = findNamedStyle(session.workbook.namedStyles, String(name));
  const known = found ? styleName(found) : builtInStyle(String(name))?.name;
  return known === undefined ? null : new StyleObject(session, known);
}

function required(target: StylesObject, name: unknown): StyleObject {
  const found = find(target, name);
  if (!found) throw itemNotFound();
  return found;
}

/** Cells that go by a deleted style keep nothing of it. */
function deleteStyle({ session, named }: StyleObject): null {
  if (named.attributes.builtinId !== undefined) throw new ApiError("InvalidOperation", "A built-in style stays.");
  const { namedStyles, sheets } = session.workbook;
  namedStyles.splice(namedStyles.indexOf(named), 1);
  for (const sheet of sheets)
    for (const cell of sheet.existingCells()) if ((cell.style as CellStyle).namedStyle === named.name) cell.style = {};
  return null;
}

export const STYLES: ClassMembers<StylesObject> = {
  className: "StyleCollection",
  items: (target) => target.names().map((name) => new StyleObject(target.session, name)),
  item: required,
  methods: {
    add: undoClear((target, [name]) => addStyle(target, text(name))),
    getCount: read((target) => target.names().length),
    getItemOrNullObject: read((target, [name]) => find(target, name)),
    getItemAt: read((target, [index]) => required(target, target.names()[Number(index)])),
  },
};
export const STYLE: ClassMembers<StyleObject> = {
  className: "Style",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    name: { get: ({ name }) => name },
    builtIn: { get: ({ name }) => builtInStyle(name) !== undefined },
    ...scalars({ ...ALIGNMENT, ...PROTECTION, numberFormat: NUMBER_FORMAT, numberFormatLocal: NUMBER_FORMAT }),
    includeNumber: include("NumberFormat"),
    includeFont: include("Font"),
    includePatterns: include("Fill"),
    includeBorder: include("Border"),
    includeAlignment: include("Alignment"),
    includeProtection: include("Protection"),
  },
  objects: {
    font: (target) => new RangeFormatPart("RangeFont", [], target),
    fill: (target) => new RangeFormatPart("RangeFill", [], target),
    borders: (target) => new RangeFormatPart("RangeBorderCollection", [], target),
  },
  methods: { delete: undoClear(deleteStyle) },
};
