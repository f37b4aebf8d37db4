import { invalidArgument } from "../bridge/ApiError";

/** What a request may give for a value of each kind; anything else is InvalidArgument. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function finite(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** The words of the API ↔ the words of the file. */
export function words(pairs: Readonly<Record<string, string>>): {
  toApi: (file: string) => string;
  toFile: (api: unknown) => string;
} {
  const back = new Map(Object.entries(pairs).map(([api, file]) => [file, api]));
  const forward = new Map(Object.entries(pairs).map(([api, file]) => [api.toLowerCase(), file]));
  return {
    toApi: (file) => back.get(file) ?? file,
    toFile: (api) => {
      const file = forward.get(text(api).toLowerCase());
      if (file === undefined) throw invalidArgument();
      return file;
    },
  };
}
