/**
 * A formula in the file is not spelt as in the cell: functions newer than the file format carry `_xlfn.`, some also
 * `_xlws.`, the names inside LET and LAMBDA `_xlpm.`, and functions of an add-in `_xldudf_` with dots as underscores.
 */

const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

const FUTURE_FUNCTIONS = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
    "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST " +
    "CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL " +
    "DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH " +
    "FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST " +
    "IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST " +
    "LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV " +
    "NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST " +
    "QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY " +
    "STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL " +
    "TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

const STORED_PREFIX = /_xlfn\.|_xlws\.|_xlpm\.|_xludf\./gi;
const QUOTED_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

function mapNames(formula: string, change: (name: string, isCall: boolean) => string): string {
  return formula.replace(QUOTED_OR_NAME, (whole: string, offset: number) => {
    if (whole.startsWith('"') || whole.startsWith("'")) return whole;
    return change(whole, formula[offset + whole.length] === "(");
  });
}

/** The spelling of an add-in function in the file. */
export function storedFunctionName(name: string): string {
  return `_xldudf_${name.toUpperCase().replace(/\./g, "_")}`;
}

/** File → cell. `customFunctions` gives back the dots that the file does not hold. */
export function fromStorage(formula: string, customFunctions: readonly string[] = []): string {
  if (!formula.includes("_xl")) return formula;
  const byStoredName = new Map(customFunctions.map((name) => [storedFunctionName(name).toUpperCase(), name]));
  return mapNames(formula, (name, isCall) => {
    if (isCall && /^_xldudf_/i.test(name)) return byStoredName.get(name.toUpperCase()) ?? name.slice("_xldudf_".length);
    return name.replace(STORED_PREFIX, "");
  });
}

/** Cell → file. */
export function toStorage(formula: string, customFunctions: readonly string[] = []): string {
  const custom = new Set(customFunctions.map((name) => name.toUpperCase()));
  const parameters = localNames(formula);
  return mapNames(formula, (name, isCall) => {
    const upper = name.toUpperCase();
    if (!isCall) return parameters.has(upper) ? `_xlpm.${name}` : name;
    if (custom.has(upper)) return storedFunctionName(name);
    if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
    if (parameters.has(upper)) return `_xlpm.${name}`;
    return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
  });
}

/** Names that LET and LAMBDA bring in, upper-case. */
function localNames(formula: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const call of formula.matchAll(/\b(LET|LAMBDA)\(/gi)) {
    const args = splitArguments(formula, call.index + call[0].length);
    const isLet = call[1]?.toUpperCase() === "LET";
    args.slice(0, -1).forEach((argument, index) => {
      const name = argument.trim();
      if ((!isLet || index % 2 === 0) && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) names.add(name.toUpperCase());
    });
  }
  return names;
}

function splitArguments(formula: string, start: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  let quoted = false;
  for (let index = start; index < formula.length; index += 1) {
    const character = formula[index] ?? "";
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if ("({".includes(character)) depth += 1;
    if (depth === 0 && (character === "," || character === ")")) {
      args.push(formula.slice(from, index));
      from = index + 1;
      if (character === ")") break;
    }
    if (")}".includes(character)) depth -= 1;
  }
  return args;
}
