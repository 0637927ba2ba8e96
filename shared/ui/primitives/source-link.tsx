import { Link2 } from 'lucide-react';
import styles from './source-link.module.css';

/** The page that words were taken from. Told nothing about where its reader comes from. */
export function SourceLink(props: { url: string | null; title: string; opens: string }) {
  const { url, title, opens } = props;
  const host = url === null ? '' : hostOf(url);
  const words = [title.trim(), host].filter((part, at, all) => part && all.indexOf(part) === at);
  if (words.length === 0) return null;
  return (
    <p className={styles.source}>
      <Link2 aria-hidden className={styles.icon} />
      {url === null ? (
        <span>{words.join(' · ')}</span>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" className={styles.link}>
          {words.join(' · ')}
          <span className="unseen">{` (${opens})`}</span>
        </a>
      )}
    </p>
  );
}

/** "www.example.org" is "example.org" to people. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
