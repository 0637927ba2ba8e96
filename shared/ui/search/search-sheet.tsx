import { Search } from 'lucide-react';
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useNotebook } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { wantedOf } from './highlight.ts';
import styles from './search.module.css';
import { type Hit, searchIndexOf } from './search-index.ts';
import { SearchResult } from './search-result.tsx';

/** How many results are shown at first, and how many more at a time. */
const STRIDE = 30;

/** Finds words in everything that is written in the notebook. */
export function SearchSheet() {
  const { search: words, common } = useWords();
  const { openSheet } = useWay();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [query, setQuery] = useState('');
  const [length, setLength] = useState(STRIDE);
  const wanted = useDeferredValue(query);
  const { hits, busy } = useHits(wanted);
  const asked = wanted.trim() !== '';

  useEffect(() => field.current?.focus(), []);

  const move = (event: KeyboardEvent, to: HTMLElement | null | undefined) => {
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const results = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const onFieldKey = (event: KeyboardEvent) => {
    const [first] = results();
    if (event.key === 'ArrowDown') move(event, first);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) first?.click();
  };
  const onListKey = (event: KeyboardEvent) => {
    const all = results();
    const at = all.findIndex(isFocused);
    if (event.key === 'ArrowDown') move(event, all[at + 1]);
    if (event.key === 'ArrowUp') move(event, all[at - 1] ?? field.current);
    if (event.key === 'Home') move(event, all[0]);
    if (event.key === 'End') move(event, all.at(-1));
  };

  return (
    <Sheet title={words.title} onBack={() => openSheet(null)}>
      <div className={styles.field}>
        <label htmlFor={id} className="unseen">
          {words.label}
        </label>
        <Search aria-hidden className={styles.glass} />
        <input
          ref={field}
          id={id}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          value={query}
          placeholder={words.label}
          className={styles.input}
          onChange={(event) => {
            setQuery(event.target.value);
            setLength(STRIDE);
          }}
          onKeyDown={onFieldKey}
        />
      </div>
      <p role="status" className={styles.said}>
        {asked && busy && `${words.stillReading} `}
        {asked && (hits.length > 0 ? words.found(hits.length) : !busy && words.nothing)}
      </p>
      {!asked && <p className={styles.hint}>{words.hint}</p>}
      <ul ref={list} aria-label={words.results} className={styles.results} onKeyDown={onListKey}>
        {hits.slice(0, length).map((hit) => (
          <SearchResult key={hit.name} hit={hit} query={wanted} />
        ))}
      </ul>
      {hits.length > length && (
        <Button look="link" onClick={() => setLength(length + STRIDE)}>
          {common.showMore}
        </Button>
      )}
    </Sheet>
  );
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

/** What is found now. Asked anew when the index has taken in something. */
function useHits(query: string): { readonly hits: readonly Hit[]; readonly busy: boolean } {
  const index = searchIndexOf(useNotebook());
  const version = useWatched(index);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the index answers anew
  return useMemo(() => {
    if (wantedOf(query).typed.length === 0) return { hits: [], busy: false };
    return { hits: index.search(query), busy: index.isBusy() };
  }, [index, query, version]);
}
