import ts from "typescript";

/** What must hold before a member that is newer than the floor may be used. */
interface Need {
  readonly member: string;
  /** `ExcelApi 1.14` needs 14. */
  readonly minor: number;
  readonly isMethod: boolean;
}

/**
 * Whether a use stands behind both questions: `isSetSupported("ExcelApi", "1.14")`, since an Excel may know a name and not
 * do it, and for a method `typeof range.method === "function"`, since office.js may be older than Excel.
 */
export function isGuarded(use: ts.Node, need: Need, checker: ts.TypeChecker): boolean {
  const conditions: ts.Expression[] = [];
  for (let node = use; node.parent as ts.Node | undefined; node = node.parent) {
    if (ts.isTypeOfExpression(node.parent)) return true;
    conditions.push(...conditionsAround(node, checker));
  }
  const asksForSet = conditions.some((condition) => minorAskedFor(condition) >= need.minor);
  return asksForSet && (!need.isMethod || conditions.some((condition) => asksForMethod(condition, need.member)));
}

/** What is known to be true where `node` runs, because of what stands right around it. */
function conditionsAround(node: ts.Node, checker: ts.TypeChecker): ts.Expression[] {
  const { parent } = node;
  if (ts.isIfStatement(parent)) {
    if (parent.thenStatement === node) return whenTrue(parent.expression, checker);
    return parent.elseStatement === node ? whenFalse(parent.expression, checker) : [];
  }
  if (ts.isConditionalExpression(parent)) {
    if (parent.whenTrue === node) return whenTrue(parent.condition, checker);
    return parent.whenFalse === node ? whenFalse(parent.condition, checker) : [];
  }
  if (ts.isBinaryExpression(parent) && parent.right === node) {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return whenTrue(parent.left, checker);
    return kind === ts.SyntaxKind.BarBarToken ? whenFalse(parent.left, checker) : [];
  }
  if (!ts.isBlock(parent) && !ts.isSourceFile(parent)) return [];
  const before = parent.statements.slice(0, parent.statements.indexOf(node as ts.Statement));
  return before.flatMap((statement) =>
    ts.isIfStatement(statement) && leaves(statement.thenStatement) ? whenFalse(statement.expression, checker) : [],
  );
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

function withoutParentheses(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? withoutParentheses(expression.expression) : expression;
}

function whenTrue(expression: ts.Expression, checker: ts.TypeChecker): ts.Expression[] {
  const inner = withoutParentheses(expression);
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
    return whenFalse(inner.operand, checker);
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return [...whenTrue(inner.left, checker), ...whenTrue(inner.right, checker)];
  const named = ts.isIdentifier(inner) ? initializerOf(inner, checker) : undefined;
  return named ? whenTrue(named, checker) : [inner];
}

function whenFalse(expression: ts.Expression, checker: ts.TypeChecker): ts.Expression[] {
  const inner = withoutParentheses(expression);
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
    return whenTrue(inner.operand, checker);
  if (!ts.isBinaryExpression(inner)) return [];
  const { kind } = inner.operatorToken;
  if (kind === ts.SyntaxKind.BarBarToken)
    return [...whenFalse(inner.left, checker), ...whenFalse(inner.right, checker)];
  // `typeof x !== "function"` that is false says that it is one.
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ? [inner] : [];
}

/** `const isNewer = … .isSetSupported(…)`: a constant stands for what it was given. */
function initializerOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  return (declaration.parent.flags & ts.NodeFlags.Const) === 0 ? undefined : declaration.initializer;
}

function minorAskedFor(condition: ts.Expression): number {
  if (!ts.isCallExpression(condition) || !ts.isPropertyAccessExpression(condition.expression)) return -1;
  const [set, version] = condition.arguments;
  const isQuestion =
    condition.expression.name.text === "isSetSupported" &&
    set !== undefined &&
    version !== undefined &&
    ts.isStringLiteral(set) &&
    ts.isStringLiteral(version) &&
    set.text === "ExcelApi";
  return isQuestion ? Number(version.text.split(".")[1]) : -1;
}

function asksForMethod(condition: ts.Expression, member: string): boolean {
  return ts.isBinaryExpression(condition) && new RegExp(`\\btypeof\\b[^=!]*\\.${member}\\b`).test(condition.getText());
}
