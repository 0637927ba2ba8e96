import { useMemo } from 'react';
import { encode } from 'uqr';
import { useNow } from '../clock.ts';
import type { Invitation } from '../host.ts';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { CopyField } from '../primitives/copy-field.tsx';
import { Disclosure } from '../primitives/disclosure.tsx';
import { useWords } from '../words/words.tsx';
import styles from './people.module.css';

/** The one-time link, to copy or to scan. It is shown here once and kept nowhere. */
export function InvitationLink(props: { name: string; invitation: Invitation; onDone(): void }) {
  const { people: words, common, format } = useWords();
  const now = useNow();
  const { link, expiresAt } = props.invitation;
  return (
    <Card className={styles.form}>
      <h3 className={styles.title}>{words.linkFor(props.name)}</h3>
      <CopyField label={words.link} value={link} />
      <p className={styles.soft}>{words.linkOnce(format.when(expiresAt, now))}</p>
      <Disclosure summary={words.qr}>
        <QrCode text={link} label={words.qrLabel} />
      </Disclosure>
      <div className={styles.actions}>
        <Button look="soft" onClick={props.onDone}>
          {common.done}
        </Button>
      </div>
    </Card>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 0 }), [text]);
  const dark = data
    .flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={styles.qr}>
      <path d={dark} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
