/** What the API calls the short date is id 14 in the file, which ExcelJS spells in its own way. */
const SHORT_DATE = { api: "m/d/yyyy", file: "mm-dd-yy" } as const;

export function storedNumberFormat(api: string): string | undefined {
  if (api.toLowerCase() === "general") return undefined;
  return api === SHORT_DATE.api ? SHORT_DATE.file : api;
}

export function apiNumberFormat(stored: string | undefined): string {
  if (stored === undefined || stored === "") return "General";
  return stored === SHORT_DATE.file ? SHORT_DATE.api : stored;
}
