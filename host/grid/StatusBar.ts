import type { SelectionFigures } from "./selectionFigures";

export interface StatusActions {
  readonly zoom: (change: number) => void;
}

const READY = "就绪";

/** What the page has to say, sum and count of the selection, and the zoom. */
export class StatusBar {
  private readonly message = document.createElement("span");
  private readonly figures = document.createElement("span");
  private readonly zoom = document.createElement("output");

  constructor(
    private readonly element: HTMLElement,
    actions: StatusActions,
  ) {
    this.message.className = "message";
    this.message.setAttribute("role", "status");
    this.figures.className = "figures";
    this.zoom.setAttribute("aria-label", "显示比例");
    const zoomBox = document.createElement("span");
    zoomBox.className = "zoom";
    zoomBox.append(
      zoomButton("−", "缩小", () => {
        actions.zoom(-0.1);
      }),
      this.zoom,
      zoomButton("＋", "放大", () => {
        actions.zoom(0.1);
      }),
    );
    element.append(this.message, this.figures, zoomBox);
    this.say("");
  }

  say(sentence: string): void {
    this.element.classList.remove("error");
    this.message.textContent = sentence === "" ? READY : sentence;
    this.message.title = sentence;
  }

  fail(sentence: string): void {
    this.element.classList.add("error");
    this.message.textContent = sentence;
    this.message.title = sentence;
  }

  showFigures(figures: SelectionFigures | null): void {
    this.figures.textContent = figures === null ? "" : sentenceOf(figures);
  }

  showZoom(zoom: number): void {
    this.zoom.value = `${String(Math.round(zoom * 100))}%`;
  }
}

function sentenceOf({ count, numberCount, sum }: SelectionFigures): string {
  if (count < 2) return "";
  if (numberCount === 0) return `计数：${String(count)}`;
  return [`平均值：${shown(sum / numberCount)}`, `计数：${String(count)}`, `求和：${shown(sum)}`].join("\u3000");
}

const shown = (value: number): string =>
  Number(value.toPrecision(12)).toLocaleString("zh-CN", { maximumFractionDigits: 6, useGrouping: false });

function zoomButton(label: string, name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.setAttribute("aria-label", name);
  element.addEventListener("click", press);
  return element;
}
