import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A property or method of an `Excel` class, as Microsoft's type declarations document it. */
export interface ApiMember {
  readonly className: string;
  readonly name: string;
  readonly kind: "property" | "method";
  /** `"ExcelApi 1.9"`: the requirement set of the member, or of its class; null where none is named. */
  readonly apiSet: string | null;
}

/** What every client object has, whatever it stands for: office.js itself answers these. */
const OF_EVERY_OBJECT = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "items"]);

const API_SET = /\[Api set:\s*([A-Za-z]+ [\d.]+|[A-Za-z ]+?)\s*\]/;

/** The file of @types/office-js. */
export const OFFICE_TYPES = path.join(path.dirname(require.resolve("@types/office-js/package.json")), "index.d.ts");

function apiSetOf(node: ts.Node, source: ts.SourceFile): string | null {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText(source));
  return API_SET.exec(comments.join("\n"))?.[1] ?? null;
}

const isClientObject = (node: ts.ClassDeclaration): boolean =>
  node.heritageClauses?.some(({ types }) =>
    types.some(({ expression }) => expression.getText().endsWith("ClientObject")),
  ) ?? false;

function membersOf(node: ts.ClassDeclaration, source: ts.SourceFile): ApiMember[] {
  const className = node.name?.text ?? "";
  const ofClass = apiSetOf(node, source);
  const members = new Map<string, ApiMember>();
  for (const member of node.members) {
    const { name } = member;
    if (name === undefined || !ts.isIdentifier(name) || OF_EVERY_OBJECT.has(name.text)) continue;
    // Overloads are one member.
    if (members.has(name.text)) continue;
    const isEvent = ts.isPropertyDeclaration(member) && (member.type?.getText(source) ?? "").includes("EventHandlers<");
    const kind = ts.isMethodDeclaration(member) || isEvent ? "method" : "property";
    members.set(name.text, { className, name: name.text, kind, apiSet: apiSetOf(member, source) ?? ofClass });
  }
  return [...members.values()];
}

/**
 * The members of all `Excel` classes that stand for something in a workbook.
 * Source: @types/office-js.
 */
export function readApiMembers(): readonly ApiMember[] {
  const source = ts.createSourceFile(OFFICE_TYPES, readFileSync(OFFICE_TYPES, "utf8"), ts.ScriptTarget.Latest, true);
  const found: ApiMember[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && isClientObject(node)) found.push(...membersOf(node, source));
    else if (ts.isModuleBlock(node)) node.forEachChild(visit);
  };
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.name.text === "Excel") statement.body?.forEachChild(visit);
  }
  return found;
}
