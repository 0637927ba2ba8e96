import { useState } from 'react';
import { markAllSeen } from '#shared/notebook/visits.ts';
import { useNow } from '../clock.ts';
import { useCanWrite, useNotebook } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';
import { NewsRow } from './news-row.tsx';
import { useNews } from './use-news.ts';

/** How many are shown before one asks for more, and how many then at a time. */
const FIRST = 5;
const STRIDE = 50;

/** What the others did since this person's last visit. */
export function NewsList() {
  const { today, common, format } = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const now = useNow();
  const { since, news } = useNews();
  const [length, setLength] = useState(FIRST);
  if (news.length === 0) return null;
  const left = news.length - length;
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
        {news.slice(0, length).map((each) => (
          <NewsRow key={each.entry.id} news={each} since={since} />
        ))}
        {left > 0 && (
          <div>
            <Button look="link" onClick={() => setLength(length + STRIDE)}>
              {left > STRIDE ? common.showMore : today.news.all(news.length)}
            </Button>
          </div>
        )}
      </Card>
    </section>
  );
}
