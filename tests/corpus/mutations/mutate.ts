/** What editors do to pages after somebody has taken a passage from them. */
import { chrome, sentences } from './matters.ts';
import { isTruth, truthIn } from './truth.ts';
import { countWords, editWords, pick, piecesOf, type Random, salad } from './words.ts';

type Page = {
  readonly root: ParentNode & Node;
  readonly random: Random;
  readonly vocabulary: readonly string[];
};
/** @returns false where it does not fit this page */
type Mutation = (page: Page) => boolean;

/** Part of the passage's words that may change so that it still is that passage. */
const MOST_EDITED = 0.15;

const similar = {
  'words around it changed': ({ root, random, vocabulary }) => {
    const texts = textsNear(root);
    editWords(texts, Math.ceil(countWords(texts) * (0.1 + random(30) / 100)), vocabulary, random);
    return texts.length > 0;
  },
  'sentences beside it': ({ root, random }) => {
    const truth = truthIn(root);
    const first = truth[0];
    const last = truth.at(-1);
    if (first === undefined || last === undefined) return false;
    if (random(2) === 0) first.before(`${pick(sentences, random)} `);
    if (random(2) === 0) last.after(` ${pick(sentences, random)}`);
    if (random(2) === 0) takeText(first.previousSibling);
    if (random(2) === 0) takeText(last.nextSibling);
    return true;
  },
  'paragraphs added and removed': ({ root, random }) => {
    const blocks = blocksIn(root);
    if (blocks.length === 0) return false;
    for (let times = 1 + random(4); times > 0; times--) {
      const place = pick(blocks, random);
      const paragraph = document.createElement(place?.tagName === 'LI' ? 'li' : 'p');
      paragraph.textContent = `${pick(sentences, random)} ${pick(sentences, random)}`;
      if (/^(P|LI|H\d|BLOCKQUOTE)$/.test(place?.tagName ?? '')) place?.before(paragraph);
    }
    for (let times = random(3); times > 0; times--) {
      const block = pick(blocks, random);
      if (block !== undefined && truthIn(block).length === 0) block.remove();
    }
    return true;
  },
  'moved to another place': ({ root, random }) => {
    const mine = new Set(truthIn(root).map((truth) => truth.closest('p, li, blockquote')));
    const [own] = mine;
    if (mine.size !== 1 || own == null) return false;
    const places = blocksIn(root).filter((block) => block.tagName === own.tagName && block !== own);
    pick(places, random)?.before(own);
    return places.length > 0;
  },
  'markup in it': ({ root, random }) => {
    for (const text of [...textsNear(root), ...truthTexts(root)]) {
      if (text.data.length < 12 || random(3) === 0) continue;
      const from = random(text.data.length - 6);
      const part = text.splitText(from);
      part.splitText(Math.min(part.data.length, 1 + random(24)));
      const wrapper = document.createElement(
        pick(['em', 'a', 'strong', 'span', 'mark'], random) ?? 'b',
      );
      part.replaceWith(wrapper);
      wrapper.append(part);
    }
    return true;
  },
  'other typography': ({ root, random }) => {
    for (const text of [...textsNear(root), ...truthTexts(root)])
      text.data = typeset(text.data, random);
    return true;
  },
  'words in it changed': ({ root, random, vocabulary }) => {
    const texts = truthTexts(root);
    const most = Math.floor(countWords(texts) * MOST_EDITED);
    if (most < 1) return false;
    editWords(texts, 1 + random(most), vocabulary, random);
    return true;
  },
  'another frame around the page': ({ root, random }) => {
    for (let times = 1 + random(4); times > 0; times--) {
      const { around = 'div', each = 'p', words = [] } = pick(chrome, random) ?? {};
      const box = document.createElement(around);
      for (const line of words) {
        const element = document.createElement(each);
        element.textContent = line;
        box.append(element, ' ');
      }
      if (random(2) === 0) root.prepend(box);
      else root.append(box);
    }
    return true;
  },
  'several of these': (page) => {
    const ways = names.filter((name) => name !== 'several of these');
    let done = 0;
    for (let times = 2 + page.random(3); times > 0; times--) {
      const way = pick(ways, page.random);
      if (way !== undefined && similar[way](page)) done += 1;
    }
    return done > 1;
  },
} satisfies Record<string, Mutation>;

const gone = {
  'taken out': ({ root }) => {
    for (const truth of truthIn(root)) truth.remove();
    return true;
  },
  'taken out with its paragraph': ({ root }) => {
    for (const truth of truthIn(root)) {
      const block = truth.closest('p, li, blockquote, tr, h1, h2, h3');
      (block ?? truth).remove();
    }
    return true;
  },
  'replaced by words of the same matter': (page) => {
    const texts = truthTexts(page.root);
    for (const text of texts) text.data = salad(countWords([text]), page.vocabulary, page.random);
    return texts.length > 0;
  },
  'replaced by what others say of it': ({ root, random }) => {
    const texts = truthTexts(root);
    for (const text of texts) text.data = `${pick(sentences, random)} ${pick(sentences, random)}`;
    return texts.length > 0;
  },
} satisfies Record<string, Mutation>;

export type SimilarWay = keyof typeof similar;
export type GoneWay = keyof typeof gone;
const names = Object.keys(similar) as SimilarWay[];

/** Every way to change a page in which the passage stays, in similar form. */
export const similarWays: readonly SimilarWay[] = names;
export const goneWays = Object.keys(gone) as readonly GoneWay[];

/** @returns false when this page has nothing to change in that way */
export function mutate(
  root: ParentNode & Node,
  way: SimilarWay | GoneWay,
  random: Random,
): boolean {
  const words = piecesOf(root.textContent ?? '').filter((each) => each.isWord);
  const page = { root, random, vocabulary: words.map(({ text }) => text) };
  const ways: Record<SimilarWay | GoneWay, Mutation> = { ...similar, ...gone };
  return ways[way](page);
}

function truthTexts(root: ParentNode): Text[] {
  return truthIn(root).flatMap((truth) => textsOf(truth));
}

/** Texts in the passage's paragraphs and those beside them. */
function textsNear(root: ParentNode & Node): Text[] {
  const texts = textsOf(root);
  const at = texts.findIndex(isTruth);
  return texts.slice(Math.max(0, at - 6), at + 12).filter((text) => !isTruth(text));
}

function textsOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isCode = node.parentElement?.closest('script, style, template, noscript') != null;
    if (!isCode && /\S/.test((node as Text).data)) texts.push(node as Text);
  }
  return texts;
}

function blocksIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('p, li, h2, h3, blockquote, tr')];
}

function takeText(node: Node | null): void {
  if (node instanceof Text) node.remove();
}

function typeset(data: string, random: Random): string {
  const ways: ((text: string) => string)[] = [
    (text) => text.replace(/'/g, '’').replace(/"([^"]*)"/g, '“$1”'),
    (text) => text.replace(/[’‘]/g, "'").replace(/[“”„]/g, '"'),
    (text) => text.replace(/ - | – /g, ' — ').replace(/(\w)-(\w)/g, '$1‑$2'),
    (text) => text.replace(/\.\.\./g, '…').replace(/ /g, () => (random(4) === 0 ? '\u00a0' : ' ')),
    (text) => text.replace(/ /g, () => (random(6) === 0 ? '\n   ' : ' ')),
    (text) => text.replace(/(\p{L}{4})(\p{L}{4})/gu, '$1\u00ad$2'),
    (text) => text.toUpperCase(),
  ];
  return (pick(ways, random) ?? ((text) => text))(data);
}
