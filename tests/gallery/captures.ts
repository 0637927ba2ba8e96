/** What was captured, or waits to be, in the stages whose names begin with `clip` and `kept`. */
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Anchor } from '#shared/notebook/passage.ts';
import { landClip } from '#shared/ui/capture/land-clip.ts';
import type { Clip, ClipShortfall, Pages, PassageShown } from '#shared/ui/host.ts';
import { aClip } from '#tests/support/clip.ts';
import { createStore } from './store.ts';

const page = {
  url: 'https://example.org/worried-child-bedtime',
  title: 'Helping a worried child at bedtime',
  site: 'Example Health',
  author: 'Dr. R. Amari',
  day: '2025-03-03',
  language: 'en',
  direction: 'ltr',
} as const;

const anchor: Anchor = {
  exact: '',
  prefix: 'It is known that ',
  suffix: ' So does scolding.',
  start: 1_200,
  end: 1_280,
  fragment: 'text=Attention%20to',
};

const quote = 'Attention to anxious behaviour can keep it going, even when it is meant kindly.';

const steps = [
  'Say what you see: “You look worried.”',
  'Wait, and count to five',
  'Offer two choices',
  'Read one page',
  'Turn on the small light',
];
const ages = [
  ['Age', 'How long', 'How often', 'What helps them to go on'],
  ['4 to 6', '2 minutes', 'Every evening', 'A picture of each step'],
  ['7 to 9', '5 minutes', '5 evenings a week', 'A timer that they set themselves'],
  ['10 and older', '10 minutes', 'On hard days', 'Writing it down first'],
];
const paragraphs = [
  'Many children worry most at night, when nothing else is left to do. The room is dark, the day is over, and every thought has room to grow.',
  'It helps to give the worry a time of its own, early in the evening and not in bed. Ten minutes are enough. Write down what comes, or draw it, and close the notebook together.',
  'Later in bed you can say: we have talked about that one, and tomorrow it has its time again. Say it in the same words each night, calmly, and then leave.',
  'Do not argue with the worry. Arguing tells the child that there is something to argue about.',
];
const arabic =
  'يقلق كثير من الأطفال في الليل. أعطوا القلق وقتًا خاصًا به في أول المساء، وليس في السرير.';

const clip = (id: string, fields: Partial<Clip> = {}): Clip =>
  aClip({ ...page, id, quote, anchor, clippedAt: Date.now(), ...fields });

const shortfalls: Readonly<Record<ClipShortfall, Partial<Clip>>> = {
  cut: { quote: `${paragraphs.join('\n\n')} […]` },
  'closed-page': { quote: '', anchor: null },
  'browser-page': { quote: '', anchor: null, url: '', title: 'Settings' },
  document: { quote: '', anchor: null, title: 'worry-time.pdf' },
  file: { url: '', anchor: null, title: 'handout.html' },
};

/** What waits in the capture bar. */
export function clipsOf(stage: string): readonly Clip[] {
  const waiting = clip('waiting');
  switch (stage) {
    case 'clip':
    case 'clip-notebooks':
    case 'kept-twice':
      return [waiting];
    case 'clip-decided':
      return [{ ...waiting, as: 'question' }];
    case 'clip-picture':
      return [
        { ...waiting, quote: 'A small lion asleep', pictureUrl: 'https://example.org/lion.png' },
      ];
    case 'clip-landed':
      return [{ ...waiting, ...shortfalls.cut, as: 'note', shortfall: 'cut' }];
    default: {
      const shortfall = Object.keys(shortfalls).find((each) => stage === `clip-${each}`);
      if (shortfall === undefined) return [];
      const known = shortfall as ClipShortfall;
      return [{ ...waiting, ...shortfalls[known], shortfall: known }];
    }
  }
}

/** The shelf's other notebooks; a single one asks nothing about where captures go. */
export function otherNotebooks(stage: string): readonly string[] {
  const isAlone =
    stage.startsWith('kept') ||
    (stage.startsWith('clip') && stage !== 'clip-notebooks' && stage !== 'clip-decided');
  return isAlone ? [] : ['Theo', 'Idris'];
}

/** Passages of every kind, the newest last. */
export function keepCaptures(notebook: Notebook): void {
  const keep = (id: string, as: 'question' | 'resource', fields: Partial<Clip>) =>
    landClip(notebook, clip(id, fields), as);
  keep('sentence', 'question', {});
  keep('picture', 'resource', {
    quote: 'A small lion asleep under a lamp, with a closed notebook beside it',
    pictureUrl: 'https://example.org/lion.png',
  });
  keep('page', 'question', { quote: '', anchor: null, url: 'https://example.org/worry-time' });
  keep('arabic', 'resource', {
    quote: arabic,
    language: 'ar',
    direction: 'rtl',
    url: 'https://example.net/ar/night',
    title: 'القلق قبل النوم',
    site: '',
    author: 'د. سلمى',
  });
  keep('long', 'resource', { quote: paragraphs.join('\n\n'), url: 'https://example.org/night' });
  keep('table', 'resource', {
    quote: ages.map((row) => row.join(' ')).join('\n'),
    blocks: [{ kind: 'table', head: true, rows: ages }],
  });
  keep('list', 'resource', {
    quote: steps.join('\n'),
    blocks: [
      { kind: 'text', text: 'What helps in the first minutes:' },
      {
        kind: 'list',
        ordered: true,
        items: steps.map((text, at) => ({ text, depth: at === 3 ? 1 : 0 })),
      },
    ],
  });
}

/** The page that all of that was captured from stands beside. */
export function pagesOf(stage: string): Partial<Pages> {
  const answer = (shown: PassageShown) => async () => shown;
  switch (stage) {
    case 'kept-beside':
      return {
        beside: createStore({ url: page.url, title: page.title }),
        findGone: async (sources) => new Set(sources.slice(0, 1).map(({ id }) => id)),
      };
    case 'kept-opened':
      return { show: answer('opened') };
    case 'kept-gone':
      return { show: answer('gone') };
    default:
      return {};
  }
}
