/** The capture corpus: every page, in no order that matters. The words in them are our own. */
import type { CorpusPage } from './corpus-page.ts';

export const corpus: readonly CorpusPage[] = [
  {
    name: 'news-article',
    choice: { kind: 'words', from: 'When the lamp goes off', to: 'an hour.”' },
    passage: {
      quote:
        'When the lamp goes off, nothing is next, and the mind offers what it kept waiting.\n\n“We do not chase the worry away,” says one school counsellor. “We give it a chair and an hour.”',
      language: 'en-GB',
      direction: 'ltr',
      anchored: true,
    },
    page: {
      address: '/family/why-worries-grow-at-bedtime',
      title: 'Why worries grow at bedtime',
      site: 'The Lantern Post',
      author: 'Mirela Okafor, Tomas Lindqvist',
      day: '2026-02-14',
    },
  },
  {
    name: 'blog-og-tags',
    choice: { kind: 'words', from: 'Every Sunday', to: 'before Sunday.' },
    passage: {
      quote:
        'Every Sunday we tip the jar out and read what is left.\nMost of the slips make him laugh now.\n\nThe rule that helped: one slip per worry, folded twice, and no reading before Sunday.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: {
      address: '/blog/worry-jar-month-three',
      title: 'The worry jar, month three',
      site: 'Kitchen Table Notes',
      author: 'Ines Halvorsen',
      day: '2025-11-03',
    },
  },
  {
    name: 'faq-details',
    choice: { kind: 'words', from: 'Yes, warmly', to: 'Then walk.' },
    passage: {
      quote:
        'Yes, warmly and quickly. Long goodbyes tell a child that the door is dangerous.\n\nWhat if there are tears?\n\nMay I wave at the window?\n\nOne wave, agreed before. Then walk.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: {
      address: '/faq-details',
      title: 'Questions about the school door',
      author: '',
      day: '',
    },
  },
  {
    name: 'nested-lists',
    choice: { kind: 'words', from: 'What the evening', to: 'Then lights out.' },
    passage: {
      quote:
        'What the evening looks like:\n\n• After dinner\n• Ten minutes of drawing\n• Bag packed\n• Homework inside\n• Bath and pyjamas\n• Worry time at the kitchen table\n\nThen lights out.',
      blocks: [
        { kind: 'text', text: 'What the evening looks like:' },
        {
          kind: 'list',
          ordered: false,
          items: [
            { text: 'After dinner', depth: 0 },
            { text: 'Ten minutes of drawing', depth: 1 },
            { text: 'Bag packed', depth: 1 },
            { text: 'Homework inside', depth: 2 },
            { text: 'Bath and pyjamas', depth: 0 },
            { text: 'Worry time at the kitchen table', depth: 0 },
          ],
        },
        { kind: 'text', text: 'Then lights out.' },
      ],
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'An evening in steps' },
  },
  {
    name: 'schedule-table',
    choice: { kind: 'element', selector: 'table' },
    passage: {
      quote:
        'Stars for sleeping in the own bed\n\nDay | Bedtime | Stars\nMonday | 19:30 | 2\nTuesday | 19:45 | 1\nWednesday | 19:30 | 3',
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
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'Reward week' },
  },
  {
    name: 'arabic',
    choice: { kind: 'words', from: 'اجلس بقرب طفلك', to: 'بأمان.' },
    passage: {
      quote:
        'اجلس بقرب طفلك دقائق قليلة، ثم اتركه مع ضوء صغير.\n\nالكلمات القصيرة تكفي: أنا هنا، وأنت بأمان.',
      language: 'ar',
      direction: 'rtl',
      anchored: true,
    },
    page: { title: 'قلق الأطفال قبل النوم' },
  },
  {
    name: 'japanese-ruby',
    choice: { kind: 'words', from: '夜になると', to: '書きましょう。' },
    passage: {
      quote: '夜になると心配が大きくなることがあります。まず名前をつけて、紙に書きましょう。',
      language: 'ja',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: '眠る前の心配' },
  },
  {
    name: 'repeated-sentence',
    choice: { kind: 'words', from: 'Naming the fear made it smaller.', nth: 2 },
    passage: {
      quote: 'Naming the fear made it smaller.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'Three families, one sentence' },
  },
  {
    name: 'shadow-open',
    choice: { kind: 'words', from: 'At the school gate', to: 'back soon.' },
    passage: {
      quote: 'At the school gate\n\nSay when you will be back, not that you will be back soon.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'A card in a component' },
  },
  {
    name: 'shadow-closed',
    choice: { kind: 'words', from: 'A promise that is kept', to: 'large ones.' },
    passage: {
      quote: 'A promise that is kept on small things is believed on large ones.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'A closed card' },
  },
  {
    name: 'late-text',
    choice: { kind: 'words', from: 'Stomach aches', to: 'real aches.' },
    passage: {
      quote: 'Stomach aches on school mornings are real aches.',
      language: 'en',
      direction: 'ltr',
      anchored: true,
    },
    page: { title: 'Loading a leaflet' },
  },
];
