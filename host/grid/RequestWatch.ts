import type { TrafficCounts } from "../index";

/**
 * The host announces changed cells. What else a request of the add-in may have changed (formats, merges, sheets, the
 * selection) is seen by its traffic moving, looked at once a frame.
 */
export class RequestWatch {
  private isStopped = false;

  constructor(traffic: Pick<TrafficCounts, "syncs" | "writes">, onRequest: (hasWritten: boolean) => void) {
    let { syncs, writes } = traffic;
    const look = (): void => {
      if (this.isStopped) return;
      if (syncs !== traffic.syncs) {
        const hasWritten = writes !== traffic.writes;
        ({ syncs, writes } = traffic);
        onRequest(hasWritten);
      }
      requestAnimationFrame(look);
    };
    look();
  }

  stop(): void {
    this.isStopped = true;
  }
}
