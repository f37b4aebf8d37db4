import type {
  CalcBook,
  CalcChange,
  CalcEngine,
  CalcInput,
  CalcValue,
  CustomFunctionCall,
} from "../../../host/engine/CalcEngine";

/**
 * The smallest engine that lets the host be tested without loading a real one: references, numbers, texts, `+ - * = <>`,
 * SUM of a range, and the add-in's functions. Everything is evaluated anew each time.
 */
type FunctionCaller = Parameters<CalcEngine["setCustomFunctions"]>[1];

interface Value {
  readonly value: CalcValue;
}

const cellPattern = /^\$?([A-Z]{1,2})\$?(\d+)$/;

export class SimpleEngine implements CalcEngine {
  private sheets = new Map<string, Map<string, CalcInput>>();
  private names: readonly string[] = [];
  private call: FunctionCaller | null = null;
  private last = new Map<string, CalcValue>();
  /** How often everything was loaded. */
  loads = 0;

  async load(book: CalcBook): Promise<void> {
    this.loads += 1;
    this.last = new Map();
    this.sheets = new Map(
      book.sheets.map((sheet) => [
        sheet.name,
        new Map([...sheet.cells].map((cell) => [`${String(cell.rowIndex)},${String(cell.columnIndex)}`, cell.input])),
      ]),
    );
    await Promise.resolve();
  }

  setCustomFunctions(names: readonly string[], call: FunctionCaller): void {
    this.names = names.map((name) => name.toUpperCase());
    this.call = call;
  }

  addSheet(name: string): void {
    this.sheets.set(name, new Map());
  }

  removeSheet(name: string): void {
    this.sheets.delete(name);
  }

  renameSheet(before: string, after: string): void {
    this.sheets.set(after, this.sheets.get(before) ?? new Map<string, CalcInput>());
    this.sheets.delete(before);
  }

  setCells(sheet: string, cells: Parameters<CalcEngine["setCells"]>[1]): void {
    for (const { rowIndex, columnIndex, input } of cells)
      this.sheets.get(sheet)?.set(`${String(rowIndex)},${String(columnIndex)}`, input);
  }

  async recalculate(): Promise<CalcChange[]> {
    const changes: CalcChange[] = [];
    for (const [sheet, cells] of this.sheets) {
      for (const [key, input] of cells) {
        if (!("formula" in input)) continue;
        const [rowIndex = 0, columnIndex = 0] = key.split(",").map(Number);
        const result = await this.formula(input.formula, sheet, rowIndex, columnIndex);
        const grid = Array.isArray(result) ? (result as readonly (readonly CalcValue[])[]) : [[result as CalcValue]];
        grid.forEach((row, rowOffset) => {
          row.forEach((value, columnOffset) => {
            const position = { rowIndex: rowIndex + rowOffset, columnIndex: columnIndex + columnOffset };
            changes.push({ sheet, ...position, value, spilled: rowOffset + columnOffset > 0 });
          });
        });
      }
    }
    const isNew = (change: CalcChange): boolean => {
      const key = `${change.sheet}!${String(change.rowIndex)},${String(change.columnIndex)}`;
      const before = this.last.get(key);
      this.last.set(key, change.value);
      return JSON.stringify(before) !== JSON.stringify(change.value);
    };
    return changes.filter(isNew);
  }

  async evaluate(formula: string, sheet: string, rowIndex: number, columnIndex: number): Promise<CalcValue> {
    return (await this.formula(formula, sheet, rowIndex, columnIndex)) as CalcValue;
  }

  dispose(): void {
    this.sheets.clear();
  }

  private async formula(formula: string, sheet: string, rowIndex: number, columnIndex: number): Promise<unknown> {
    const body = formula.slice(1);
    const custom = /^([A-Z_.]+)\((.*)\)$/.exec(body);
    if (custom && this.names.includes(custom[1] ?? "") && this.call) {
      const args = await Promise.all(
        (custom[2] ?? "")
          .split(",")
          .filter(Boolean)
          .map((argument) => this.argument(argument, sheet)),
      );
      const call: CustomFunctionCall = { name: custom[1] ?? "", args, sheet, rowIndex, columnIndex };
      return (await this.call([call]))[0];
    }
    if (custom && custom[1] !== "SUM") return { error: "#NAME?" };
    return (await this.expression(body, sheet)).value;
  }

  private async argument(text: string, sheet: string): Promise<CustomFunctionCall["args"][number]> {
    const [first, last] = text.split(":");
    if (first !== undefined && last !== undefined) return this.range(first, last, sheet);
    return (await this.expression(text, sheet)).value;
  }

  private async range(first: string, last: string, sheet: string): Promise<CalcValue[][]> {
    const [from, to] = [position(first), position(last)];
    const rows: CalcValue[][] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      const line: CalcValue[] = [];
      for (let column = from.column; column <= to.column; column += 1) line.push(await this.cell(sheet, row, column));
      rows.push(line);
    }
    return rows;
  }

  private async expression(text: string, sheet: string): Promise<Value> {
    const comparison = /^([^=<>]+)(=|<>|>=|<=|>|<)(.+)$/.exec(text.replace(/^\((.*)\)$/, "$1"));
    if (comparison) {
      const left = (await this.expression(comparison[1] ?? "", sheet)).value;
      const right = (await this.expression((comparison[3] ?? "").replace(/^\((.*)\)$/, "$1"), sheet)).value;
      return { value: compare(left, comparison[2] ?? "", right) };
    }
    const sum = /^SUM\((.+):(.+)\)$/.exec(text);
    if (sum) {
      const values = (await this.range(sum[1] ?? "", sum[2] ?? "", sheet)).flat();
      return { value: values.reduce<number>((total, value) => total + (typeof value === "number" ? value : 0), 0) };
    }
    const terms = text.split(/(?<=[\w")$])([+*-])/);
    if (terms.length > 1) return { value: await this.arithmetic(terms, sheet) };
    if (text.startsWith('"')) return { value: text.slice(1, -1) };
    if (cellPattern.test(text)) {
      const { row, column } = position(text);
      return { value: await this.cell(sheet, row, column) };
    }
    return { value: Number.isNaN(Number(text)) ? { error: "#NAME?" } : Number(text) };
  }

  private async arithmetic(terms: readonly string[], sheet: string): Promise<CalcValue> {
    let total = Number((await this.expression(terms[0] ?? "", sheet)).value);
    for (let index = 1; index < terms.length; index += 2) {
      const next = Number((await this.expression(terms[index + 1] ?? "", sheet)).value);
      total = terms[index] === "+" ? total + next : terms[index] === "-" ? total - next : total * next;
    }
    return total;
  }

  private async cell(sheet: string, row: number, column: number): Promise<CalcValue> {
    const input = this.sheets.get(sheet)?.get(`${String(row)},${String(column)}`);
    if (!input) return null;
    if ("value" in input) return input.value;
    const result = await this.formula(input.formula, sheet, row, column);
    return (Array.isArray(result) ? (result as CalcValue[][])[0]?.[0] : result) as CalcValue;
  }
}

function position(text: string): { readonly row: number; readonly column: number } {
  const match = cellPattern.exec(text);
  const column = Array.from(match?.[1] ?? "A").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match?.[2] ?? 1) - 1, column: column - 1 };
}

function compare(left: CalcValue, operator: string, right: CalcValue): boolean {
  switch (operator) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case ">":
      return Number(left) > Number(right);
    case "<":
      return Number(left) < Number(right);
    case ">=":
      return Number(left) >= Number(right);
    default:
      return Number(left) <= Number(right);
  }
}
