/** What the page uses of the add-in's window: the same entry as scripts and the batch command. */
interface AddinWindow {
  readonly Office?: { onReady(): Promise<unknown> };
  readonly enforcementLedger?: {
    run(command: string, options: { language: string; now: string }): Promise<{ status: string; message: string }>;
  };
}

/** The add-in's pane in a frame, under a title with a cross, as Excel shows it. Closed, it goes on running. */
export class AddinPane {
  private readonly frame = document.createElement("iframe");
  private loaded: Promise<void> = Promise.resolve();

  constructor(
    private readonly element: HTMLElement,
    onClose: () => void,
  ) {
    const title = document.createElement("header");
    title.className = "pane-title";
    const name = document.createElement("span");
    name.textContent = "执法提质台账";
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "✕";
    close.title = "关闭面板";
    close.setAttribute("aria-label", "关闭面板");
    close.addEventListener("click", onClose);
    title.append(name, close);
    this.frame.title = "执法提质台账窗格";
    element.append(title, this.frame);
  }

  get isVisible(): boolean {
    return !this.element.hidden;
  }

  show(isVisible: boolean): void {
    this.element.hidden = !isVisible;
  }

  load(): void {
    this.loaded = new Promise((resolve) => {
      this.frame.addEventListener(
        "load",
        () => {
          resolve();
        },
        { once: true },
      );
    });
    this.frame.src = "/addin/taskpane.html";
  }

  /** @returns what the command says. @throws Error with its sentence when it was not done */
  async run(command: string): Promise<string> {
    await this.loaded;
    const addin = this.frame.contentWindow as AddinWindow | null;
    await addin?.Office?.onReady();
    if (!addin?.enforcementLedger) throw new Error("加载项没有启动");
    const today = new Date();
    const now = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-"); // prettier-ignore
    const { status, message } = await addin.enforcementLedger.run(command, { language: "zh-CN", now });
    if (status !== "done") throw new Error(message);
    return message;
  }
}
