import { ApiError, apiNotFound } from "./ApiError";
import { isHostObject, javaScriptName, type HostObject, type Registry } from "./members";
import { located, locatedLater, PathResolver, type PathHost } from "./PathResolver";
import { ActionType, type Action, type RequestBody, type ResponseBody } from "./protocol";
import { camelCased, queryObject } from "./query";

export interface RunnerHost extends PathHost {
  /** Called before anything is read that formulas may have changed. */
  beforeRead(): Promise<void>;
}

/** Runs the actions of a request in order. The first failure stops the batch; what ran before it stays. */
export class ActionRunner {
  private readonly paths: PathResolver;

  constructor(
    private readonly body: RequestBody,
    private readonly registry: Registry,
    private readonly host: RunnerHost,
    /** Called before each action, from 1; throws where a fault was asked for. */
    private readonly check: (action: number) => void = () => undefined,
  ) {
    this.paths = new PathResolver(body.ObjectPaths, registry, host);
  }

  async run(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.check(index + 1);
        const value = await this.runAction(action);
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      } catch (error) {
        return { ...response, Error: describe(error, index) };
      }
    }
    return response;
  }

  private async runAction(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    if (this.paths.needsValues(action.ObjectPathId)) await this.host.beforeRead();
    const target = this.paths.resolve(action.ObjectPathId);
    if (target === null) return this.runOnNullObject(action);
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ActionType.instantiate:
        return { ...this.registry.of(target).identity?.(target) };
      case ActionType.query:
        await this.host.beforeRead();
        return queryObject(this.registry, target, action.QueryInfo);
      case ActionType.queryAsJson:
        await this.host.beforeRead();
        return camelCased(queryObject(this.registry, target, action.QueryInfo));
      case ActionType.method:
        return this.callMethod(target, name, action);
      case ActionType.setProperty:
        this.setProperty(target, name, this.paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [key, value] of Object.entries(action.ObjectState ?? {})) this.setProperty(target, key, value);
        return null;
      default:
        throw new ApiError("NotImplemented", `Action type ${String(action.ActionType)} is not implemented.`);
    }
  }

  /** Loading a null object tells the add-in that it is one; anything else is an error of the add-in. */
  private runOnNullObject(action: Action): null {
    const harmless = [ActionType.instantiate, ActionType.query, ActionType.queryAsJson] as readonly number[];
    if (harmless.includes(action.ActionType) || action.Name === "_KeepReference") return null;
    throw new ApiError("InvalidObjectPath", "The object is a null object.", javaScriptName(action.Name ?? ""));
  }

  private async callMethod(target: HostObject, name: string, action: Action): Promise<unknown> {
    const method = this.registry.method(target, name);
    if (!method) throw apiNotFound(target.className, javaScriptName(name));
    const args = this.paths.arguments(action.ArgumentInfo);
    if (method.effect === "read" || method.needsValues === true) await this.host.beforeRead();
    const result = await locatedLater(target, name, () => method.call(target, args));
    this.host.onEffect(method.effect);
    return isHostObject(result) ? null : result;
  }

  private setProperty(target: HostObject, name: string, value: unknown): void {
    const scalar = this.registry.scalar(target, name);
    const set = scalar?.set;
    if (!set) throw apiNotFound(target.className, javaScriptName(name));
    located(target, name, () => {
      set(target, value);
    });
    const { effect = "write" } = scalar;
    this.host.onEffect(typeof effect === "function" ? effect(target) : effect);
  }
}

function describe(error: unknown, actionIndex: number): NonNullable<ResponseBody["Error"]> {
  const known = error instanceof ApiError ? error : new ApiError("GeneralException", String(error));
  return {
    Code: known.code,
    Message: known.message,
    ActionIndex: actionIndex,
    Location: known.location,
    HttpStatusCode: known.code === "GeneralException" ? 500 : 400,
  };
}
