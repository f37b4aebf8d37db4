import { view, type ClassMembers, type HostObject, type Method } from "../bridge/members";

/** Objects of office.js itself, addressed by type name: their traffic belongs to no command. */
export class ServiceObject implements HostObject {
  constructor(
    readonly className: string,
    readonly state: ServiceState,
  ) {}
}

export interface ServiceState {
  /** Results of custom functions, one row each. */
  onResults(rows: readonly unknown[]): void;
  onFunctionsReady(): void;
  appRuntimeState: string;
  startState: string;
}

const nothing: Method<ServiceObject> = view(() => null);

export const SERVICES: readonly ClassMembers<ServiceObject>[] = [
  {
    className: "Microsoft.ExcelServices.CustomFunctions",
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: view(({ state }) => {
        state.onFunctionsReady();
        return null;
      }),
      // Feature 2 shortens the pause between batches of results from 500 to 200 ms.
      _GetEnabledFeatures: view(({ state }) => {
        state.onFunctionsReady();
        return [2];
      }),
      SetInvocationArrayResults: view(({ state }, [rows]) => {
        state.onResults(Array.isArray(rows) ? rows : []);
        return null;
      }),
      SetInvocationResults: view(({ state }, [rows]) => {
        state.onResults(Array.isArray(rows) ? rows : []);
        return null;
      }),
    },
  },
  { className: "Microsoft.InternalService.AddinInternalService", methods: { NotifyActionHandlerReady: nothing } },
  {
    className: "Microsoft.AppRuntime.AppRuntimeService",
    methods: {
      SetAppRuntimeState: view(({ state }, [wanted]) => {
        state.appRuntimeState = String(wanted);
        return null;
      }),
      GetAppRuntimeState: view(({ state }) => state.appRuntimeState),
      _RegisterVisibilityChangedEvent: nothing,
      _UnregisterVisibilityChangedEvent: nothing,
    },
  },
  {
    className: "Microsoft.AppRuntime.AppRuntimePersistenceService",
    methods: {
      SetAppRuntimeStartState: view(({ state }, [wanted]) => {
        state.startState = String(wanted);
        return null;
      }),
      GetAppRuntimeStartState: view(({ state }) => state.startState),
    },
  },
];
