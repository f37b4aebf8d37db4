import { readerOver, type WorkerLike } from "../../../src/import/openReader";
import type { ReaderAnswer } from "../../../src/import/protocol";
import { serveRequests } from "../../../src/import/serveRequests";
import { APPEND, blobOf, csvOf, HEAD, problemOf, targetWith } from "./importFixtures";

/** The worker's side in this process; messages are copied, as between threads. */
function fakeWorker(): WorkerLike & { ended: boolean } {
  const worker: WorkerLike & { ended: boolean } = {
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => void serve(message),
    terminate: () => {
      worker.ended = true;
    },
  };
  const serve = serveRequests((answer: ReaderAnswer) => {
    worker.onmessage?.({ data: answer } as MessageEvent<ReaderAnswer>);
  });
  return worker;
}

const FILE = csvOf([HEAD, ["D1", "海北州", "实际", "2024-03-01", ""], ["D2", "海北州", "实际", "2024-03-01", ""]]);
const WISH = { kind: null, mapping: {}, choice: APPEND };

test("a reader asks, hears of the progress, and gives rows", async () => {
  const worker = fakeWorker();
  const reader = readerOver(worker, blobOf(FILE), targetWith());
  const shares: number[] = [];
  const { plan } = await reader.preview(WISH, (share) => shares.push(share));
  expect(shares.at(-1)).toBe(1);
  if (plan.kind !== "rows") throw new Error(plan.kind);
  expect(await reader.select(APPEND, plan.columns)).toBe(2);
  expect((await reader.rows(1, 5)).map(([number]) => number)).toEqual(["D2"]);
  reader.close();
  expect(worker.ended).toBe(true);
});

test("another way of writing is planned without reading the file again; another mapping reads it", async () => {
  const reader = readerOver(fakeWorker(), blobOf(FILE), targetWith());
  const heard: number[] = [];
  await reader.preview(WISH, () => undefined);
  await reader.preview({ ...WISH, choice: { mode: "replace", doubled: "skip" } }, (share) => heard.push(share));
  expect(heard).toEqual([]);
  await reader.preview({ ...WISH, mapping: { 案件性质: "none" } }, (share) => heard.push(share));
  expect(heard.length).toBeGreaterThan(0);
});

test("a problem of the file keeps its code; a worker that dies rejects what waits", async () => {
  expect(await problemOf(readerOver(fakeWorker(), blobOf(""), targetWith()).preview(WISH, () => undefined))).toBe(
    "empty",
  );
  const silent: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate: () => undefined,
  };
  const waiting = readerOver(silent, blobOf(FILE), targetWith());
  const asked = waiting.preview(WISH, () => undefined);
  silent.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(asked).rejects.toThrow("out of memory");
});
