/** Writes what is derived from the catalogue of findings: `npm run rules-docs`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { rulesText } from "./rules/rulesDocument";

writeFileSync(path.join(__dirname, "..", "docs", "rules.md"), rulesText());
