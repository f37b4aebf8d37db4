import { FileProblem } from "./FileProblem";
import { ImportSession } from "./ImportSession";
import type { Numbered, ReaderAnswer, ReaderRequest } from "./protocol";

/** Progress is told at most so often. */
const PROGRESS_STEP = 0.01;

/**
 * The worker's side of the protocol: one file, one request after the other.
 * @param post Sends an answer to the pane.
 */
export function serveRequests(post: (answer: ReaderAnswer) => void): (numbered: Numbered) => Promise<void> {
  let session: ImportSession | null = null;

  const opened = (): ImportSession => {
    if (session === null) throw new Error("no file is open");
    return session;
  };

  async function work(request: ReaderRequest, onProgress: (share: number) => void): Promise<unknown> {
    switch (request.type) {
      case "open":
        session = new ImportSession(request.file, request.target);
        return null;
      case "preview":
        return opened().preview(request.wish, onProgress);
      case "select":
        return opened().select(request.choice, request.columns);
      case "rows":
        return opened().rows(request.from, request.count);
    }
  }

  return async ({ id, request }) => {
    let told = 0;
    const onProgress = (share: number): void => {
      if (share - told < PROGRESS_STEP && share < 1) return;
      told = share;
      post({ id, type: "progress", share });
    };
    try {
      post({ id, type: "done", value: await work(request, onProgress) });
    } catch (thrown) {
      const problem = thrown instanceof FileProblem ? thrown : null;
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      post({ id, type: "failed", code: problem?.code ?? null, details: problem?.details ?? {}, message });
    }
  };
}
