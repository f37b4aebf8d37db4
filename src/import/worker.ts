import type { Numbered } from "./protocol";
import { serveRequests } from "./serveRequests";

/** A file of a million rows is read here, where nothing waits for it. */
const serve = serveRequests((answer) => {
  self.postMessage(answer);
});

self.addEventListener("message", (event: MessageEvent<Numbered>) => {
  void serve(event.data);
});
