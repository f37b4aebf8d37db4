/** Walks over the text of a formula; patterns are sticky (`y`) and match where the scanner stands. */
export class Scanner {
  private position = 0;

  constructor(private readonly text: string) {}

  get atEnd(): boolean {
    return this.position >= this.text.length;
  }

  peek(offset = 0): string {
    return this.text.charAt(this.position + offset);
  }

  /** @returns whether there were any */
  skipSpaces(): boolean {
    return this.match(/\s+/y) !== null;
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (found) this.position += found[0].length;
    return found;
  }

  looksLike(pattern: RegExp): boolean {
    pattern.lastIndex = this.position;
    return pattern.test(this.text);
  }

  take(literal: string): boolean {
    if (!this.text.startsWith(literal, this.position)) return false;
    this.position += literal.length;
    return true;
  }

  mark(): number {
    return this.position;
  }

  back(mark: number): void {
    this.position = mark;
  }
}
