import { invalidArgument } from "../bridge/ApiError";
import { read, undoClear, view, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { rect } from "../engine/document/a1";
import { CommentsObject } from "./Comments";
import { CustomXmlPartsObject } from "./CustomXml";
import { eventMethods } from "./eventMethods";
import { DocumentPropertiesObject } from "./DocumentProperties";
import { NamesObject } from "./Names";
import { rangeAreas, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { SettingsObject } from "./Settings";
import { flag } from "./apiValues";
import { StylesObject } from "./NamedStyles";
import { TablesObject } from "./Tables";
import { FunctionsObject } from "./WorksheetFunctions";
import { WorksheetsObject } from "./Worksheets";

/** The root of the object model, and what hangs directly on it. */
export class WorkbookPart implements HostObject {
  constructor(
    readonly className: "Workbook" | "Application" | "Runtime" | "WorkbookProtection" | "IterativeCalculation",
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
  events: ["onSelectionChanged", "onActivated", "onAutoSaveSettingChanged"],
  scalars: {
    name: { get: () => "工作簿.xlsx" },
    readOnly: { get: ({ session }) => session.isReadOnly },
    autoSave: { get: () => false },
    previouslySaved: { get: () => true },
    isDirty: {
      get: ({ session }) => session.isDirty,
      set: ({ session }, value) => {
        session.isDirty = flag(value);
      },
      effect: "view",
    },
    calculationEngineVersion: { get: () => 191029 },
    // Kept in the file; this host calculates with all digits all the same.
    usePrecisionAsDisplayed: {
      get: ({ session }) => session.workbook.elements.get("calcPr")?.attributes.fullPrecision === "0",
      set: ({ session }, value) => {
        const { attributes } = session.calculationSettings;
        if (flag(value)) attributes.fullPrecision = "0";
        else Reflect.deleteProperty(attributes, "fullPrecision");
      },
    },
  },
  objects: {
    worksheets: ({ session }) => new WorksheetsObject(session),
    application: ({ session }) => new WorkbookPart("Application", session),
    names: ({ session }) => new NamesObject(session, null),
    settings: ({ session }) => new SettingsObject(session),
    styles: ({ session }) => new StylesObject(session),
    tables: ({ session }) => new TablesObject(session, session.workbook.sheets),
    comments: ({ session }) => new CommentsObject(session, null),
    customXmlParts: ({ session }) => new CustomXmlPartsObject("CustomXmlPartCollection", session, null),
    properties: ({ session }) => new DocumentPropertiesObject("DocumentProperties", session),
    protection: ({ session }) => new WorkbookPart("WorkbookProtection", session),
    functions: ({ session }) => new FunctionsObject(session),
    _Runtime: ({ session }) => new WorkbookPart("Runtime", session),
  },
  methods: {
    ...REFERENCES,
    ...eventMethods<WorkbookPart>(
      () => "Workbook",
      ({ session }) => session,
      // Nothing is saved by itself here, so the second is never raised.
      ["ActivatedEvent", "AutoSaveSettingChangedEvent"],
      "Workbook",
    ),
    // Nobody else works in a workbook of this host, but for the person of a fault.
    getIsActiveCollabSession: read(() => false),
    // What is open here is saved by whoever opened it; the add-in's wish leaves the workbook without unsaved changes.
    save: undoClear(({ session }, [behavior]) => {
      if (behavior !== null && behavior !== "Save" && behavior !== "Prompt") throw invalidArgument();
      session.isDirty = false;
      return null;
    }),
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
