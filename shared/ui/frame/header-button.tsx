import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './header-button.module.css';

/** A round button of the header: its icon is seen, its name is heard and shows on hovering. */
export function HeaderButton(
  props: ComponentProps<'button'> & { icon: LucideIcon; label: string },
) {
  const { icon: Icon, label, ...rest } = props;
  return (
    <button type="button" {...rest} aria-label={label} title={label} className={styles.button}>
      <Icon aria-hidden className={styles.icon} />
    </button>
  );
}
