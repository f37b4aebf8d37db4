/** What the add-in asked of the host, counted at the bridge so that the numbers are the same on any machine. */
export class Traffic {
  /** ProcessQuery requests of a command. */
  syncs = 0;
  /** Requests that only release references; office.js sends one when Excel.run ends. */
  releases = 0;
  /** Actions that change the workbook. */
  writes = 0;
  /** Calls after which Excel forgets the user's undo stack. */
  undoClears = 0;
  requestBytes = 0;
  responseBytes = 0;

  reset(): void {
    this.syncs = 0;
    this.releases = 0;
    this.writes = 0;
    this.undoClears = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
  }

  snapshot(): TrafficCounts {
    const { syncs, releases, writes, undoClears, requestBytes, responseBytes } = this;
    return { syncs, releases, writes, undoClears, requestBytes, responseBytes };
  }
}

export interface TrafficCounts {
  readonly syncs: number;
  readonly releases: number;
  readonly writes: number;
  readonly undoClears: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
