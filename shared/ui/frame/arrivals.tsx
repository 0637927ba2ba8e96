import { useEffect, useRef, useState } from 'react';
import { useNotebook } from '../opened.tsx';
import { useCollection } from '../reading.ts';
import { useNews } from '../today/use-news.ts';
import { useWords } from '../words/words.tsx';

/** Milliseconds. Several edits of one burst are told as one. */
const PAUSE = 1500;

/** Says politely, to those who listen, that somebody else's edit has arrived. */
export function Arrivals() {
  const { frame, common } = useWords();
  const notebook = useNotebook();
  const { news } = useNews();
  const members = useCollection(notebook.members);
  const at = Math.max(0, ...news.map((each) => each.at));
  const by = news.find((each) => each.at === at)?.by;
  const heard = useRef(at);
  const [said, setSaid] = useState({ text: '', at: 0 });

  useEffect(() => {
    if (at <= heard.current) return;
    const timer = setTimeout(() => {
      heard.current = at;
      const author = members.find(({ id }) => id === by);
      setSaid({ text: frame.arrived(author?.name ?? common.someone), at });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [at, by, members, frame, common]);

  return (
    <p aria-live="polite" className="unseen">
      {/* Made anew for each arrival: the same words again would not be read out. */}
      <span key={said.at}>{said.text}</span>
    </p>
  );
}
