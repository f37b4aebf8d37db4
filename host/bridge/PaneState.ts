import type { GenericEntry } from "./protocol";

const EVENT_CATEGORY = 65_536;
/** As office.js numbers `AppRuntimeService.onVisibilityChanged`. */
const VISIBILITY_CHANGED = 65_539;

/** Whether the pane is on the screen. In a shared runtime the add-in lives on behind a pane that is closed. */
export class PaneState {
  private isVisible = true;

  constructor(
    private readonly send: (entry: GenericEntry) => void,
    private readonly onRequest: (isVisible: boolean) => void,
  ) {}

  /** As the app runtime service names it. */
  get name(): string {
    return this.isVisible ? "Visible" : "Background";
  }

  /** The add-in calls `showAsTaskpane` or `hide`. */
  request(wanted: string): void {
    this.set(wanted === "Visible");
    this.onRequest(this.isVisible);
  }

  set(isVisible: boolean): void {
    if (isVisible === this.isVisible) return;
    this.isVisible = isVisible;
    const message = JSON.stringify({ visibility: isVisible ? "Visible" : "Hidden" });
    this.send({ messageCategory: EVENT_CATEGORY, messageType: VISIBILITY_CHANGED, targetId: "", message });
  }
}
