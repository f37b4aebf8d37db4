import { contains, rect } from "../../engine/document/a1";
import type { HostSheet } from "../../engine/document/HostSheet";
import { cellKey } from "../visibleCells";
import type { ConditionalLook } from "./ConditionalLook";

export interface Question {
  readonly sheet: HostSheet;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** Answers many questions in one turn; the answers stand in the order of the questions. */
type Evaluate = (questions: readonly Question[]) => Promise<readonly (ConditionalLook | null)[]>;

/**
 * Conditional formats are worked out by the calculation engine, which answers later; the grid draws now. Each answer is
 * remembered until the workbook changes; the questions of one drawing are asked, and their answers drawn, together.
 */
export class ConditionalLooks {
  private readonly answers = new Map<string, ConditionalLook | null>();
  private readonly asked = new Set<string>();
  private questions: Question[] = [];
  private generation = 0;

  constructor(
    private readonly evaluate: Evaluate,
    private readonly onAnswers: (changed: readonly Question[]) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** The workbook changed. What was known is shown until the new answer is there, so that nothing flickers. */
  invalidate(): void {
    this.generation += 1;
    this.asked.clear();
    this.questions = [];
  }

  at(sheet: HostSheet, rowIndex: number, columnIndex: number): ConditionalLook | null {
    if (sheet.rules.length === 0) return null;
    const key = keyOf({ sheet, rowIndex, columnIndex });
    if (!this.asked.has(key)) {
      const cell = rect(rowIndex, columnIndex);
      const isRuled = sheet.rules.some((rule) => rule.ranges.some((range) => contains(range, cell)));
      if (!isRuled) {
        this.answers.delete(key);
        return null;
      }
      this.asked.add(key);
      this.questions.push({ sheet, rowIndex, columnIndex });
      if (this.questions.length === 1) queueMicrotask(() => void this.ask());
    }
    return this.answers.get(key) ?? null;
  }

  private async ask(): Promise<void> {
    const { generation, questions } = this;
    this.questions = [];
    if (questions.length === 0) return;
    try {
      const looks = await this.evaluate(questions);
      if (generation === this.generation) this.take(questions, looks);
    } catch (error) {
      this.onError(error);
    }
  }

  private take(questions: readonly Question[], looks: readonly (ConditionalLook | null)[]): void {
    const changed = questions.filter((question, index) => {
      const key = keyOf(question);
      const look = looks[index] ?? null;
      const isNew = JSON.stringify(this.answers.get(key) ?? null) !== JSON.stringify(look);
      this.answers.set(key, look);
      return isNew;
    });
    if (changed.length > 0) this.onAnswers(changed);
  }
}

const keyOf = ({ sheet, rowIndex, columnIndex }: Question): string =>
  `${sheet.id} ${String(cellKey(rowIndex, columnIndex))}`;
