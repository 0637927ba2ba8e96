/**
 * Strings that a person would read or hear and that stand in the code instead of the catalogue: text
 * between tags, spoken attributes and properties, and what is written into the page past React.
 */
import { bare, childrenOf, type Node, nameOf, parse, type Source } from './parse.ts';

const spoken =
  /^(aria-?(label|description|roledescription|valuetext|placeholder)|placeholder|title|label|alt|hint|summary|example|text|heading|caption|description|tooltip|textContent|innerText|children)$/i;

/** @returns "path: string", one for each that is not allowed */
export function visibleStrings(source: Source, allowed: ReadonlySet<string> = new Set()): string[] {
  const found: string[] = [];
  const look = (node: Node) => {
    for (const text of visibleAt(node)) {
      if (/\p{L}/u.test(text) && !allowed.has(text.trim())) {
        found.push(`${source.path}: ${text.trim()}`);
      }
    }
    for (const child of childrenOf(node)) look(child);
  };
  look(parse(source));
  return found;
}

function visibleAt(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [node.value];
    case 'JSXElement':
    case 'JSXFragment':
      return node.children.flatMap((child) =>
        child.type === 'JSXExpressionContainer' ? stringsIn(child.expression) : [],
      );
    case 'JSXOpeningElement': {
      const component = /^[A-Z]/.test(nameOf(node.name) ?? 'Member');
      return node.attributes.flatMap((attribute) => {
        if (attribute.type !== 'JSXAttribute' || !attribute.value) return [];
        const said = stringsIn(attribute.value);
        if (spoken.test(nameOf(attribute.name) ?? '')) return said;
        // A component may name its spoken property as it likes; what it says looks like a sentence.
        return component ? said.filter((text) => /^\p{Lu}\p{Ll}|\p{L} \p{L}/u.test(text)) : [];
      });
    }
    case 'Property':
      return isSpoken(node.key) ? stringsIn(node.value) : [];
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && isSpoken(node.left.property)
        ? stringsIn(node.right)
        : [];
    case 'CallExpression': {
      const [name, value] = node.arguments;
      const sets =
        node.callee.type === 'MemberExpression' && nameOf(node.callee.property) === 'setAttribute';
      return sets && name && value && isSpoken(name) ? stringsIn(value) : [];
    }
    default:
      return [];
  }
}

const isSpoken = (key: Node) => spoken.test(nameOf(key) ?? '');

/** The strings that the expression may turn out to be. */
function stringsIn(expression: Node): string[] {
  const node = bare(expression);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [...node.quasis.map(({ value }) => value.raw), ...node.expressions.flatMap(stringsIn)];
    case 'JSXExpressionContainer':
      return stringsIn(node.expression);
    case 'ConditionalExpression':
      return [...stringsIn(node.consequent), ...stringsIn(node.alternate)];
    case 'LogicalExpression':
      return [...stringsIn(node.left), ...stringsIn(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...stringsIn(node.left), ...stringsIn(node.right)] : [];
    default:
      return [];
  }
}
