/** Writes what is derived from Microsoft's type declarations: `npm run host-docs`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { apiSetsText, coverageText } from "./officeApi/hostDocuments";
import { readApiMembers } from "./officeApi/readApiMembers";

const ROOT = path.resolve(__dirname, "..");
const members = readApiMembers();
writeFileSync(path.join(ROOT, "host", "bridge", "apiSets.json"), apiSetsText(members));
writeFileSync(path.join(ROOT, "docs", "host-coverage.md"), coverageText(members));
