import { invalidArgument } from "../bridge/ApiError";
import { read, undoClear, view, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { rect } from "../engine/document/a1";
import { CommentsObject } from "./Comments";
import { CustomXmlPartsObject } from "./CustomXml";
import { DocumentPropertiesObject } from "./DocumentProperties";
import { NamesObject } from "./Names";
import { rangeAreas, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { SettingsObject } from "./Settings";
import { flag } from "./styleProperties";
import { TablesObject } from "./Tables";
import { WorksheetsObject } from "./Worksheets";

/** The root of the object model, and what hangs directly on it. */
export class WorkbookPart implements HostObject {
  constructor(
    readonly className: "Workbook" | "Application" | "Runtime" | "WorkbookProtection",
    readonly session: Session,
  ) {}
}

function selected({ session }: WorkbookPart): RangeObject {
  const { sheet, area } = session.workbook.selection;
  return new RangeObject(session, sheet, area);
}

function eventRange({ session }: WorkbookPart, id: unknown): RangeObject | null {
  const found = session.references.find(String(id));
  return found instanceof RangeObject ? found : null;
}

const REFERENCES: Readonly<Record<string, Method<WorkbookPart>>> = {
  _RemoveReference: view(({ session }, [id]) => {
    session.references.release(String(id));
    return null;
  }),
  _RemoveAllReferences: view(({ session }) => {
    session.references.releaseAll();
    return null;
  }),
  _GetReferenceCount: read(({ session }) => session.references.count),
  _GetObjectByReferenceId: read(({ session }, [id]) => session.references.get(String(id))),
  _GetRangeForEventByReferenceId: read((target, [id]) => {
    const range = eventRange(target, id);
    if (!range) throw invalidArgument();
    return range;
  }),
  _GetRangeOrNullObjectForEventByReferenceId: read((target, [id]) => eventRange(target, id)),
  // office.js says so when its custom functions are ready.
  _SetOsfControlContainerReadyForCustomFunctions: view(() => null),
};

export const WORKBOOK: ClassMembers<WorkbookPart> = {
  className: "Workbook",
  events: ["onSelectionChanged"],
  scalars: {
    name: { get: () => "工作簿.xlsx" },
    readOnly: { get: () => false },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
    isDirty: { get: () => true },
    calculationEngineVersion: { get: () => 191029 },
    use1904DateSystem: { get: ({ session }) => session.workbook.uses1904Dates },
    usePrecisionAsDisplayed: { get: () => false },
  },
  objects: {
    worksheets: ({ session }) => new WorksheetsObject(session),
    application: ({ session }) => new WorkbookPart("Application", session),
    names: ({ session }) => new NamesObject(session, null),
    settings: ({ session }) => new SettingsObject(session),
    tables: ({ session }) => new TablesObject(session, session.workbook.sheets),
    comments: ({ session }) => new CommentsObject(session, null),
    customXmlParts: ({ session }) => new CustomXmlPartsObject("CustomXmlPartCollection", session, null),
    properties: ({ session }) => new DocumentPropertiesObject("DocumentProperties", session),
    protection: ({ session }) => new WorkbookPart("WorkbookProtection", session),
    _Runtime: ({ session }) => new WorkbookPart("Runtime", session),
  },
  methods: {
    ...REFERENCES,
    getSelectedRange: read(selected),
    getSelectedRanges: read(({ session }) => {
      const { sheet, area } = session.workbook.selection;
      return rangeAreas(session, sheet, [area]);
    }),
    getActiveCell: read((target) => {
      const range = selected(target);
      return range.with(rect(range.area.rowIndex, range.area.columnIndex));
    }),
  },
};

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const APPLICATION: ClassMembers<WorkbookPart> = {
  className: "Application",
  scalars: {
    calculationMode: {
      get: ({ session }) => session.calculationMode,
      set: ({ session }, value) => {
        const mode = MODES.find((name) => name === value);
        if (!mode) throw invalidArgument();
        session.calculationMode = mode;
      },
    },
    calculationState: { get: ({ session }) => (session.calculation.isDirty ? "Pending" : "Done") },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => "." },
    thousandsSeparator: { get: () => "," },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: view(({ session }, [type]) => {
      if (type !== "Recalculate" && type !== "Full" && type !== "FullRebuild") throw invalidArgument();
      if (type === "FullRebuild") session.calculation.restructured();
      session.calculation.requestAll();
      return null;
    }),
    suspendScreenUpdatingUntilNextSync: view(() => null),
    suspendApiCalculationUntilNextSync: view(() => null),
  },
};

export const RUNTIME: ClassMembers<WorkbookPart> = {
  className: "Runtime",
  scalars: {
    enableEvents: {
      get: ({ session }) => session.eventsEnabled,
      set: ({ session }, value) => {
        session.eventsEnabled = flag(value);
      },
      effect: "view",
    },
  },
};

export const WORKBOOK_PROTECTION: ClassMembers<WorkbookPart> = {
  className: "WorkbookProtection",
  scalars: {
    protected: {
      get: ({ session }) => session.workbook.elements.get("workbookProtection")?.attributes.lockStructure === "1",
    },
  },
  methods: {
    unprotect: undoClear(({ session }, [password]) => {
      const node = session.workbook.elements.get("workbookProtection");
      if (node && password === null && Object.keys(node.attributes).some((name) => /hash|password/i.test(name)))
        throw invalidArgument();
      session.workbook.elements.delete("workbookProtection");
      return null;
    }),
  },
};
