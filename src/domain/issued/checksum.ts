interface Lane {
  readonly start: number;
  readonly factor: number;
}

/** Two lanes: 32 bits are too few where somebody relies on a change being seen. */
const LANES: readonly [Lane, Lane] = [
  { start: 0xdeadbeef, factor: 2654435761 },
  { start: 0x41c6ce57, factor: 1597334677 },
];

/** Stirs every bit of the text into every bit of the hash (the finish of MurmurHash3). */
function stirred(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 2246822507);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 3266489909);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function hashOf(text: string, { start, factor }: Lane): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
  return stirred(hash);
}

/**
 * A sum over rows that their order does not change, and any other change does. Each row is hashed by itself and stirred
 * before it is added: with a plain polynomial two rows could swap a word (实际, 测试) and the sum would not notice.
 */
export class RowSum {
  rowCount = 0;
  private readonly sums: [number, number] = [0, 0];

  /** Takes a row in. */
  add(row: string): void {
    this.rowCount += 1;
    this.sums[0] = (this.sums[0] + hashOf(row, LANES[0])) >>> 0;
    this.sums[1] = (this.sums[1] + hashOf(row, LANES[1])) >>> 0;
  }

  /** Takes all rows of another sum in. */
  addAll(other: RowSum): void {
    this.rowCount += other.rowCount;
    this.sums[0] = (this.sums[0] + other.sums[0]) >>> 0;
    this.sums[1] = (this.sums[1] + other.sums[1]) >>> 0;
  }

  /** Enough to tell one state from the next, for people to read past. */
  get short(): string {
    return this.sums[0].toString(36);
  }

  /** The number of rows and what they come to, e.g. `"3 k3j9x2 1dk3m1"`. */
  get text(): string {
    return [String(this.rowCount), ...this.sums.map((sum) => sum.toString(36))].join(" ");
  }
}

/**
 * How many rows a sum is of.
 * @example rowCountOf("3 k3j9x2 1dk3m1") // 3
 */
export function rowCountOf(sumText: string | undefined): number {
  const count = Number.parseInt(sumText ?? "", 10);
  return Number.isNaN(count) ? 0 : count;
}
