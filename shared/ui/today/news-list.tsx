import { memo, useState } from 'react';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { plainText, readRichText } from '#shared/notebook/rich-text.ts';
import type { WordField } from '#shared/notebook/shape.ts';
import { markAllSeen, type News } from '#shared/notebook/visits.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useMember, useNotebook } from '../opened.tsx';
import { type Tab, useWay } from '../place.tsx';
import { Badge } from '../primitives/badge.tsx';
import { Button } from '../primitives/button.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Card } from '../primitives/card.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { useWords, type Words } from '../words/words.tsx';
import styles from './news-list.module.css';
import { useNews } from './use-news.ts';

/** How many are shown before one asks for all. */
const FIRST = 5;

const homes: Record<News['collection'], Tab> = {
  goals: 'goals',
  questions: 'questions',
  practices: 'practice',
  notes: 'notes',
  sessions: 'today',
};

/** What the others wrote since this person's last visit. */
export function NewsList() {
  const { today, format } = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const now = useNow();
  const { since, news } = useNews();
  const [all, setAll] = useState(false);
  if (news.length === 0) return null;
  const shown = all ? news : news.slice(0, FIRST);
  return (
    <section aria-labelledby="news">
      <SectionHead
        id="news"
        title={since === 0 ? today.news.first : today.news.since(format.relative(since, now))}
        action={
          canWrite && (
            <Button look="link" onClick={() => markAllSeen(notebook)}>
              {today.news.markRead}
            </Button>
          )
        }
      />
      <Card rows>
        {shown.map((each) => (
          <NewsRow key={each.entry.id} news={each} since={since} />
        ))}
        {!all && news.length > FIRST && (
          <div>
            <Button look="link" onClick={() => setAll(true)}>
              {today.news.all(news.length)}
            </Button>
          </div>
        )}
      </Card>
    </section>
  );
}

const NewsRow = memo(
  function NewsRow({ news, since }: { news: News; since: number }) {
    const words = useWords();
    const notebook = useNotebook();
    const { goTo } = useWay();
    const { collection, entry } = news;
    const member = useMember(entry.changedBy);
    const preview = previewOf(notebook, news);
    return (
      <div className={styles.row}>
        {member && <Badge member={member} label="" />}
        <div className={styles.body}>
          <button
            type="button"
            className={styles.title}
            onClick={() => goTo(homes[collection], entry.id)}
          >
            {headline(words, news, since)}
          </button>
          {preview && (
            <p data-excerpt className={styles.preview}>
              {preview}
            </p>
          )}
          <Byline memberId={entry.changedBy} at={entry.changedAt} />
        </div>
      </div>
    );
  },
  (before, after) => before.news.entry === after.news.entry && before.since === after.since,
);

function headline({ today, format }: Words, { collection, entry }: News, since: number): string {
  const words = today.news;
  const isNew = (entry.createdAt ?? 0) > since;
  switch (collection) {
    case 'goals':
      return isNew ? words.proposed(entry.title) : words.goal(entry.title);
    case 'questions':
      if ((entry.answeredAt ?? 0) > since) return words.answered(entry.text);
      return isNew ? words.asked(entry.text) : words.question(entry.text);
    case 'practices':
      return words.practice(entry.title);
    case 'notes':
      if (entry.kind === 'win') return words.win(entry.title);
      return entry.title || entry.sourceTitle || words.note;
    case 'sessions':
      return words.session(entry.startsAt === null ? '' : format.when(entry.startsAt, Date.now()));
  }
}

const previewed: Partial<Record<News['collection'], WordField>> = {
  questions: 'answer',
  notes: 'body',
};

function previewOf(notebook: Notebook, { collection, entry }: News): string {
  const field = previewed[collection];
  const richText = field ? readRichText(notebook.doc, entry.id, field) : null;
  return richText === null ? '' : plainText(richText).slice(0, 160);
}
