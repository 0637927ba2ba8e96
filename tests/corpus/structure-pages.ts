/** Lists, tables and everything else that is more than a paragraph. */
import type { QuoteBlock } from '#shared/notebook/passage.ts';
import { type CorpusPage, says } from './corpus-page.ts';

function list(ordered: boolean, items: readonly (readonly [string, number])[]): QuoteBlock {
  return { kind: 'list', ordered, items: items.map(([text, depth]) => ({ text, depth })) };
}

export const structurePages: readonly CorpusPage[] = [
  {
    name: 'nested-lists',
    choice: { kind: 'words', from: 'What the evening', to: 'Then lights out.' },
    passage: says(
      'What the evening looks like:\n\n• After dinner\n• Ten minutes of drawing\n• Bag packed\n• Homework inside\n• Bath and pyjamas\n• Worry time at the kitchen table\n\nThen lights out.',
      {
        blocks: [
          { kind: 'text', text: 'What the evening looks like:' },
          list(false, [
            ['After dinner', 0],
            ['Ten minutes of drawing', 1],
            ['Bag packed', 1],
            ['Homework inside', 2],
            ['Bath and pyjamas', 0],
            ['Worry time at the kitchen table', 0],
          ]),
          { kind: 'text', text: 'Then lights out.' },
        ],
      },
    ),
    page: { title: 'An evening in steps' },
  },
  {
    name: 'recipe-like',
    choice: { kind: 'words', from: '2 choices', to: 'second song.' },
    passage: says(
      '• 2 choices, not ten\n• ½ cup of patience\n\nMethod\n\n1. Lay out clothes the night before.\n2. Offer the two choices.\nWait.\n3. Leave on the second song.',
      {
        blocks: [
          list(false, [
            ['2 choices, not ten', 0],
            ['½ cup of patience', 0],
          ]),
          { kind: 'text', text: 'Method' },
          list(true, [
            ['Lay out clothes the night before.', 0],
            ['Offer the two choices.\nWait.', 0],
            ['Leave on the second song.', 0],
          ]),
        ],
      },
    ),
    page: { title: 'A recipe for a calm morning' },
  },
  {
    name: 'schedule-table',
    choice: { kind: 'element', selector: 'table' },
    passage: says(
      'Stars for sleeping in the own bed\n\nDay | Bedtime | Stars\nMonday | 19:30 | 2\nTuesday | 19:45 | 1\nWednesday | 19:30 | 3',
      {
        blocks: [
          { kind: 'text', text: 'Stars for sleeping in the own bed' },
          {
            kind: 'table',
            head: true,
            rows: [
              ['Day', 'Bedtime', 'Stars'],
              ['Monday', '19:30', '2'],
              ['Tuesday', '19:45', '1'],
              ['Wednesday', '19:30', '3'],
            ],
          },
        ],
      },
    ),
    page: { title: 'Reward week' },
  },
  {
    name: 'spanning-table',
    choice: { kind: 'element', selector: 'table' },
    passage: says(
      'Week | Night | Woke up\nOne | Monday | 3 times\n| Friday | once\nTwo | slept through |',
      {
        blocks: [
          {
            kind: 'table',
            head: true,
            rows: [
              ['Week', 'Night', 'Woke up'],
              ['One', 'Monday', '3 times'],
              ['', 'Friday', 'once'],
              ['Two', 'slept through', ''],
            ],
          },
        ],
      },
    ),
    page: {},
  },
  {
    name: 'part-of-table',
    choice: { kind: 'words', from: 'school run', to: 'song' },
    passage: says('| school run | story\nGran | phone call | song', {
      blocks: [
        {
          kind: 'table',
          head: false,
          rows: [
            ['', 'school run', 'story'],
            ['Gran', 'phone call', 'song'],
          ],
        },
      ],
    }),
    page: { title: 'Who does what' },
  },
  {
    name: 'layout-table',
    choice: { kind: 'words', from: 'Siblings', to: 'after the other.' },
    passage: says(
      'Siblings\n\nThe older one watches how the younger one is comforted.\n\nComfort both, one after the other.',
    ),
    page: { title: 'An old newsletter' },
  },
  {
    name: 'definition-list',
    choice: { kind: 'element', selector: 'dl' },
    passage: says(
      'Worry time\nTen minutes a day that belong to worries.\n\nBrave step\nSomething small that was hard yesterday.',
    ),
    page: { title: 'Words we use' },
  },
  {
    name: 'blockquote',
    choice: { kind: 'words', from: 'She had one rule', to: 'keep it.' },
    passage: says(
      'She had one rule:\n\nFirst the shoes, then the reasons.\n\n— Great-aunt Selma\n\nWe still keep it.',
    ),
    page: { title: "A grandmother's rule" },
  },
  {
    name: 'several-blocks',
    choice: { kind: 'words', from: 'good friend', to: 'where the day happens' },
    passage: says(
      'good friend is enough.\n\nTwo are a party.\n\nSchool\n\n• Ask about the lunch break,\n• not about the marks.\n\nThat is where the day happens',
      {
        blocks: [
          { kind: 'text', text: 'good friend is enough.\n\nTwo are a party.\n\nSchool' },
          list(false, [
            ['Ask about the lunch break,', 0],
            ['not about the marks.', 0],
          ]),
          { kind: 'text', text: 'That is where the day happens' },
        ],
      },
    ),
    page: { title: 'Across the page' },
  },
  {
    name: 'inline-markup',
    choice: { kind: 'element', selector: 'p' },
    passage: says('Fear is loud, but it tires sooner than you think.'),
    page: { title: 'Inline' },
  },
  {
    name: 'partial-word',
    choice: { kind: 'words', from: 'assurance soothes', to: 'understand' },
    passage: says('assurance soothes for minutes; understand'),
    page: { title: 'Half words' },
  },
  {
    name: 'repeated-sentence',
    choice: { kind: 'words', from: 'Naming the fear made it smaller.', nth: 2 },
    passage: says('Naming the fear made it smaller.'),
    page: { title: 'Three families, one sentence' },
  },
  {
    name: 'svg-text',
    choice: { kind: 'words', from: 'Fear over time', to: 'with the child.' },
    passage: says(
      'Fear over time:\n\nIt rises quickly\n\nand falls by itself\n\nWait with the child.',
    ),
    page: { title: 'A drawn curve' },
  },
];
