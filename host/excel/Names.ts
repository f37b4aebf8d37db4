import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { parseRect, splitSheet } from "../engine/document/a1";
import type { HostName } from "../engine/document/HostWorkbook";
import type { HostSheet } from "../engine/document/HostSheet";
import { constantOf, valueTypeOf, type ConstantValue } from "./nameConstants";
import { absoluteAddress } from "./absoluteAddress";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { flag, text } from "./apiValues";
import { WorksheetObject } from "./WorksheetObject";

/** The names of the workbook (`sheet` null) or of one sheet. Built-in ones, such as print areas, are not listed. */
export class NamesObject implements HostObject {
  readonly className = "NamedItemCollection";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet | null,
  ) {}

  get names(): HostName[] {
    return this.session.workbook.names.filter((name) => name.sheet === this.sheet && !name.name.startsWith("_xlnm."));
  }

  find(name: unknown): NamedItemObject | null {
    const found = typeof name === "string" ? this.session.workbook.findName(name, this.sheet) : undefined;
    return found ? new NamedItemObject(this.session, found) : null;
  }
}

export class NamedItemObject implements HostObject {
  readonly className = "NamedItem";

  constructor(
    readonly session: Session,
    readonly item: HostName,
  ) {}

  range(): RangeObject | null {
    const { sheetName, address } = splitSheet(this.item.refersTo);
    const area = parseRect(address);
    const sheet = sheetName === null ? undefined : this.session.workbook.findSheet(sheetName);
    return area && sheet ? new RangeObject(this.session, sheet, area) : null;
  }
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function add(target: NamesObject, name: unknown, reference: unknown, comment: unknown): NamedItemObject {
  const wanted = text(name);
  if (!NAME.test(wanted) || wanted.length > 255 || parseRect(wanted)) throw invalidArgument();
  if (target.find(wanted))
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  const refersTo =
    reference instanceof RangeObject
      ? absoluteAddress(reference.sheet, [reference.area])
      : text(reference).replace(/^=/, "");
  const attributes: Record<string, string> = typeof comment === "string" && comment !== "" ? { comment } : {};
  const item: HostName = { name: wanted, sheet: target.sheet, refersTo, attributes };
  target.session.workbook.names.push(item);
  target.session.calculation.restructured();
  return new NamedItemObject(target.session, item);
}

export const NAMES: ClassMembers<NamesObject> = {
  className: "NamedItemCollection",
  items: ({ session, names }) => names.map((name) => new NamedItemObject(session, name)),
  item: (target, name) => {
    const found = target.find(name);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write((target, [name, reference, comment]) => add(target, name, reference, comment)),
    addFormulaLocal: write((target, [name, formula, comment]) => add(target, name, text(formula), comment)),
    getCount: read(({ names }) => names.length),
    getItemOrNullObject: read((target, [name]) => target.find(name)),
  },
};

/** What a name that is a range says is its address; a constant says its value, a formula its text. */
function valueOf(target: NamedItemObject): unknown {
  const { refersTo } = target.item;
  const constant = constantOf(refersTo);
  if (constant && constant.type !== "Array") return constant.value;
  return target.range()?.address ?? `=${refersTo}`;
}

class ArrayValuesObject implements HostObject {
  readonly className = "NamedItemArrayValues";

  constructor(
    readonly session: Session,
    readonly values: readonly (readonly ConstantValue[])[],
  ) {}
}

export const ARRAY_VALUES: ClassMembers<ArrayValuesObject> = {
  className: "NamedItemArrayValues",
  scalars: {
    values: { get: ({ values }) => values },
    types: { get: ({ values }) => values.map((row) => row.map(valueTypeOf)) },
  },
};

const FORMULA: Scalar<NamedItemObject> = {
  get: ({ item }) => `=${item.refersTo}`,
  set: ({ session, item }, value) => {
    item.refersTo = text(value).replace(/^=/, "");
    session.calculation.restructured();
  },
};

export const NAMED_ITEM: ClassMembers<NamedItemObject> = {
  className: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    name: { get: ({ item }) => item.name },
    scope: { get: ({ item }) => (item.sheet ? "Worksheet" : "Workbook") },
    type: { get: (target) => (target.range() ? "Range" : (constantOf(target.item.refersTo)?.type ?? "String")) },
    value: { get: valueOf },
    formula: FORMULA,
    visible: {
      get: ({ item }) => item.attributes.hidden !== "1",
      set: ({ item }, value) => {
        if (flag(value)) Reflect.deleteProperty(item.attributes, "hidden");
        else item.attributes.hidden = "1";
      },
    },
    comment: {
      get: ({ item }) => item.attributes.comment ?? "",
      set: ({ item }, value) => {
        item.attributes.comment = text(value);
      },
      effect: "undoClear",
    },
  },
  objects: {
    arrayValues: ({ session, item }) => {
      const constant = constantOf(item.refersTo);
      if (constant?.type !== "Array") throw itemNotFound();
      return new ArrayValuesObject(session, constant.value);
    },
    worksheet: ({ session, item }) => {
      if (!item.sheet) throw itemNotFound();
      return new WorksheetObject(session, item.sheet);
    },
    worksheetOrNullObject: ({ session, item }) => item.sheet && new WorksheetObject(session, item.sheet),
  },
  methods: {
    getRange: read((target) => {
      const range = target.range();
      if (!range) throw itemNotFound();
      return range;
    }),
    getRangeOrNullObject: read((target) => target.range()),
    delete: write(({ session, item }) => {
      const { names } = session.workbook;
      names.splice(names.indexOf(item), 1);
      session.calculation.restructured();
      return null;
    }),
  },
};
