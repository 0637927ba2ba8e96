/** What other authors say of the same matter: it comes into pages when they are edited. */
export const sentences = [
  'Many children ask the same question again, and a short and steady answer helps more than a long one.',
  'Try to keep the evening calm, and give the child time to tell what went well during the day.',
  'Some parents find that a small step each week works better than a big one now and then.',
  'When fear comes, breathe out slowly and count to four together before you say anything.',
  'A chart on the fridge shows how often it went well, and nobody has to remember it.',
  'Teachers can help by saying what comes next and by leaving a quiet corner free.',
  'It is common that things get harder for some days before they get easier again.',
  'Praise the attempt and not only the result, and say exactly what you have seen.',
  'Ask your clinician before you change a plan that the family has agreed on.',
  'Sleep, food and movement change how strong a feeling is, at any age.',
] as const;

/** Elements and their words: some pages let nobody write HTML into them. */
export const chrome = [
  { around: 'nav', each: 'a', words: ['Home', 'Topics', 'For parents', 'About us'] },
  { around: 'aside', each: 'li', words: ['Mornings without tears', 'What worry does to sleep'] },
  { around: 'div', each: 'button', words: ['We use cookies to make this page better', 'Accept'] },
  { around: 'div', each: 'span', words: ['Share this article: mail, print, save for later'] },
  { around: 'form', each: 'label', words: ['Get our letter every month', 'Sign up'] },
  { around: 'div', each: 'p', words: ['A lamp that glows like the moon, now for half the price.'] },
] as const;
