import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './menu.module.css';

export type MenuItem = {
  /** The label unless told. */
  readonly id?: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onChoose: () => void;
  readonly danger?: boolean;
  /** A hairline above it. */
  readonly apart?: boolean;
};

/** A button that opens a short list of actions. Escape and a press elsewhere close it. */
export function Menu(props: {
  /** Read out for the button. */
  label: string;
  button: ReactNode;
  buttonClass?: string | undefined;
  items: readonly MenuItem[];
  /** Shown above the items. */
  head?: ReactNode;
  /** On which edge of the button the list hangs. */
  align?: 'start' | 'end';
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    // Near the foot of the page it would open out of sight.
    list.current?.scrollIntoView({ block: 'nearest' });
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // The page below must not take this Escape for its own way back.
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [open]);

  return (
    <div ref={root} className={styles.menu}>
      <button
        ref={button}
        type="button"
        aria-label={props.label}
        aria-expanded={open}
        aria-controls={id}
        className={classes(styles.button, props.buttonClass)}
        onClick={() => setOpen(!open)}
      >
        {props.button}
      </button>
      <div
        ref={list}
        id={id}
        hidden={!open}
        className={classes(styles.list, styles[props.align ?? 'start'])}
      >
        {props.head}
        <ul>
          {props.items.map(({ label, id: choice = label, icon: Icon, onChoose, danger, apart }) => (
            <li key={choice} className={apart ? styles.apart : undefined}>
              <button
                type="button"
                data-choice={choice}
                className={classes(styles.item, danger && styles.danger)}
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  onChoose();
                }}
              >
                {Icon && <Icon aria-hidden className={styles.icon} />}
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
