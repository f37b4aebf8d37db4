/** Where the rows, or the columns, of a sheet lie. Pixels; hidden ones are 0 wide. */
export class Axis {
  private readonly starts: Float64Array;

  constructor(sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => {
      this.starts[index + 1] = this.start(index) + size;
    });
  }

  get count(): number {
    return this.starts.length - 1;
  }

  get total(): number {
    return this.start(this.count);
  }

  /** Beyond the end the axis goes on with nothing. */
  start(index: number): number {
    return this.starts[Math.min(index, this.starts.length - 1)] ?? 0;
  }

  size(index: number, span = 1): number {
    return this.start(index + span) - this.start(index);
  }

  /** The one that lies at that place; the last one when the place is past the end. */
  indexAt(pixels: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > pixels) high = middle;
      else low = middle + 1;
    }
    return Math.max(0, low);
  }
}
