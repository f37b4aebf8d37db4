import { ApiError, invalidArgument } from "../bridge/ApiError";
import { undoClear, type ClassMembers } from "../bridge/members";
import type { HostSheet } from "../engine/document/HostSheet";
import { hasPassword, legacyHash, opens } from "../engine/document/protectionHash";
import { element } from "../engine/document/xml";
import type { WorkbookPart } from "./Workbook";
import { SheetPart } from "./WorksheetObject";

/** API option → attribute of the file, where "0" means allowed. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowEditObjects: "objects",
  allowEditScenarios: "scenarios",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};
/** These are allowed unless the file forbids them. */
const ALLOWED_BY_DEFAULT = new Set(["objects", "scenarios"]);

/** What may be selected, by the attributes that forbid it. */
const SELECTION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Normal: {},
  Unlocked: { selectLockedCells: "1" },
  None: { selectLockedCells: "1", selectUnlockedCells: "1" },
};

const attributesOf = (sheet: HostSheet): Readonly<Record<string, string>> =>
  sheet.elements.get("sheetProtection")?.attributes ?? {};

function options(sheet: HostSheet): Readonly<Record<string, unknown>> {
  const attributes = attributesOf(sheet);
  const allowed = (name: string): boolean => {
    const value = attributes[name];
    return ALLOWED_BY_DEFAULT.has(name) ? value !== "1" : value === "0";
  };
  const selectionMode =
    attributes.selectLockedCells !== "1" ? "Normal" : attributes.selectUnlockedCells === "1" ? "None" : "Unlocked";
  return {
    ...Object.fromEntries(Object.entries(PERMISSIONS).map(([option, name]) => [option, allowed(name)])),
    selectionMode,
  };
}

function passwordIn(given: unknown): string | null {
  if (given === null || given === undefined || given === "") return null;
  if (typeof given !== "string") throw invalidArgument();
  return given;
}

function protect({ session, sheet }: SheetPart, given: unknown, password: unknown): void {
  if (sheet.isProtected) throw new ApiError("InvalidOperation", "The sheet is already protected.");
  const wanted = typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const selection = SELECTION[typeof wanted.selectionMode === "string" ? wanted.selectionMode : "Normal"];
  if (!selection) throw invalidArgument();
  const secret = passwordIn(password);
  const attributes: Record<string, string> = {
    ...(secret === null ? {} : { password: legacyHash(secret) }),
    sheet: "1",
    ...selection,
  };
  for (const [option, name] of Object.entries(PERMISSIONS)) {
    const isAllowed = wanted[option] === true;
    if (ALLOWED_BY_DEFAULT.has(name)) {
      if (!isAllowed) attributes[name] = "1";
    } else if (isAllowed) attributes[name] = "0";
  }
  sheet.elements.set("sheetProtection", element("sheetProtection", attributes));
  session.events.sheetEvent("ProtectionChangedEvent", sheet, { isProtected: true });
}

async function unprotect({ session, sheet }: SheetPart, password: unknown): Promise<void> {
  if (!sheet.isProtected) return;
  if (!(await opens(attributesOf(sheet), passwordIn(password) ?? ""))) throw invalidArgument("The password is wrong.");
  sheet.elements.delete("sheetProtection");
  session.events.sheetEvent("ProtectionChangedEvent", sheet, { isProtected: false });
}

export const WORKSHEET_PROTECTION: ClassMembers<SheetPart> = {
  className: "WorksheetProtection",
  scalars: {
    protected: { get: ({ sheet }) => sheet.isProtected },
    options: { get: ({ sheet }) => (sheet.isProtected ? options(sheet) : null) },
  },
  methods: {
    protect: undoClear((target, [given, password]) => {
      protect(target, given, password);
      return null;
    }),
    unprotect: undoClear(async (target, [password]) => {
      await unprotect(target, password);
      return null;
    }),
  },
};

/** The structure of the workbook: its sheets can be neither added, moved, renamed, hidden nor deleted. */
export const WORKBOOK_PROTECTION: ClassMembers<WorkbookPart> = {
  className: "WorkbookProtection",
  scalars: { protected: { get: ({ session }) => session.isStructureLocked } },
  methods: {
    protect: undoClear(({ session }, [password]) => {
      if (session.isStructureLocked) throw new ApiError("InvalidOperation", "The workbook is already protected.");
      const secret = passwordIn(password);
      const hash = secret === null ? {} : { workbookPassword: legacyHash(secret) };
      session.workbook.elements.set("workbookProtection", element("workbookProtection", { ...hash, lockStructure: "1" }));
      return null;
    }),
    unprotect: undoClear(async ({ session }, [password]) => {
      const attributes = session.workbook.elements.get("workbookProtection")?.attributes ?? {};
      if (hasPassword(attributes) && !(await opens(attributes, passwordIn(password) ?? "")))
        throw invalidArgument("The password is wrong.");
      session.workbook.elements.delete("workbookProtection");
      return null;
    }),
  },
}; // prettier-ignore
