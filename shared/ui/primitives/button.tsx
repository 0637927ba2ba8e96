import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';

type ButtonProps = ComponentProps<'button'> & {
  /** One `primary` per screen. `link` is for the action beside a heading. */
  look?: 'primary' | 'soft' | 'quiet' | 'link' | 'danger';
  icon?: LucideIcon;
  /** Only the icon is seen; the children are its name. */
  iconOnly?: boolean;
  small?: boolean;
  wide?: boolean;
};

export function Button({
  look = 'soft',
  icon: Icon,
  iconOnly = false,
  small = false,
  wide = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        styles.button,
        styles[look],
        iconOnly && styles.iconOnly,
        small && styles.small,
        wide && styles.wide,
        className,
      )}
    >
      {Icon && <Icon aria-hidden className={styles.icon} />}
      {iconOnly ? <span className="unseen">{children}</span> : children}
    </button>
  );
}
