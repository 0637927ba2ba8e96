/** Pages too large to keep as files: the same words each time, from a few of our own. */

const subjects = ['A worry', 'The morning', 'A brother', 'The teacher', 'Bedtime', 'A new school'];
const verbs = ['asks for', 'grows with', 'softens in', 'waits for', 'remembers', 'leans on'];
const objects = ['a short answer', 'warm light', 'the second goodbye', 'one clear rule', 'a slow song'];

/** The nth sentence; no two of the first thousands are alike. */
function sentence(n: number): string {
  const pick = (words: readonly string[], by: number) => words[Math.floor(n / by) % words.length];
  return `${pick(subjects, 1)} ${pick(verbs, 6)} ${pick(objects, 36)}, as family ${n} wrote.`;
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** More than a megabyte of paragraphs with links and emphasis in them. */
export function megabytePage(): string {
  const paragraphs = Array.from({ length: 4_000 }, (_paragraph, at) => {
    const words = Array.from({ length: 5 }, (_sentence, each) => sentence(at * 5 + each));
    return `<p>${words.join(' ')} <a href="#p${at}">More</a> in <em>part ${at}</em>.</p>`;
  });
  return page('Four thousand letters', `<main>${paragraphs.join('\n')}</main>`);
}

/** Twelve thousand small elements. */
export function manyNodesPage(): string {
  const cells = Array.from({ length: 3_000 }, (_cell, at) => {
    return `<div class="card"><span><b>${at}</b></span> <i>card</i></div>`;
  });
  const note = '<p id="note">Among many small things, one calm sentence is enough.</p>';
  return page('Many small things', cells.join('') + note + cells.join(''));
}

/** As deep as scripts can nest, which is deeper than parsers do. */
export function deepPage(depth: number): string {
  return page(
    'Deep down',
    `<p>Before the deep.</p><script>
let at = document.body;
for (let depth = 0; depth < ${depth}; depth++) {
  const next = document.createElement(depth % 3 ? 'span' : 'div');
  at.append(next);
  at = next;
}
at.textContent = 'At the bottom of it all lies a small worry.';
</script>`,
  );
}

/** One text of ten megabytes. */
export function longTextPage(): string {
  const words = Array.from({ length: 1_000 }, (_sentence, at) => sentence(at)).join(' ');
  return page(
    'One long text',
    `<p id="start">Here the long text begins.</p><p>${words}</p><pre id="long"></pre><script>
document.getElementById('long').textContent = (${JSON.stringify(`${words}\n`)}).repeat(160);
</script>`,
  );
}

/** An attribute of five megabytes, and declarations without end. */
export function heavyDeclarationsPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Heavy declarations</title>
<meta property="og:title" content="${'x'.repeat(5_000_000)}">
<meta name="author" content="${'y'.repeat(1_000_000)}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"${'z'.repeat(2_000_000)}"}</script>
${'<meta name="author" content="Somebody">'.repeat(5_000)}
</head><body><p data-x="${'w'.repeat(1_000_000)}">A heavy coat does not make a heavy heart.</p></body></html>`;
}
