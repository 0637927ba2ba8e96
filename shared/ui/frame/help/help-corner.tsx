import { LifeBuoy } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '../../words/words.tsx';
import { HeaderButton } from '../header-button.tsx';
import styles from './help.module.css';
import { HelpCard } from './help-card.tsx';

/** Help where no notebook is open: in the same corner, and opening in place. */
export function HelpCorner() {
  const { help } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <aside aria-label={help.title}>
      <div className={styles.corner}>
        <HeaderButton
          icon={LifeBuoy}
          label={help.title}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div id={id} hidden={!open} className={styles.inPlace}>
        {open && <HelpCard />}
      </div>
    </aside>
  );
}
