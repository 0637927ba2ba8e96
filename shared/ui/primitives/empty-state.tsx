import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** An empty screen teaches: what goes here, one example, one button. */
export function EmptyState(props: {
  icon: LucideIcon;
  title: string;
  text?: string;
  example?: string;
  action?: ReactNode;
}) {
  const { icon: Icon, title, text, example, action } = props;
  return (
    <div className={styles.empty}>
      <Icon aria-hidden className={styles.icon} />
      <h3 className={styles.title}>{title}</h3>
      {text && <p className={styles.text}>{text}</p>}
      {example && <blockquote className={styles.example}>{example}</blockquote>}
      {action}
    </div>
  );
}
