import { ERRORS, errorValue, type Scalar } from "../values";
import type { BinaryOperator, Node } from "./Node";
import { scanBounds } from "./references";
import { Scanner } from "./Scanner";

const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5,
}; // prettier-ignore
const OPERATOR = /<>|<=|>=|[=<>&+\-*/^]/y;
const ERROR = /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)/iy;
const STRING = /"((?:[^"]|"")*)"/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SHEET = /(?:'((?:[^']|'')+)'|((?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.:]*))!/uy;
const IDENTIFIER = /[\p{L}_\\][\p{L}\p{N}_.?\\]*/uy;
const REFERENCE_START = /[\p{L}_$']/uy;
const REFERENCE_KINDS: ReadonlySet<Node["kind"]> = new Set(["reference", "name", "call", "join"]);
const MISSING: Node = { kind: "missing" };

class SyntaxFault extends Error {}

/** Unreadable or unsupported text (tables, other workbooks, 3-D references) is #NAME?, so that a host can tell it. */
const UNREADABLE: Node = { kind: "constant", value: ERRORS.name };

/** @example parseFormula("=SUM(A1:B2)").kind // "call" */
export function parseFormula(text: string): Node {
  const parser = new FormulaParser(new Scanner(text.startsWith("=") ? text.slice(1) : text));
  try {
    return parser.whole();
  } catch (fault) {
    if (fault instanceof SyntaxFault) return UNREADABLE;
    throw fault;
  }
}

class FormulaParser {
  constructor(private readonly scanner: Scanner) {}

  whole(): Node {
    const node = this.expression(1);
    this.scanner.skipSpaces();
    if (!this.scanner.atEnd) throw new SyntaxFault();
    return node;
  }

  private expression(minimum: number): Node {
    let left = this.signed();
    for (;;) {
      this.scanner.skipSpaces();
      const before = this.scanner.mark();
      const operator = this.scanner.match(OPERATOR)?.[0] as BinaryOperator | undefined;
      if (operator === undefined || PRECEDENCE[operator] < minimum) {
        this.scanner.back(before);
        return left;
      }
      left = { kind: "binary", operator, left, right: this.expression(PRECEDENCE[operator] + 1) };
    }
  }

  /** A sign binds tighter than ^: -2^2 is 4 in Excel. */
  private signed(): Node {
    this.scanner.skipSpaces();
    for (const operator of ["-", "+", "@"] as const) {
      if (this.scanner.take(operator)) return { kind: "unary", operator, operand: this.signed() };
    }
    let node = this.intersection();
    for (;;) {
      const before = this.scanner.mark();
      this.scanner.skipSpaces();
      if (!this.scanner.take("%")) {
        this.scanner.back(before);
        return node;
      }
      node = { kind: "unary", operator: "%", operand: node };
    }
  }

  private intersection(): Node {
    let left = this.range();
    for (;;) {
      const before = this.scanner.mark();
      const isIntersection = REFERENCE_KINDS.has(left.kind) && this.scanner.skipSpaces() && this.scanner.looksLike(REFERENCE_START); // prettier-ignore
      if (!isIntersection) {
        this.scanner.back(before);
        return left;
      }
      left = { kind: "join", operator: " ", left, right: this.range() };
    }
  }

  private range(): Node {
    let left = this.postfix();
    while (this.scanner.take(":")) left = { kind: "join", operator: ":", left, right: this.postfix() };
    return left;
  }

  private postfix(): Node {
    let node = this.primary();
    for (;;) {
      if (this.scanner.peek() === "#" && REFERENCE_KINDS.has(node.kind) && !this.scanner.looksLike(ERROR)) {
        this.scanner.take("#");
        node = { kind: "unary", operator: "#", operand: node };
      } else if (this.scanner.take("(")) node = { kind: "apply", target: node, args: this.args() };
      else return node;
    }
  }

  private primary(): Node {
    this.scanner.skipSpaces();
    if (this.scanner.take("(")) return this.group();
    if (this.scanner.take("{")) return this.array();
    const text = this.scanner.match(STRING);
    if (text) return { kind: "constant", value: (text[1] ?? "").replaceAll('""', '"') };
    const error = this.scanner.match(ERROR);
    if (error) return { kind: "constant", value: errorValue(error[0].toUpperCase()) };
    return this.reference() ?? this.number() ?? this.named();
  }

  private group(): Node {
    let node = this.expression(1);
    for (this.scanner.skipSpaces(); this.scanner.take(","); this.scanner.skipSpaces()) {
      node = { kind: "join", operator: ",", left: node, right: this.expression(1) };
    }
    this.expect(")");
    return node;
  }

  private reference(): Node | null {
    const prefix = this.scanner.match(SHEET);
    if (!prefix) {
      const own = scanBounds(this.scanner);
      return own && { kind: "reference", sheet: null, ...own };
    }
    const sheet = (prefix[1] ?? prefix[2] ?? "").replaceAll("''", "'");
    if (/[[\]:]/.test(sheet)) throw new SyntaxFault();
    const bounds = scanBounds(this.scanner);
    if (bounds) return { kind: "reference", sheet, ...bounds };
    return this.scanner.match(ERROR) ? { kind: "constant", value: ERRORS.reference } : this.named();
  }

  private number(): Node | null {
    const digits = this.scanner.match(NUMBER);
    return digits && { kind: "constant", value: Number(digits[0]) };
  }

  private named(): Node {
    const name = this.scanner.match(IDENTIFIER)?.[0].toUpperCase();
    if (name === undefined || this.scanner.peek() === "[") throw new SyntaxFault();
    if (this.scanner.take("(")) return { kind: "call", name, args: this.args() };
    if (name === "TRUE" || name === "FALSE") return { kind: "constant", value: name === "TRUE" };
    return { kind: "name", name };
  }

  private args(): Node[] {
    const args: Node[] = [];
    this.scanner.skipSpaces();
    if (this.scanner.take(")")) return args;
    for (;;) {
      this.scanner.skipSpaces();
      args.push(/[,)]/.test(this.scanner.peek()) ? MISSING : this.expression(1));
      this.scanner.skipSpaces();
      if (this.scanner.take(")")) return args;
      this.expect(",");
    }
  }

  private array(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.arrayItem());
      this.scanner.skipSpaces();
      if (this.scanner.take("}")) break;
      if (this.scanner.take(";")) rows.push([]);
      else this.expect(",");
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new SyntaxFault();
    return { kind: "array", value: rows };
  }

  private arrayItem(): Scalar {
    const node = this.signed();
    if (node.kind === "constant") return node.value;
    if (node.kind === "unary" && node.operand.kind === "constant" && typeof node.operand.value === "number") {
      if (node.operator === "-") return -node.operand.value;
      if (node.operator === "+") return node.operand.value;
    }
    throw new SyntaxFault();
  }

  private expect(literal: string): void {
    this.scanner.skipSpaces();
    if (!this.scanner.take(literal)) throw new SyntaxFault();
  }
}
