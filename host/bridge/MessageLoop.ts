import { ActionRunner, type RunnerHost } from "./ActionRunner";
import type { Faults } from "./faults";
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

export interface LoopOptions {
  readonly faults: Faults;
  /** Bytes of a request and of a response; null for no limit. */
  readonly byteLimit: number | null;
}

/** Of a request: it may wait until the user has left the cell (`delayForCellEdit`). */
const DELAY_FOR_CELL_EDIT = 64;

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
  private cellEdit: CellEdit | null = null;

  constructor(
    private readonly registry: Registry,
    private readonly host: LoopHost,
    private readonly traffic: Traffic,
    private readonly options: LoopOptions,
  ) {}

  /** The user is typing into a cell: requests wait if they may, and fail if not. @returns ends it */
  beginCellEdit(): () => void {
    this.cellEdit ??= openCellEdit();
    return () => {
      this.cellEdit?.end();
      this.cellEdit = null;
    };
  }

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
    const request = { id: message.id, body, text, mayWait: ((message.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0 };
    if (isServiceTraffic(body)) void this.serve(request);
    else if (isRelease(body)) void this.inTurn(() => this.release(request));
    else void this.inTurn(() => this.sync(request));
  }

  private async serve({ id, body }: Request): Promise<void> {
    this.post(responseText(id, await new ActionRunner(body, this.registry, this.host).run()));
  }

  private async release({ id, body }: Request): Promise<void> {
    const { faults } = this.options;
    if (faults.pageIsDead) return;
    const response = await new ActionRunner(body, this.registry, this.host).run();
    await this.host.afterRequest();
    this.traffic.releases += 1;
    this.post(responseText(id, response));
  }

  private async sync(request: Request): Promise<void> {
    const { faults } = this.options;
    if (faults.pageIsDead) return;
    this.traffic.syncs += 1;
    const { syncs } = this.traffic;
    const text = this.withinLimit(request.id, responseText(request.id, await this.run(request, syncs)));
    this.traffic.requestBytes += byteLength(request.text);
    this.traffic.responseBytes += byteLength(text);
    faults.afterSync(syncs);
    await this.host.afterRequest();
    if (faults.isAnswered(syncs)) this.post(text, faults.delayOf(syncs));
  }

  private async run({ body, text, mayWait }: Request, syncs: number): Promise<ResponseBody> {
    const { byteLimit, faults } = this.options;
    if (byteLimit !== null && byteLength(text) > byteLimit) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.cellEdit !== null) {
      if (!mayWait) return refusal("InvalidOperationInCellEditMode");
      await this.cellEdit.ended;
    }
    const check = (action: number): void => {
      faults.check(syncs, action);
    };
    return new ActionRunner(body, this.registry, this.host, check).run();
  }

  private withinLimit(id: number, text: string): string {
    const { byteLimit } = this.options;
    if (byteLimit === null || byteLength(text) <= byteLimit) return text;
    return responseText(id, refusal("ResponsePayloadSizeLimitExceeded"));
  }

  /** In the next task: office.js does not expect an answer before its call has returned. */
  private post(message: string | object, delayMs = 0): void {
    const text = typeof message === "string" ? message : JSON.stringify(message);
    setTimeout(() => this.bridge.onMessageFromHost?.(text), delayMs);
  }
}

interface Request {
  readonly id: number;
  readonly body: RequestBody;
  readonly text: string;
  readonly mayWait: boolean;
}

interface CellEdit {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

function openCellEdit(): CellEdit {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { ended, end };
}

/** Nothing of the request was done. */
function refusal(code: keyof typeof REFUSALS): ResponseBody {
  const error = { Code: code, Message: REFUSALS[code], ActionIndex: 0, Location: "", HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error: error };
}

const REFUSALS = {
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode and then try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
} as const;

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

const isGivingBack = ({ Name: name }: RequestBody["Actions"][number]): boolean =>
  name === "_RemoveReference" || name === "_RemoveAllReferences";

/**
 * Office.js gives its references back in a request of its own when Excel.run ends. A request that only instantiates
 * may write all the same: `settings.add` is part of the path of the setting that it gives.
 */
function isRelease({ Actions: actions }: RequestBody): boolean {
  const isSilent = actions.every(
    (action) =>
      action.ActionType === ActionType.instantiate || action.ActionType === ActionType.trace || isGivingBack(action),
  );
  return isSilent && actions.some(isGivingBack);
}
