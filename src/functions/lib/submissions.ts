import { ANNEX_MARKS, createMarkReader, type MarkState } from "../../domain/marks/marks";
import type { CellValue } from "../../domain/snapshot";
import { cellText, normaliseText } from "../../domain/values/text";
import { notAvailableError, valueError } from "../cellError";

const readMark = createMarkReader(null);

/**
 * The state that a mark says. A blank cell is 未报送: nothing has been recorded as received, and a unit that sent nothing
 * must not vanish (DESIGN §3, Units).
 * @throws CustomFunctions.Error #VALUE! for a mark that is unknown or means different things in different offices.
 */
function stateOf(value: CellValue, where: string): MarkState {
  const reading = readMark(value, "General", false);
  if (reading.kind === "blank") return "missing";
  if (reading.kind === "mark") return reading.state;
  const advice = reading.kind === "ambiguous" ? "含义不明确" : "无法识别";
  throw valueError(`${where}的标记“${reading.text}”${advice}，请改用 √、× 或 /`);
}

function isBlank(value: CellValue): boolean {
  return normaliseText(cellText(value)) === "";
}

/**
 * The share of what was owed that was submitted.
 * Shape: marks of any number of units and materials → 0 … 1, exact. Late and returned material was submitted; 免报 and
 * 未到期 are not owed; a blank is owed and missing.
 * @throws CustomFunctions.Error #VALUE! for an unreadable mark; #N/A when nothing is owed or nothing is filled in.
 * @example submissionRate(["√", "×", "/", "√"]) // 0.666…
 */
export function submissionRate(marks: readonly CellValue[]): number {
  if (marks.every(isBlank)) throw notAvailableError("所选区域没有标记");
  const printed = marks.map((mark, at) => ANNEX_MARKS[stateOf(mark, `第 ${String(at + 1)} 个单元格`)]);
  const submitted = printed.filter((mark) => mark === "√").length;
  const owed = printed.filter((mark) => mark !== "/").length;
  if (owed === 0) throw notAvailableError("没有应报送的资料（全部免报或未到期）");
  return submitted / owed;
}

/**
 * Who, or what, is missing: the names whose mark says 未报送.
 * Shape: names and their marks, pair by pair → names as they stand, in order. A pair that is blank on both sides is an
 * empty row; a mark without a name is not.
 * @throws CustomFunctions.Error #VALUE! for different lengths, an unreadable mark, a mark without its name.
 * @example missingNames(["海北州", "西宁市"], ["×", "√"], "单位") // ["海北州"]
 */
export function missingNames(
  names: readonly CellValue[],
  marks: readonly CellValue[],
  what: string,
): readonly string[] {
  if (names.length !== marks.length) {
    throw valueError(`${what}有 ${String(names.length)} 个，标记有 ${String(marks.length)} 个，两个区域应一样大`);
  }
  return names.flatMap((value, at) => {
    const name = normaliseText(cellText(value));
    const mark = marks[at] ?? null;
    if (name === "" && isBlank(mark)) return [];
    if (name === "") throw valueError(`第 ${String(at + 1)} 个标记“${cellText(mark)}”没有对应的${what}`);
    return stateOf(mark, name) === "missing" ? [name] : [];
  });
}
