import { memo } from 'react';
import type { Deed, News } from '#shared/notebook/news.ts';
import type { Notebook } from '#shared/notebook/notebook.ts';
import { plainText, readRichText } from '#shared/notebook/rich-text.ts';
import type { WordField } from '#shared/notebook/shape.ts';
import { markRead } from '#shared/notebook/visits.ts';
import { noteName } from '../notes/note-name.ts';
import { useCanWrite, useMember, useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Badge } from '../primitives/badge.tsx';
import { Byline } from '../primitives/byline.tsx';
import { Pill } from '../primitives/pill.tsx';
import { questionName } from '../questions/question-name.ts';
import { useWords, type Words } from '../words/words.tsx';
import styles from './news-list.module.css';
import { homes } from './use-news.ts';

/** One entry with what is new about it. To open it is to have read it. */
export const NewsRow = memo(function NewsRow({ news, since }: { news: News; since: number }) {
  const words = useWords();
  const notebook = useNotebook();
  const canWrite = useCanWrite();
  const { goTo } = useWay();
  const { collection, entry, deeds, by, at, mentionsMe } = news;
  const member = useMember(by);
  const nameOf = (id: string | null) =>
    notebook.members.get(id ?? '')?.name || words.common.someone;
  const [first, ...rest] = deeds.map((deed) => tell(words, news, deed, since, nameOf(deed.by)));
  const preview = deeds[0]?.kind === 'wrote' ? previewOf(notebook, news) : '';
  const open = () => {
    if (canWrite) markRead(notebook, entry.id, at);
    goTo(homes[collection], entry.id);
  };
  return (
    <div className={styles.row}>
      {member && <Badge member={member} label="" />}
      <div className={styles.body}>
        <button type="button" className={styles.title} onClick={open}>
          {first}
        </button>
        {mentionsMe && <Pill tone="clinician">{words.today.news.forYou}</Pill>}
        {preview && (
          <p data-excerpt className={styles.preview}>
            {preview}
          </p>
        )}
        {rest.map((line) => (
          <p key={line} data-excerpt className={styles.preview}>
            {line}
          </p>
        ))}
        <Byline memberId={by} at={at} />
      </div>
    </div>
  );
});

function tell(words: Words, news: News, deed: Deed, since: number, name: string): string {
  const told = words.today.news;
  const title = titleOf(words, news);
  switch (deed.kind) {
    case 'wrote':
      return headline(words, news, since);
    case 'added-to':
      return told.addedTo(name, title);
    case 'mentioned':
      return told.mentioned(name, title, deed.text);
    case 'commented':
      return told.commented(name, title, deed.text);
    case 'settled':
      return told.settled(name, title);
    case 'logged':
      return told.logged(name, title, deed.days);
    case 'rated':
      return told.rated(name, title, words.format.number(deed.value));
    case 'reached':
      return told.reached(name, title, signed(deed.level));
    case 'agreed':
      return told.stances[deed.stance](name, title);
    case 'changed-plan':
      return told.changedPlan(name, title, deed.what);
  }
}

/** A typographic minus; the sign of what is more than expected is said, too. */
function signed(level: number): string {
  return level > 0 ? `+${level}` : `${level}`.replace('-', '−');
}

function titleOf(words: Words, { collection, entry }: News): string {
  switch (collection) {
    case 'goals':
    case 'practices':
      return entry.title;
    case 'questions':
      return questionName(entry, words);
    case 'notes':
      return noteName(entry, words);
    case 'sessions':
      return words.today.news.session(
        entry.startsAt === null ? '' : words.format.when(entry.startsAt, Date.now()),
      );
  }
}

function headline(words: Words, news: News, since: number): string {
  const { collection, entry } = news;
  const told = words.today.news;
  const title = titleOf(words, news);
  const isNew = (entry.createdAt ?? 0) > since;
  switch (collection) {
    case 'goals':
      return isNew ? told.proposed(title) : told.goal(title);
    case 'questions':
      if ((entry.answeredAt ?? 0) > since) return told.answered(title);
      return isNew ? told.asked(title) : told.question(title);
    case 'practices':
      return told.practice(title);
    case 'notes':
      return entry.kind === 'win' ? told.win(title) : title;
    case 'sessions':
      return title;
  }
}

const previewed: Partial<Record<News['collection'], WordField>> = {
  questions: 'answer',
  notes: 'body',
};

function previewOf(notebook: Notebook, { collection, entry }: News): string {
  const field = previewed[collection];
  const richText = field ? readRichText(notebook.doc, entry.id, field) : null;
  const written = richText === null ? '' : plainText(richText);
  // What nobody has put into words yet is told apart by what it is about.
  const quoted = collection === 'questions' || collection === 'notes' ? entry.quote : '';
  return (written || quoted).replaceAll(/\s+/g, ' ').trim().slice(0, 160);
}
