import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { text } from "./apiValues";
import { SheetPart } from "./WorksheetObject";

/** `worksheet.customProperties`: keys in any case, values are texts. */
class SheetPropertyObject implements HostObject {
  readonly className = "WorksheetCustomProperty";

  constructor(
    readonly owner: SheetPart,
    readonly key: string,
  ) {}
}

function find(owner: SheetPart, key: unknown): SheetPropertyObject | null {
  const lower = String(key).toLowerCase();
  const name = [...owner.sheet.customProperties.keys()].find((other) => other.toLowerCase() === lower);
  return name === undefined ? null : new SheetPropertyObject(owner, name);
}

export const SHEET_PROPERTIES: ClassMembers<SheetPart> = {
  className: "WorksheetCustomPropertyCollection",
  items: (owner) => [...owner.sheet.customProperties.keys()].map((key) => new SheetPropertyObject(owner, key)),
  item: (owner, key) => {
    const found = find(owner, key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write((owner, [key, value]) => {
      const name = find(owner, key)?.key ?? text(key);
      if (name.length > 255 || name === "") throw invalidArgument();
      owner.sheet.customProperties.set(name, text(value));
      return new SheetPropertyObject(owner, name);
    }),
    getCount: read((owner) => owner.sheet.customProperties.size),
    getItemOrNullObject: read((owner, [key]) => find(owner, key)),
  },
};

export const SHEET_PROPERTY: ClassMembers<SheetPropertyObject> = {
  className: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ owner, key }) => owner.sheet.customProperties.get(key) ?? "",
      set: ({ owner, key }, value) => {
        owner.sheet.customProperties.set(key, text(value));
      },
    },
  },
  methods: {
    delete: write(({ owner, key }) => {
      owner.sheet.customProperties.delete(key);
      return null;
    }),
  },
};
