import { Image } from 'lucide-react';
import { useWords } from '../words/words.tsx';
import styles from './quote.module.css';

/**
 * A picture by its description and a link. It is never loaded here: whoever keeps it would learn who
 * looks at this notebook, and when.
 */
export function PictureLink({ url, description }: { url: string; description: string }) {
  const { capture, questions } = useWords();
  return (
    <div className={styles.picture}>
      <Image aria-hidden className={styles.icon} />
      <div>
        <p dir="auto" className={styles.text}>
          {description || capture.picture}
        </p>
        <a href={url} target="_blank" rel="noopener noreferrer" className={styles.open}>
          {capture.quote.openPicture}
          <span className="unseen">{` (${questions.opens})`}</span>
        </a>
      </div>
    </div>
  );
}
