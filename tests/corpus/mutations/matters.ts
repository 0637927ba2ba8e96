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

export const chrome = [
  '<nav><a href="#">Home</a> <a href="#">Topics</a> <a href="#">For parents</a> <a href="#">About us</a></nav>',
  '<aside><h3>Read this next</h3><ul><li>Mornings without tears</li><li>What worry does to sleep</li></ul></aside>',
  '<div role="dialog">We use cookies to make this page better. <button>Accept</button></div>',
  '<div>Share this article: mail, print, save for later</div>',
  '<form><label>Get our letter every month <input></label><button>Sign up</button></form>',
  '<p>Advertisement: a lamp that glows like the moon, now for half the price.</p>',
] as const;
