import ts from "typescript";
import { isGuarded } from "./apiGuards";
import { OFFICE_TYPES, readApiMembers, type ApiMember } from "./readApiMembers";

/** A use of a member that not every Excel has which the add-in promises to run in. */
export interface NewerUse {
  readonly file: string;
  readonly line: number;
  /** `Range.getPrecedents` */
  readonly member: string;
  readonly apiSet: string;
}

/** The `ExcelApi 1.n` that the manifest asks for (DESIGN: 1.13 is the floor). */
export const FLOOR_MINOR = 13;

/**
 * Uses of Excel members above the floor that no guard stands before: as properties, calls, in destructuring, and as names
 * in `load("…")`. Found by types, so that it makes no difference how the object is called.
 */
export function newerUses(files: readonly string[], options: ts.CompilerOptions): NewerUse[] {
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const finder = new Finder(program.getTypeChecker());
  const wanted = new Set(files.map((file) => ts.sys.resolvePath(file)));
  return program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(ts.sys.resolvePath(fileName)))
    .flatMap((source) => finder.usesIn(source));
}

class Finder {
  private readonly newer = new Map(
    readApiMembers()
      .filter(isAboveFloor)
      .map((member) => [`${member.className}.${member.name}`, member]),
  );

  constructor(private readonly checker: ts.TypeChecker) {}

  usesIn(source: ts.SourceFile): NewerUse[] {
    const uses: NewerUse[] = [];
    const add = (node: ts.Node, member: ApiMember | undefined): void => {
      if (!member) return;
      const need = { member: member.name, minor: minorOf(member), isMethod: member.kind === "method" };
      if (isGuarded(node, need, this.checker)) return;
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      uses.push({ file: source.fileName, line, member: nameOf(member), apiSet: member.apiSet ?? "" });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) add(node, this.memberOf(node.name));
      else if (ts.isElementAccessExpression(node))
        add(node, this.memberByText(node.expression, node.argumentExpression));
      else if (ts.isBindingElement(node)) add(node, this.boundMember(node));
      else if (ts.isCallExpression(node)) for (const member of this.loadedMembers(node)) add(node, member);
      node.forEachChild(visit);
    };
    visit(source);
    return uses;
  }

  private memberOf(name: ts.Node): ApiMember | undefined {
    return this.memberOfSymbol(this.checker.getSymbolAtLocation(name));
  }

  private memberByText(object: ts.Expression, key: ts.Expression): ApiMember | undefined {
    if (!ts.isStringLiteralLike(key)) return undefined;
    return this.memberOfSymbol(this.checker.getTypeAtLocation(object).getProperty(key.text));
  }

  private boundMember(node: ts.BindingElement): ApiMember | undefined {
    const name = node.propertyName ?? node.name;
    if (!ts.isIdentifier(name)) return undefined;
    return this.memberOfSymbol(this.checker.getTypeAtLocation(node.parent).getProperty(name.text));
  }

  /** `range.load("values,format/indentLevel")`: each name on the way is a member. */
  private loadedMembers(call: ts.CallExpression): (ApiMember | undefined)[] {
    const { expression } = call;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
    const [given] = call.arguments;
    if (given === undefined) return [];
    const texts = ts.isArrayLiteralExpression(given) ? [...given.elements] : [given];
    const start = this.checker.getTypeAtLocation(expression.expression);
    return texts
      .filter(ts.isStringLiteralLike)
      .flatMap(({ text }) => text.split(","))
      .flatMap((path) => this.membersOnPath(start, path.trim().split("/")));
  }

  private membersOnPath(start: ts.Type, names: readonly string[]): (ApiMember | undefined)[] {
    let type: ts.Type | undefined = start;
    return names.map((name) => {
      const items = type?.getProperty("items");
      const list: ts.Type | undefined = items && this.checker.getTypeOfSymbol(items);
      const item: ts.Type | undefined = list && this.checker.getIndexTypeOfType(list, ts.IndexKind.Number);
      const symbol: ts.Symbol | undefined = type?.getProperty(name) ?? item?.getProperty(name);
      type = name === "items" ? item : symbol && this.checker.getTypeOfSymbol(symbol);
      return this.memberOfSymbol(symbol);
    });
  }

  private memberOfSymbol(symbol: ts.Symbol | undefined): ApiMember | undefined {
    for (const declaration of symbol?.declarations ?? []) {
      if (declaration.getSourceFile().fileName !== ts.sys.resolvePath(OFFICE_TYPES)) continue;
      const { parent } = declaration;
      if (!ts.isClassDeclaration(parent) || symbol === undefined) continue;
      const found = this.newer.get(`${parent.name?.text ?? ""}.${symbol.name}`);
      if (found) return found;
    }
    return undefined;
  }
}

const nameOf = ({ className, name }: ApiMember): string => `${className}.${name}`;

function isAboveFloor({ apiSet }: ApiMember): boolean {
  return apiSet !== null && (!apiSet.startsWith("ExcelApi ") || minorOf({ apiSet }) > FLOOR_MINOR);
}

/** Sets that are not numbered with ExcelApi are above every number. */
function minorOf({ apiSet }: Pick<ApiMember, "apiSet">): number {
  return apiSet?.startsWith("ExcelApi ") === true ? Number(apiSet.split(".")[1]) : Infinity;
}
