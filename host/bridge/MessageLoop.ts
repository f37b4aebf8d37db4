import { ActionRunner, type RunnerHost } from "./ActionRunner";
import type { Registry } from "./members";
import {
  ActionType, MessageType, PathType, type GenericEntry, type NativeBridge, type RequestBody, type RequestMessage,
  type ResponseBody,
} from "./protocol"; // prettier-ignore
import { byteLength, type Traffic } from "./Traffic";

export interface LoopHost extends RunnerHost {
  /** After the last action: calculate, then deliver events. */
  afterRequest(): Promise<void>;
}

/**
 * Requests of the workbook run one after another, each to its end. Those that only speak to a service (results of custom
 * functions) run at once: a request that waits for a calculation may be waiting for them.
 */
export class MessageLoop {
  readonly bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      this.receive(text);
    },
  };
  private queue: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly registry: Registry,
    private readonly host: LoopHost,
    private readonly traffic: Traffic,
  ) {}

  get isBusy(): boolean {
    return this.waiting > 0;
  }

  send(entries: readonly GenericEntry[]): void {
    this.post({ type: MessageType.generic, message: { entries } });
  }

  /** Runs something of the host's own in turn with the add-in's requests. */
  async inTurn<T>(run: () => Promise<T>): Promise<T> {
    const result = this.queue.then(run);
    this.waiting += 1;
    this.queue = result.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await result;
    } finally {
      this.waiting -= 1;
    }
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== MessageType.request) return;
    const body = bodyOf(message);
    const isService = isServiceTraffic(body);
    const run = (): Promise<void> => this.answer(message.id, body, text, isService);
    if (isService) void run();
    else void this.inTurn(run);
  }

  private async answer(id: number, body: RequestBody, requestText: string, isService: boolean): Promise<void> {
    const response = await new ActionRunner(body, this.registry, this.host).run();
    if (!isService) await this.host.afterRequest();
    const text = responseText(id, response);
    if (!isService) this.count(body, requestText, text);
    this.post(text);
  }

  private count(body: RequestBody, request: string, response: string): void {
    if (isRelease(body)) {
      this.traffic.releases += 1;
      return;
    }
    this.traffic.syncs += 1;
    this.traffic.requestBytes += byteLength(request);
    this.traffic.responseBytes += byteLength(response);
  }

  /** In the next task: office.js does not expect an answer before its call has returned. */
  private post(message: string | object): void {
    const text = typeof message === "string" ? message : JSON.stringify(message);
    setTimeout(() => this.bridge.onMessageFromHost?.(text), 0);
  }
}

function bodyOf(message: RequestMessage): RequestBody {
  const { body } = message.message;
  return typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
}

function responseText(id: number, response: ResponseBody): string {
  const message = { statusCode: 200, headers: {}, body: JSON.stringify(response) };
  return JSON.stringify({ id, type: MessageType.response, message });
}

/** Start-up and custom functions speak to services of office.js, beside the root at most. */
function isServiceTraffic(body: RequestBody): boolean {
  const types = Object.values(body.ObjectPaths).map((path) => path.ObjectPathType);
  return (
    types.includes(PathType.service) && types.every((type) => type === PathType.service || type === PathType.globalRoot)
  );
}

/** office.js gives its references back in a request of its own when Excel.run ends. */
function isRelease(body: RequestBody): boolean {
  return body.Actions.every(
    ({ ActionType: type, Name: name }) =>
      type === ActionType.instantiate ||
      type === ActionType.trace ||
      name === "_RemoveReference" ||
      name === "_RemoveAllReferences",
  );
}
