/** What a cell that is filled takes after its source cells. `null` leaves it empty. */
export type FilledValue = string | number | boolean | null;

/** `index` counts from the first source cell; before it and after the last one lie the cells to be filled. */
export type Series = (index: number) => FilledValue;

/** Least squares: exact for numbers that rise by equal steps. */
export function linearTrend(values: readonly number[]): (index: number) => number {
  const trend = line(values);
  return (index) => rounded(trend(index));
}

function line(values: readonly number[]): (index: number) => number {
  const count = values.length;
  const meanX = (count - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / count;
  let [above, below] = [0, 0];
  values.forEach((value, x) => {
    above += (x - meanX) * (value - meanY);
    below += (x - meanX) ** 2;
  });
  const slope = below === 0 ? 1 : above / below;
  return (index) => meanY + slope * (index - meanX);
}

/** 15 digits, as a cell holds: 0.1 + 0.2 goes on as 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

export function growthTrend(values: readonly number[]): ((index: number) => number) | null {
  if (values.some((value) => value <= 0)) return null;
  const logarithm = line(values.map(Math.log));
  return values.length === 1 ? () => values[0] ?? 0 : (index) => rounded(Math.exp(logarithm(index)));
}

/** Words that Excel goes on with, round and round. */
const LISTS: readonly (readonly string[])[] = [
  ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  ["日", "一", "二", "三", "四", "五", "六"],
  ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
  ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "腊月"],
  ["第一季", "第二季", "第三季", "第四季"],
  ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"],
  ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"],
]; // prettier-ignore

function listSeries(texts: readonly string[]): Series | null {
  for (const list of LISTS) {
    const places = texts.map((text) => list.findIndex((word) => word.toLowerCase() === text.toLowerCase()));
    if (places.includes(-1)) continue;
    const [first = 0, second = first + 1] = places;
    const step = second - first;
    if (places.some((place, index) => place !== wrapped(first + index * step, list.length))) continue;
    return (index) => list[wrapped(first + index * step, list.length)] ?? null;
  }
  return null;
}

function wrapped(index: number, length: number): number {
  return ((index % length) + length) % length;
}

const NUMBERED = /^(.*?)(\d+)(\D*)$/s;

/** `第1期` goes on as `第2期`: the last number of the text rises. */
function numberedSeries(texts: readonly string[]): Series | null {
  const parts = texts.map((text) => NUMBERED.exec(text));
  const [first] = parts;
  if (!first) return null;
  const [, head = "", digits = "", tail = ""] = first;
  if (parts.some((part) => part?.[1] !== head || part[3] !== tail)) return null;
  const trend = linearTrend(parts.map((part) => Number(part?.[2])));
  return (index) => head + String(Math.abs(Math.round(trend(index)))).padStart(digits.startsWith("0") ? digits.length : 0, "0") + tail;
} // prettier-ignore

export function textSeries(texts: readonly string[]): Series | null {
  return listSeries(texts) ?? numberedSeries(texts);
}

const MS_A_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;

/** Dates by their serial numbers: months and years keep the day, as far as the month has it. */
export function monthSeries(start: number, months: number): Series {
  const date = new Date((Math.floor(start) - UNIX_EPOCH_SERIAL) * MS_A_DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return (index) => {
    const target = month + index * months;
    const last = new Date(Date.UTC(year, target + 1, 0)).getUTCDate();
    return Date.UTC(year, target, Math.min(day, last)) / MS_A_DAY + UNIX_EPOCH_SERIAL;
  };
}

/** Monday to Friday only. */
export function weekdaySeries(start: number): Series {
  return (index) => {
    let serial = start;
    for (let left = Math.abs(index); left > 0;) {
      serial += Math.sign(index);
      const day = (Math.floor(serial) - 1) % 7;
      if (day !== 0 && day !== 6) left -= 1;
    }
    return serial;
  };
}
