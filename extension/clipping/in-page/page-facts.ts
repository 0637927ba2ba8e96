/** What the page declares of itself: where it belongs, what it is called, who wrote it and when. */
import { Readability } from '@mozilla/readability';
import { pageAddress } from './page-address.ts';
import { authorOf } from './page-author.ts';
import { dayOf } from './page-day.ts';
import { declarationsOf } from './page-declarations.ts';
import type { PageFacts } from './page-reading.ts';
import { attributeOf, baseAddress, findAll, textOf } from './plain-dom.ts';
import { oneLine } from './plain-text.ts';

const LONGEST_TITLE = 300;

export function readPageFacts(): PageFacts {
  const declared = readDeclared();
  const site = line(declared?.siteName);
  return {
    address: pageAddress({ location: location.href, canonical: canonicalAddresses() }),
    title: titleOf(line(declared?.title), site),
    site,
    author: authorOf(declared?.byline ?? ''),
    day: dayOf(declared?.publishedTime ?? '') || dayInPage(),
  };
}

function readDeclared() {
  try {
    return new Readability(declarationsOf(document), { charThreshold: 0 }).parse();
  } catch {
    // Structured data may be anything at all.
    return null;
  }
}

function canonicalAddresses(): string[] {
  const base = baseAddress();
  return findAll(document, 'link[rel~="canonical"][href], meta[property="og:url"][content]')
    .map((element) => attributeOf(element, 'href') || attributeOf(element, 'content'))
    .filter((address) => address !== '' && URL.canParse(address, base))
    .map((address) => new URL(address, base).href);
}

/**
 * What people see on the tab, without the site's name. A declared title counts where the tab carries
 * it, too: pages that change without loading forget to declare anew.
 */
function titleOf(declared: string, site: string): string {
  const [title] = findAll(document, 'head > title');
  const tab = line(title && textOf(title));
  if (tab === '' || (declared !== '' && tab.toLowerCase().includes(declared.toLowerCase()))) {
    return declared;
  }
  const end = site === '' ? -1 : tab.lastIndexOf(site);
  const isSuffix = end > 0 && end + site.length === tab.length;
  return isSuffix ? tab.slice(0, end).replace(/[\s|–—·:»-]+$/, '') || tab : tab;
}

const dayElements = [
  'meta[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="dc.date" i]',
  'meta[name="citation_publication_date"]',
  '[itemprop="datePublished"]',
  'time[pubdate]',
].join(', ');

function dayInPage(): string {
  const [first] = findAll(document, dayElements);
  const times = findAll(document, 'article time[datetime], main time[datetime]');
  // Several times are those of comments or other articles.
  const element = first ?? (times.length === 1 ? times[0] : undefined);
  if (element === undefined) return '';
  const value = attributeOf(element, 'content') || attributeOf(element, 'datetime');
  return dayOf(value || line(textOf(element)));
}

function line(text: string | null | undefined): string {
  return oneLine(text ?? '', LONGEST_TITLE);
}
