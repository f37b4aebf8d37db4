/** The sections of a number format: split at `;`, but not inside quotes, brackets or behind a backslash. */
export function sections(pattern: string): string[] {
  const parts: string[] = [];
  let current = "";
  let closing = "";
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern.charAt(index);
    if (closing === "" && character === "\\") {
      current += character + pattern.charAt(index + 1);
      index += 1;
      continue;
    }
    if (closing === "" && character === ";") {
      parts.push(current);
      current = "";
      continue;
    }
    if (closing !== "") closing = character === closing ? "" : closing;
    else if (character === '"') closing = '"';
    else if (character === "[") closing = "]";
    current += character;
  }
  parts.push(current);
  return parts;
}

/** The pattern with everything removed that is shown as it stands. */
export function withoutLiterals(pattern: string): string {
  return pattern.replace(/"[^"]*"|\\.|[_*]./g, "");
}
