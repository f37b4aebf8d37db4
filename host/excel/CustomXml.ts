import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { addCustomXml, namespaceOf, type CustomXmlPart } from "../engine/document/customXmlParts";
import { isWellFormed } from "../engine/document/wellFormed";
import type { Session } from "./Session";
import { text } from "./apiValues";

/** The custom XML parts of the workbook: all, or those of one name space. */
export class CustomXmlPartsObject implements HostObject {
  constructor(
    readonly className: "CustomXmlPartCollection" | "CustomXmlPartScopedCollection",
    readonly session: Session,
    private readonly namespaceUri: string | null,
  ) {}

  get parts(): CustomXmlPartObject[] {
    return this.session.workbook.customXml
      .filter(({ xml }) => this.namespaceUri === null || namespaceOf(xml) === this.namespaceUri)
      .map((item) => new CustomXmlPartObject(this.session, item));
  }

  find(id: unknown): CustomXmlPartObject | null {
    const lower = String(id).toLowerCase();
    return this.parts.find(({ item }) => item.id.toLowerCase() === lower) ?? null;
  }

  only(): CustomXmlPartObject | null {
    const [first, ...others] = this.parts;
    return first && others.length === 0 ? first : null;
  }
}

class CustomXmlPartObject implements HostObject {
  readonly className = "CustomXmlPart";

  constructor(
    readonly session: Session,
    private readonly kept: CustomXmlPart,
  ) {}

  get item(): CustomXmlPart {
    if (!this.session.workbook.customXml.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }
}

function wellFormed(given: unknown): string {
  const xml = text(given);
  if (!isWellFormed(xml)) throw invalidArgument("The text is no well-formed XML.");
  return xml;
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

export const CUSTOM_XML_PARTS: ClassMembers<CustomXmlPartsObject> = {
  className: "CustomXmlPartCollection",
  items: ({ parts }) => parts,
  item: (target, id) => required(target.find(id)),
  methods: {
    add: write(({ session }, [xml]) => new CustomXmlPartObject(session, addCustomXml(session.workbook, wellFormed(xml)))),
    getByNamespace: read(
      ({ session }, [uri]) => new CustomXmlPartsObject("CustomXmlPartScopedCollection", session, text(uri)),
    ),
    getCount: read(({ parts }) => parts.length),
    getItemOrNullObject: read((target, [id]) => target.find(id)),
  },
}; // prettier-ignore

export const CUSTOM_XML_PARTS_SCOPED: ClassMembers<CustomXmlPartsObject> = {
  className: "CustomXmlPartScopedCollection",
  items: ({ parts }) => parts,
  item: (target, id) => required(target.find(id)),
  methods: {
    getCount: read(({ parts }) => parts.length),
    getItemOrNullObject: read((target, [id]) => target.find(id)),
    getOnlyItem: read((target) => {
      const only = target.only();
      if (!only) throw new ApiError("InvalidOperation", "The collection does not have exactly one part.");
      return only;
    }),
    getOnlyItemOrNullObject: read((target) => target.only()),
  },
};

export const CUSTOM_XML_PART: ClassMembers<CustomXmlPartObject> = {
  className: "CustomXmlPart",
  identity: ({ item }) => ({ Id: item.id }),
  scalars: {
    id: { get: ({ item }) => item.id },
    namespaceUri: { get: ({ item }) => namespaceOf(item.xml) },
  },
  methods: {
    getXml: read(({ item }) => item.xml),
    setXml: write(({ item }, [xml]) => {
      item.xml = wellFormed(xml);
      return null;
    }),
    delete: write(({ session, item }) => {
      const { customXml } = session.workbook;
      customXml.splice(customXml.indexOf(item), 1);
      return null;
    }),
  },
};
