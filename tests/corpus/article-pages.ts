/** Pages as sites lay them out: articles, blogs, leaflets, threads. */
import { type CorpusPage, says } from './corpus-page.ts';

export const articlePages: readonly CorpusPage[] = [
  {
    name: 'news-article',
    choice: { kind: 'words', from: 'When the lamp goes off', to: 'an hour.”' },
    passage: says(
      'When the lamp goes off, nothing is next, and the mind offers what it kept waiting.\n\n“We do not chase the worry away,” says one school counsellor. “We give it a chair and an hour.”',
      { language: 'en-GB' },
    ),
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
    passage: says(
      'Every Sunday we tip the jar out and read what is left.\nMost of the slips make him laugh now.\n\nThe rule that helped: one slip per worry, folded twice, and no reading before Sunday.',
    ),
    page: {
      address: '/blog/worry-jar-month-three',
      title: 'The worry jar, month three',
      site: 'Kitchen Table Notes',
      author: 'Ines Halvorsen',
      day: '2025-11-03',
    },
  },
  {
    name: 'wordpress-like',
    choice: { kind: 'words', from: 'The building is big', to: 'pancakes.' },
    passage: says(
      'The building is big; the first visit does not have to be.\n\nWalk past it on a Saturday. Touch the gate. Go home for pancakes.',
      { language: 'en-US' },
    ),
    page: {
      address: '/2026/03/small-steps-into-a-big-school/',
      title: 'Small steps into a big school',
      site: 'Harbour Family Blog',
      author: 'Noor van Dijk',
      day: '2026-03-09',
    },
  },
  {
    name: 'medium-like',
    choice: { kind: 'words', from: 'She was not slow.', to: 'show me the next bit.' },
    passage: says(
      'She was not slow. She was thorough with her fear, the way other children are thorough with puddles.\n\nA puddle in April\n\nSo I stopped saying hurry. I said: show me the next bit.',
    ),
    page: {
      address: '/@olabrandt/what-my-daughter-taught-me-0a1b2c',
      title: 'What my daughter taught me about waiting',
      site: 'Slow Mornings',
      author: 'Ola Brandt',
      day: '2025-09-01',
    },
  },
  {
    name: 'docs-like',
    choice: { kind: 'words', from: 'Write the feared thing', to: 'until it is boring.' },
    passage: says(
      'Write the feared thing at the top. Then find five smaller rungs.\n\nrung one: wave from the car\nrung two: wave from the gate\n\nrung three: walk in alone\n\nStay on a rung until it is boring.',
    ),
    page: { title: 'The worry ladder - Helper Handbook 2.1 documentation' },
  },
  {
    name: 'forum-thread',
    choice: { kind: 'words', from: 'Ours took a pillow case', to: 'for the phone.' },
    passage: says(
      'Ours took a pillow case from home. It smelled right.\n\nAnd we agreed on a code word for the phone.',
    ),
    page: { title: 'Sleepover nerves', site: "Parents' Corner", author: '', day: '' },
  },
  {
    name: 'hospital-leaflet',
    choice: { kind: 'words', from: 'What you can say', to: 'not hurt at all.' },
    passage: says(
      'What you can say\n\n1. It is a small pinch.\n2. It is over before you count to five.\n3. You may look, or you may look away.\n\nWhat you need not say\n\nThat it will not hurt at all.',
      {
        language: 'en-IE',
        blocks: [
          { kind: 'text', text: 'What you can say' },
          {
            kind: 'list',
            ordered: true,
            items: [
              { text: 'It is a small pinch.', depth: 0 },
              { text: 'It is over before you count to five.', depth: 0 },
              { text: 'You may look, or you may look away.', depth: 0 },
            ],
          },
          { kind: 'text', text: 'What you need not say\n\nThat it will not hurt at all.' },
        ],
      },
    ),
    page: {
      title: 'Leaflet 14: Before a blood test',
      author: "Saint Brona Children's Ward",
      day: '2024-11-30',
    },
  },
  {
    name: 'government-page',
    choice: { kind: 'words', from: 'The school answers', to: 'There is no charge.' },
    passage: says(
      'The school answers within 20 working days. You may bring one person with you.\n\nIf you disagree, write to the office. There is no charge.',
    ),
    page: {
      title: 'Support at school: who decides',
      site: 'Public Advice Office',
      author: 'Public Advice Office',
      day: '2025-06-17',
    },
  },
  {
    name: 'wiki-like',
    choice: { kind: 'words', from: 'A comfort object', to: 'lamp and sleep.' },
    passage: says(
      'A comfort object is a thing that a child holds to feel safe,[1] such as a blanket or a bear.[2]\n\nAt night\n\nMany children want it most between lamp and sleep.',
    ),
    page: { address: '/wiki/Comfort_object', title: 'Comfort object - Openpages', author: '' },
  },
  {
    name: 'faq-details',
    choice: { kind: 'words', from: 'Yes, warmly', to: 'Then walk.' },
    passage: says(
      'Yes, warmly and quickly. Long goodbyes tell a child that the door is dangerous.\n\nWhat if there are tears?\n\nMay I wave at the window?\n\nOne wave, agreed before. Then walk.',
    ),
    page: {
      address: '/faq-details',
      title: 'Questions about the school door',
      author: '',
      day: '',
    },
  },
  {
    name: 'late-text',
    choice: { kind: 'words', from: 'Stomach aches', to: 'real aches.' },
    passage: says('Stomach aches on school mornings are real aches.'),
    page: { title: 'Loading a leaflet' },
  },
  {
    name: 'selectionless',
    choice: null,
    passage: null,
    page: {
      address: '/selectionless',
      title: 'A page to keep whole',
      author: 'Uma Castellan',
      day: '2026-04-01',
    },
  },
  {
    name: 'tracked-link',
    behindAddress: '?utm_source=letter&id=4#:~:text=by%20mail',
    choice: { kind: 'words', from: 'Arrived by mail' },
    passage: says('Arrived by mail'),
    page: { address: '/tracked-link?utm_source=letter&id=4' },
  },
  {
    name: 'hash-route',
    behindAddress: '#/lessons/4',
    choice: { kind: 'words', from: 'Lesson 4', to: 'kindly.' },
    passage: says('Lesson 4 is about saying no kindly.'),
    page: { address: '/hash-route#/lessons/4', title: 'Lessons' },
  },
  {
    name: 'no-title',
    choice: { kind: 'words', from: 'Nobody named', to: 'all the same.' },
    passage: says('Nobody named this page, and it is kind all the same.', { language: '' }),
    page: { address: '/no-title', title: '', site: '', author: '', day: '' },
  },
  {
    name: 'canonical-elsewhere',
    choice: { kind: 'words', from: 'Where it was read', to: 'kept.' },
    passage: says('Where it was read is where it is kept.'),
    page: { address: '/canonical-elsewhere' },
  },
  {
    name: 'canonical-front',
    choice: { kind: 'words', from: 'A careless template', to: 'everywhere.' },
    passage: says('A careless template names the front page everywhere.'),
    page: { address: '/canonical-front' },
  },
  {
    name: 'bad-declarations',
    unjudged: 'its faults',
    choice: { kind: 'words', from: 'Half of what', to: 'is true.' },
    passage: says('Half of what is declared is true.', { language: '' }),
    page: { title: 'Broken promises', author: '', day: '' },
  },
];
