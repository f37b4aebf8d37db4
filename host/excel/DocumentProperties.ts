import type { Workbook } from "exceljs";
import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, undoClear, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { propertyNode, propertyType, propertyValue } from "../engine/document/customProperties";
import type { XmlElement } from "../engine/document/xml";
import type { Session } from "./Session";
import { integer } from "./RangeObject";
import { text } from "./apiValues";

/** `workbook.properties`. Whatever is set here clears Excel's undo stack (DESIGN §9). */
export class DocumentPropertiesObject implements HostObject {
  constructor(
    readonly className: "DocumentProperties" | "CustomPropertyCollection",
    readonly session: Session,
  ) {}

  find(key: unknown): CustomPropertyObject | null {
    const lower = String(key).toLowerCase();
    const name = [...this.session.workbook.customProperties.keys()].find((other) => other.toLowerCase() === lower);
    return name === undefined ? null : new CustomPropertyObject(this.session, name);
  }
}

class CustomPropertyObject implements HostObject {
  readonly className = "CustomProperty";

  constructor(
    readonly session: Session,
    readonly key: string,
  ) {}

  get node(): XmlElement {
    const found = this.session.workbook.customProperties.get(this.key);
    if (!found) throw itemNotFound();
    return found;
  }
}

type TextProperty = "title" | "subject" | "creator" | "keywords" | "description" | "category" | "manager" | "company";
type Properties = Pick<Workbook, TextProperty | "lastModifiedBy" | "created"> & { revision?: number };

const propertiesOf = ({ session }: DocumentPropertiesObject): Partial<Properties> => session.workbook.book;

function textProperty(name: TextProperty): Scalar<DocumentPropertiesObject> {
  return {
    get: (target) => propertiesOf(target)[name] ?? "",
    set: (target, value) => {
      propertiesOf(target)[name] = text(value);
    },
    effect: "undoClear",
  };
}

export const DOCUMENT_PROPERTIES: ClassMembers<DocumentPropertiesObject> = {
  className: "DocumentProperties",
  scalars: {
    title: textProperty("title"),
    subject: textProperty("subject"),
    author: textProperty("creator"),
    keywords: textProperty("keywords"),
    comments: textProperty("description"),
    category: textProperty("category"),
    manager: textProperty("manager"),
    company: textProperty("company"),
    lastAuthor: { get: (target) => propertiesOf(target).lastModifiedBy ?? "" },
    revisionNumber: {
      get: (target) => propertiesOf(target).revision ?? 0,
      set: (target, value) => {
        propertiesOf(target).revision = integer(value);
      },
      effect: "undoClear",
    },
    creationDate: { get: (target) => (propertiesOf(target).created ?? new Date(0)).toISOString() },
  },
  objects: { custom: ({ session }) => new DocumentPropertiesObject("CustomPropertyCollection", session) },
};

const MAX_KEY = 255;

export const CUSTOM_PROPERTIES: ClassMembers<DocumentPropertiesObject> = {
  className: "CustomPropertyCollection",
  items: ({ session }) => [...session.workbook.customProperties.keys()].map((key) => new CustomPropertyObject(session, key)),
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: undoClear((target, [key, value]) => {
      const { session } = target;
      const name = target.find(key)?.key ?? text(key);
      if (name === "" || name.length > MAX_KEY) throw invalidArgument();
      if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
      session.workbook.customProperties.set(name, propertyNode(value));
      return new CustomPropertyObject(session, name);
    }),
    deleteAll: undoClear(({ session }) => {
      session.workbook.customProperties.clear();
      return null;
    }),
    getCount: read(({ session }) => session.workbook.customProperties.size),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
  },
}; // prettier-ignore

export const CUSTOM_PROPERTY: ClassMembers<CustomPropertyObject> = {
  className: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    type: { get: ({ node }) => propertyType(node) },
    value: {
      get: ({ node }) => propertyValue(node),
      set: ({ session, key }, value) => {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
        session.workbook.customProperties.set(key, propertyNode(value));
      },
      effect: "undoClear",
    },
  },
  methods: {
    delete: undoClear(({ session, key }) => {
      session.workbook.customProperties.delete(key);
      return null;
    }),
  },
}; // prettier-ignore
