import type { CalcEngine, CalcValue } from "../engine/CalcEngine";
import { rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { element } from "../engine/document/xml";
import { Calculation } from "../excel/Calculation";
import { writeInput } from "../excel/cellWrites";
import { conditionalFillAt } from "../excel/conditionalFill";
import { Events } from "../excel/Events";
import { RangeObject } from "../excel/RangeObject";
import { REGISTRY } from "../excel/registry";
import { ServiceObject } from "../excel/services";
import { Session } from "../excel/Session";
import { WorkbookPart } from "../excel/Workbook";
import { CustomFunctionCalls, metadataOf, type FunctionMetadata } from "./CustomFunctionCalls";
import { Faults, type FaultTarget } from "./faults";
import { HostCells } from "./HostCells";
import type { HostChange, HostOptions } from "./HostOptions";
import type { Effect } from "./members";
import { MessageLoop } from "./MessageLoop";
import { PaneState } from "./PaneState";
import { membersOf, PROFILES } from "./profiles";
import { serviceState } from "./serviceState";
import { Traffic } from "./Traffic";
import { WindowExternal } from "./windowExternal";

/** Microsoft's office.js on one side, a workbook on the other. */
export class EmbeddedHost {
  readonly traffic = new Traffic();
  readonly workbook: HostWorkbook;
  private readonly session: Session;
  private readonly loop: MessageLoop;
  private readonly faults: Faults;
  private readonly external: WindowExternal;
  private readonly functionCalls: CustomFunctionCalls;
  private readonly listeners = new Set<(change: HostChange) => void>();
  private readonly pane: PaneState;
  private readonly cells: HostCells;

  constructor(options: HostOptions) {
    const { workbook, engine, functions, language, today, profile = PROFILES.m365, faults = [] } = options;
    this.workbook = workbook;
    this.cells = new HostCells(workbook);
    this.pane = new PaneState(
      (entry) => {
        this.loop.send([entry]);
      },
      options.onPaneState ?? (() => undefined),
    );
    const metadata = metadataOf(functions);
    this.functionCalls = new CustomFunctionCalls(metadata, (entries) => {
      this.loop.send(entries);
    });
    const readyEngine = this.withFunctions(engine, metadata);
    const calculation = new Calculation(workbook, readyEngine, (sheet, area) => {
      this.notify(sheet, area);
    });
    const events = new Events(
      (entries) => {
        this.loop.send(entries);
      },
      (sheet, area) => this.session.references.keep(new RangeObject(this.session, sheet, area), "e"),
      (id) => {
        this.session.references.release(id);
      },
      (sheet, area) => {
        this.notify(sheet, area);
      },
    );
    this.session = new Session(workbook, calculation, events, today, options.isReadOnly);
    this.faults = new Faults(faults, this.faultTarget());
    this.loop = new MessageLoop(REGISTRY.limitedTo(membersOf(profile)), this.loopHost(), this.traffic, {
      faults: this.faults,
      byteLimit: profile.byteLimit,
    });
    this.external = new WindowExternal({
      language,
      requirementSets: profile.requirementSets,
      settings: workbook.settings,
      bridge: this.loop.bridge,
      selectedText: () => this.cells.selectedText(),
      officeTheme: options.officeTheme ?? {},
    });
  }

  /** The add-in's settings in this workbook; values are JSON. */
  get settings(): Map<string, string> {
    return this.workbook.settings;
  }

  /** Prepares a window; must run before office.js is loaded in it. */
  attach(window: Window): void {
    this.external.attach(window);
  }

  /** A fault left the page without an answer: what it began will not end. */
  get pageIsSilent(): boolean {
    return this.faults.pageIsSilent;
  }

  resetTraffic(): void {
    this.traffic.reset();
  }

  /** What a user types into a cell. @throws ApiError as Excel would refuse it */
  async edit(sheetName: string, address: string, input: string | number | boolean): Promise<void> {
    await this.loop.inTurn(async () => {
      this.typeInto(sheetName, address, input);
      await this.endRequest();
    });
  }

  /** Something else that the user does to cells: in its turn, calculated and announced as one step. */
  async userAction<T>(run: (session: Session) => T | Promise<T>): Promise<T> {
    return this.loop.inTurn(async () => {
      const result = await run(this.session);
      await this.endRequest();
      return result;
    });
  }

  /** Looks at the workbook between the requests of the add-in; changes nothing. */
  async inspect<T>(look: (session: Session) => Promise<T>): Promise<T> {
    return this.loop.inTurn(() => look(this.session));
  }

  /** The user opened or closed the pane; the add-in goes on running either way. */
  showPane(isVisible: boolean): void {
    this.pane.set(isVisible);
  }

  private typeInto(sheetName: string, where: string | Rect, input: string | number | boolean): void {
    const { sheet, area } = this.cells.locate(sheetName, where);
    this.session.assertContentEditable(sheet, area);
    writeInput(this.session, sheet, area.rowIndex, area.columnIndex, input);
    this.session.isDirty = true;
    this.session.events.changed(sheet, area, "user");
  }

  private faultTarget(): FaultTarget {
    return {
      edit: (sheetName, where, value) => {
        this.typeInto(sheetName, where, value);
      },
      protect: (sheetName) => {
        this.cells.sheetNamed(sheetName).elements.set("sheetProtection", element("sheetProtection", { sheet: "1" }));
      },
    };
  }

  /** The user starts to type into a cell: until it ends, requests of the add-in wait or fail, as in Excel. @returns ends it */
  beginCellEdit(): () => void {
    return this.loop.beginCellEdit();
  }

  /** Moves the selection, as a click in the grid does. */
  async select(sheetName: string, where: string | Rect): Promise<void> {
    await this.loop.inTurn(async () => {
      const { sheet, area } = this.cells.locate(sheetName, where);
      const before = this.workbook.activeSheet;
      this.workbook.select(sheet, area);
      if (before !== sheet) this.session.events.sheetEvent("ActivatedEvent", sheet);
      await this.announceSelected();
    });
  }

  /** A click on a cell, after it was selected; offsets are points from the cell's left and upper edge. */
  async click(sheetName: string, where: string | Rect, offsetX = 0, offsetY = 0): Promise<void> {
    const { sheet, area } = this.cells.locate(sheetName, where);
    await this.userAction(({ events }) => {
      events.clicked(sheet, area, offsetX, offsetY);
    });
  }

  /** The user comes to this workbook from another window. */
  async activate(): Promise<void> {
    await this.userAction(({ events }) => {
      events.workbookActivated();
    });
  }

  /** Tells the add-in of the selection that the grid shows already: of where it is when the turn comes. */
  async announceSelection(): Promise<void> {
    await this.loop.inTurn(() => this.announceSelected());
  }

  private async announceSelected(): Promise<void> {
    const { sheet, area } = this.workbook.selection;
    this.session.events.selectionChanged(sheet, area);
    this.external.selectionChanged();
    await this.endRequest();
  }

  /** Presses a ribbon button of the add-in; false when it does not listen. */
  pressButton(functionName: string, controlId = functionName): boolean {
    return this.external.pressButton(functionName, controlId);
  }

  /** Calculates every formula anew. */
  async recalculate(): Promise<void> {
    await this.loop.inTurn(async () => {
      this.session.calculation.requestAll();
      await this.session.calculation.run();
      this.session.events.flush(this.session.eventsEnabled);
    });
  }

  /** Resolves when no request, calculation or custom function is under way. */
  async whenIdle(): Promise<void> {
    for (;;) {
      await this.loop.inTurn(() => this.calculateIfDue());
      // What the add-in does next starts in a later task.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const isDue = this.session.calculation.isDirty && this.session.calculationMode !== "Manual";
      if (!this.loop.isBusy && !isDue && this.functionCalls.pending === 0) return;
    }
  }

  /** @returns stops listening */
  onChange(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The fill that conditional formats give a cell; null when none does. */
  async conditionalFillAt(sheetName: string, rowIndex: number, columnIndex: number): Promise<string | null> {
    const { sheet } = this.cells.locate(sheetName, rect(rowIndex, columnIndex));
    return this.loop.inTurn(() => conditionalFillAt(this.session, sheet, rowIndex, columnIndex));
  }

  valueAt(sheetName: string, rowIndex: number, columnIndex: number): CalcValue {
    return this.cells.valueAt(sheetName, rowIndex, columnIndex);
  }

  /** The text as displayed. */
  textAt(sheetName: string, rowIndex: number, columnIndex: number): string {
    return this.cells.textAt(sheetName, rowIndex, columnIndex);
  }

  private async withFunctions(
    engine: CalcEngine | Promise<CalcEngine>,
    metadata: readonly FunctionMetadata[],
  ): Promise<CalcEngine> {
    const names = metadata.map(({ id, name }) => name ?? id);
    for (const name of names) this.workbook.customFunctions.add(name);
    const ready = await engine;
    ready.setCustomFunctions(names, (calls) => this.functionCalls.call(calls));
    return ready;
  }

  private loopHost(): ConstructorParameters<typeof MessageLoop>[1] {
    const services = serviceState(this.pane, this.functionCalls);
    const root = new WorkbookPart("Workbook", this.session);
    return {
      root,
      service: (typeName) => new ServiceObject(typeName, services),
      reference: (id) => this.session.references.get(id),
      onEffect: (effect) => {
        this.count(effect);
      },
      beforeRead: () => this.calculateIfDue(),
      afterRequest: () => this.endRequest(),
    };
  }

  private count(effect: Effect): void {
    if (effect === "write" || effect === "undoClear") {
      this.traffic.writes += 1;
      this.session.isDirty = true;
    }
    if (effect === "undoClear") this.traffic.undoClears += 1;
  }

  private async endRequest(): Promise<void> {
    await this.calculateIfDue();
    const { events, eventsEnabled, references } = this.session;
    events.flush(eventsEnabled);
    references.endRequest();
  }

  private async calculateIfDue(): Promise<void> {
    const { calculation, calculationMode } = this.session;
    if (calculationMode !== "Manual" || calculation.isRequested) await calculation.run();
  }

  private notify(sheet: HostSheet, area: Rect): void {
    for (const listener of this.listeners) listener({ sheetName: sheet.name, area });
  }
}

export function createHost(options: HostOptions): EmbeddedHost {
  return new EmbeddedHost(options);
}
