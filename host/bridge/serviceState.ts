import type { ServiceState } from "../excel/services";
import type { CustomFunctionCalls } from "./CustomFunctionCalls";
import type { PaneState } from "./PaneState";

/** What the services of office.js are about: whether the pane is shown, and the results of custom functions. */
export function serviceState(pane: PaneState, functionCalls: CustomFunctionCalls): ServiceState {
  return {
    get appRuntimeState() {
      return pane.name;
    },
    set appRuntimeState(wanted) {
      pane.request(wanted);
    },
    startState: "None",
    onResults: (rows) => {
      functionCalls.onResults(rows);
    },
    onFunctionsReady: () => {
      functionCalls.onReady();
    },
  };
}
