/** Built-in formats whose code ExcelJS spells in its own way: what the API says, and what ExcelJS says. */
const BUILT_INS = [
  { api: "m/d/yyyy", file: "mm-dd-yy" },
  { api: "m/d/yyyy h:mm", file: 'm/d/yy "h":mm' },
  { api: "#,##0_);(#,##0)", file: "#,##0 ;(#,##0)" },
  { api: "#,##0_);[Red](#,##0)", file: "#,##0 ;[Red](#,##0)" },
  { api: "#,##0.00_);(#,##0.00)", file: "#,##0.00 ;(#,##0.00)" },
  { api: "#,##0.00_);[Red](#,##0.00)", file: "#,##0.00 ;[Red](#,##0.00)" },
  { api: "mm:ss.0", file: "mmss.0" },
] as const;

const FILE_BY_API: ReadonlyMap<string, string> = new Map(BUILT_INS.map(({ api, file }) => [api, file]));
const API_BY_FILE: ReadonlyMap<string, string> = new Map(BUILT_INS.map(({ api, file }) => [file, api]));

export function storedNumberFormat(api: string): string | undefined {
  return api.toLowerCase() === "general" ? undefined : (FILE_BY_API.get(api) ?? api);
}

export function apiNumberFormat(stored: string | undefined): string {
  if (stored === undefined || stored === "") return "General";
  return API_BY_FILE.get(stored) ?? stored;
}
