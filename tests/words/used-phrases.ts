/**
 * Which phrases of the catalogue the code asks for. `useWords()` is followed through destructuring,
 * member chains, aliases and typed parameters (`Words`, `Words['goals']`). A chosen phrase
 * (`statuses[status]`) uses all of its siblings. A part that is handed on under a name
 * (`words={words}`) is followed by that name; one that is handed on without a name counts whole.
 */
import { bare, childrenOf, type Node, nameOf, parse, type Source } from './parse.ts';
import { pathOfType, type TypeNames, typeNamesIn } from './words-types.ts';

/** A dotted path into the catalogue, or `?name.…` for a chain that begins elsewhere. */
type Path = string;
type Use = { readonly path: Path; readonly handedAs: string | null };
type Scope = ReadonlyMap<string, readonly Path[]>;

/** @returns the phrases among `leaves` (dotted paths) that none of the sources uses */
export function unusedPhrases(leaves: readonly string[], sources: readonly Source[]): string[] {
  const uses = sources.flatMap(usesIn);
  const known = uses.filter(({ path }) => !path.startsWith('?'));
  const elsewhere = new Set(
    uses.filter(({ path }) => path.startsWith('?')).flatMap(({ path }) => tails(path.slice(1))),
  );
  return leaves.filter((leaf) => !known.some((use) => reaches(use, leaf.split('.'), elsewhere)));
}

function reaches({ path, handedAs }: Use, leaf: string[], elsewhere: ReadonlySet<string>): boolean {
  // The whole of the words goes only to parameters of the type `Words`, which are followed.
  if (path === '') return false;
  const steps = path.split('.');
  const together = Math.min(steps.length, leaf.length);
  if (!steps.slice(0, together).every((step, at) => step === '*' || step === leaf[at]))
    return false;
  if (steps.length >= leaf.length || handedAs === null) return true;
  const rest = leaf.slice(steps.length);
  return rest.some((_, at) => elsewhere.has([handedAs, ...rest.slice(0, at + 1)].join('.')));
}

/** "props.words.title" → also "words.title" and "title". */
function tails(chain: string): string[] {
  const steps = chain.split('.');
  return steps.map((_, at) => steps.slice(at).join('.'));
}

function usesIn(source: Source): Use[] {
  const program = parse(source);
  const uses: Use[] = [];
  walk(program, new Map(), typeNamesIn(program), uses);
  return uses;
}

function walk(node: Node, outer: Scope, types: TypeNames, uses: Use[], as: string | null = null) {
  let scope = outer;
  const bind = (pattern: Node, paths: readonly Path[]) => {
    scope = new Map([...scope, ...boundBy(pattern, paths)]);
  };
  const into = (child: Node | null | undefined, name: string | null = null) => {
    if (child) walk(child, scope, types, uses, name);
  };
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      for (const parameter of node.params) {
        bind(parameter, []);
        scope = new Map([...scope, ...boundByType(parameter, types)]);
        for (const part of childrenOf(parameter)) into(part);
      }
      into(node.body);
      return;
    case 'Program':
    case 'BlockStatement':
      for (const statement of node.body) {
        if (statement.type === 'VariableDeclaration') {
          for (const { id, init } of statement.declarations) {
            const paths = init ? pathsOf(init, scope) : [];
            if (init && paths.length > 0) for (const part of asides(init)) into(part);
            else into(init);
            bind(id, paths);
          }
        } else into(statement);
      }
      return;
    case 'JSXAttribute':
      into(node.value, nameOf(node.name));
      return;
    case 'JSXExpressionContainer':
      into(node.expression, as);
      return;
    case 'Property':
      if (node.computed) into(node.key);
      into(node.value, nameOf(node.key));
      return;
    default:
  }
  if (node.type.startsWith('TS') && bare(node) === node) return;
  const paths = pathsOf(node, scope);
  uses.push(...paths.map((path) => ({ path, handedAs: as })));
  for (const part of paths.length > 0 ? asides(node) : childrenOf(node)) into(part);
}

/** Where in the catalogue the expression's value stands; several when it may be one of several. */
function pathsOf(expression: Node, scope: Scope): readonly Path[] {
  const node = bare(expression);
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return scope.get(node.name) ?? [`?${node.name}`];
    case 'CallExpression':
      return nameOf(node.callee) === 'useWords' ? [''] : [];
    case 'MemberExpression': {
      const step = node.computed && node.property.type !== 'Literal' ? '*' : nameOf(node.property);
      return pathsOf(node.object, scope).map((path) => join(path, step ?? '*'));
    }
    case 'ConditionalExpression':
      return [...pathsOf(node.consequent, scope), ...pathsOf(node.alternate, scope)];
    case 'LogicalExpression':
      return [...pathsOf(node.left, scope), ...pathsOf(node.right, scope)];
    default:
      return [];
  }
}

const join = (path: Path, step: string) => (path === '' ? step : `${path}.${step}`);

/** What is evaluated beside the value itself: computed keys, conditions. */
function asides(expression: Node): Node[] {
  const node = bare(expression);
  switch (node.type) {
    case 'MemberExpression':
      return [...asides(node.object), ...(node.computed ? [node.property] : [])];
    case 'ConditionalExpression':
      return [node.test, ...sides(node.consequent), ...sides(node.alternate)];
    case 'LogicalExpression':
      return [...sides(node.left), ...sides(node.right)];
    default:
      return [];
  }
}
/** A branch that is no path itself still has uses in it. */
const sides = (node: Node) => (pathsOf(node, new Map()).length > 0 ? asides(node) : [node]);

function boundBy(pattern: Node, paths: readonly Path[]): [string, readonly Path[]][] {
  switch (pattern.type) {
    case 'Identifier':
      return [[pattern.name, paths.length > 0 ? paths : [`?${pattern.name}`]]];
    case 'AssignmentPattern':
      return boundBy(pattern.left, paths);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        property.type === 'RestElement'
          ? boundBy(property.argument, paths)
          : boundBy(
              property.value,
              paths.map((path) => join(path, nameOf(property.key) ?? '*')),
            ),
      );
    default:
      return [];
  }
}

function boundByType(parameter: Node, types: TypeNames): [string, readonly Path[]][] {
  const annotated = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  if (annotated.type !== 'Identifier' && annotated.type !== 'ObjectPattern') return [];
  const type = annotated.typeAnnotation?.typeAnnotation;
  if (!type) return [];
  const path = pathOfType(type, types);
  if (path !== null) return boundBy(annotated, [path]);
  if (type.type !== 'TSTypeLiteral' || annotated.type !== 'ObjectPattern') return [];
  return annotated.properties.flatMap((property) => {
    if (property.type === 'RestElement') return [];
    const name = nameOf(property.key);
    const member = type.members.find(
      (each) => each.type === 'TSPropertySignature' && nameOf(each.key) === name,
    );
    if (member?.type !== 'TSPropertySignature' || !member.typeAnnotation) return [];
    const at = pathOfType(member.typeAnnotation.typeAnnotation, types);
    return at === null ? [] : boundBy(property.value, [at]);
  });
}
