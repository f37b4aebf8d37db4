import { itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import type { Session } from "./Session";
import { text } from "./apiValues";

/** Settings of the add-in in this workbook; values are JSON. */
export class SettingsObject implements HostObject {
  readonly className = "SettingCollection";

  constructor(readonly session: Session) {}

  find(key: unknown): SettingObject | null {
    return typeof key === "string" && this.session.workbook.settings.has(key)
      ? new SettingObject(this.session, key)
      : null;
  }
}

export class SettingObject implements HostObject {
  readonly className = "Setting";

  constructor(
    readonly session: Session,
    readonly key: string,
  ) {}
}

export const SETTINGS: ClassMembers<SettingsObject> = {
  className: "SettingCollection",
  items: ({ session }) => [...session.workbook.settings.keys()].map((key) => new SettingObject(session, key)),
  item: (target, key) => {
    const found = target.find(key);
    if (!found) throw itemNotFound();
    return found;
  },
  methods: {
    add: write(({ session }, [key, value]) => {
      session.workbook.settings.set(text(key), JSON.stringify(value ?? null));
      return new SettingObject(session, text(key));
    }),
    getCount: read(({ session }) => session.workbook.settings.size),
    getItemOrNullObject: read((target, [key]) => target.find(key)),
  },
};

export const SETTING: ClassMembers<SettingObject> = {
  className: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ session, key }) => JSON.parse(session.workbook.settings.get(key) ?? "null") as unknown,
      set: ({ session, key }, value) => {
        session.workbook.settings.set(key, JSON.stringify(value ?? null));
      },
    },
  },
  methods: {
    delete: write(({ session, key }) => {
      session.workbook.settings.delete(key);
      return null;
    }),
  },
};
