/** Sources as syntax trees, for the checks that read code instead of running it. */
import { globSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync } from 'vite';

export type Node = ESTree.Node;
export type Source = { readonly path: string; readonly text: string };

/** All code that may show words to a person. */
export function screenSources(): Source[] {
  return globSync('{shared/ui,shared/host,extension,server/portal}/**/*.{ts,tsx}')
    .filter((path) => !/\.test\.tsx?$|\/words\/(en|es)\b|\.d\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export function parse({ path, text }: Source): Node {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program;
}

export function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The expression without what only TypeScript sees. */
export function bare(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return bare(node.expression);
    default:
      return node;
  }
}

/** The name of a plain key, `null` for one that is computed. */
export function nameOf(key: Node): string | null {
  if (key.type === 'Identifier' || key.type === 'JSXIdentifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : null;
}
