import { contains, rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";

type Evaluate = (sheet: HostSheet, rowIndex: number, columnIndex: number) => string | null | Promise<string | null>;

/**
 * Conditional formats are worked out by the calculation engine, which answers later; the grid draws now. Each answer is
 * remembered until the workbook changes, and answers that came in are drawn together.
 */
export class ConditionalFills {
  private answers = new Map<string, string | null>();
  private readonly asked = new Set<string>();
  private generation = 0;
  private isDrawing = false;

  constructor(
    private readonly evaluate: Evaluate,
    private readonly onAnswers: () => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The workbook changed. What was known is shown until the new answer is there, so that nothing flickers. */
  invalidate(): void {
    this.generation += 1;
    this.asked.clear();
  }

  at(sheet: HostSheet, rowIndex: number, columnIndex: number): string | null {
    const cell = rect(rowIndex, columnIndex);
    if (!sheet.rules.some((rule) => rule.ranges.some((range) => contains(range, cell)))) return null;
    const key = `${sheet.id} ${String(rowIndex)} ${String(columnIndex)}`;
    if (!this.asked.has(key)) this.ask(key, sheet, rowIndex, columnIndex);
    return this.answers.get(key) ?? null;
  }

  private ask(key: string, sheet: HostSheet, rowIndex: number, columnIndex: number): void {
    this.asked.add(key);
    const { generation } = this;
    Promise.resolve(this.evaluate(sheet, rowIndex, columnIndex)).then((fill) => {
      if (generation !== this.generation || (this.answers.get(key) ?? null) === fill) return;
      this.answers.set(key, fill);
      this.drawSoon();
    }, this.onError);
  }

  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    requestAnimationFrame(() => {
      this.isDrawing = false;
      this.onAnswers();
    });
  }
}
