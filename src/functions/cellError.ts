/**
 * The only place where an error for a cell is made. `#VALUE!` and `#N/A` carry a Chinese message that Excel shows beside
 * the cell; `#DIV/0!` cannot carry one. `CustomFunctions` is office.js's own and stands on the window when a function runs.
 */

/** The class extends Error (office.js, custom-functions-runtime.debug.js); its type package leaves that out. */
type ThrownInCell = CustomFunctions.Error & Error;

function inCell(code: CustomFunctions.ErrorCode, message?: string): ThrownInCell {
  return new CustomFunctions.Error(code, message) as ThrownInCell;
}

/**
 * An argument that cannot be read: the cell shows `#VALUE!` and the message.
 * @example valueError("执法人员数为空").code // "#VALUE!"
 */
export function valueError(message: string): ThrownInCell {
  return inCell(CustomFunctions.ErrorCode.invalidValue, message);
}

/**
 * Arguments that can be read, but no answer to give: the cell shows `#N/A` and the message.
 * @example notAvailableError("名册中没有“海东县”").code // "#N/A"
 */
export function notAvailableError(message: string): ThrownInCell {
  return inCell(CustomFunctions.ErrorCode.notAvailable, message);
}

/**
 * A rate over nobody: the cell shows `#DIV/0!`.
 * @example divisionByZeroError().code // "#DIV/0!"
 */
export function divisionByZeroError(): ThrownInCell {
  return inCell(CustomFunctions.ErrorCode.divisionByZero);
}
