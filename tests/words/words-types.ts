/** Which part of the catalogue a type means: `Words['goals']`, `ReturnType<typeof useWords>`. */
import { childrenOf, type Node } from './parse.ts';

/** The file's own type aliases. */
export type TypeNames = ReadonlyMap<string, Node>;

export function typeNamesIn(program: Node): TypeNames {
  const aliases = childrenOf(program)
    .flatMap((node) => [node, ...childrenOf(node)])
    .filter((node) => node.type === 'TSTypeAliasDeclaration');
  return new Map(aliases.map(({ id, typeAnnotation }) => [id.name, typeAnnotation]));
}

/** @returns the dotted path, empty for all words, or `null` for another type */
export function pathOfType(type: Node, names: TypeNames): string | null {
  if (type.type === 'TSIndexedAccessType') {
    const path = pathOfType(type.objectType, names);
    const index = type.indexType.type === 'TSLiteralType' ? type.indexType.literal : null;
    if (path === null || index?.type !== 'Literal') return null;
    return [path, String(index.value)].filter(Boolean).join('.');
  }
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return null;
  const { name } = type.typeName;
  if (name === 'Words' || name === 'Catalogue') return '';
  if (name === 'ReturnType') {
    const [of] = type.typeArguments?.params ?? [];
    return of?.type === 'TSTypeQuery' && named(of.exprName) === 'useWords' ? '' : null;
  }
  const alias = names.get(name);
  return alias ? pathOfType(alias, names) : null;
}

const named = (node: Node) => (node.type === 'Identifier' ? node.name : null);
