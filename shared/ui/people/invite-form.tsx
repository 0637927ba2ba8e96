import { useState } from 'react';
import { type MemberKind, memberKinds } from '#shared/notebook/shape.ts';
import { type Role, roles } from '#shared/sync/protocol.ts';
import type { Invitation, People } from '../host.ts';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { Choice } from '../primitives/choice.tsx';
import { Field } from '../primitives/field.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import { InvitationLink } from './invitation-link.tsx';
import styles from './people.module.css';

/** Name, who they are, what they may do; then a link that works once. */
export function InviteForm(props: { invite: People['invite']; onDone(): void }) {
  const { people: words, common } = useWords();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<MemberKind>('clinician');
  const [role, setRole] = useState<Role>('editor');
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const attempt = useAttempt();
  const who = name.trim();

  if (invitation) {
    return <InvitationLink name={who} invitation={invitation} onDone={props.onDone} />;
  }
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (who === '') return;
          attempt.run(async () => setInvitation(await props.invite({ name: who, kind }, role)));
        }}
      >
        <h3 className={styles.title}>{words.inviteTitle}</h3>
        <Field
          label={words.name}
          placeholder={words.namePlaceholder}
          value={name}
          onText={setName}
          maxLength={60}
          autoFocus
        />
        <Choice
          label={words.kind}
          value={kind}
          onChoose={(chosen) => {
            setKind(chosen);
            setRole(chosen === 'helper' ? 'viewer' : 'editor');
          }}
          options={memberKinds.map((value) => ({ value, label: words.kinds[value], tone: value }))}
        />
        <Choice<Role>
          label={words.role}
          value={role}
          onChoose={setRole}
          options={roles
            .toReversed()
            .map((value) => ({ value, label: words.roles[value], hint: words.roleHints[value] }))}
        />
        <p role="alert" className={styles.error}>
          {attempt.error}
        </p>
        <div className={styles.actions}>
          <Button type="submit" look="primary" disabled={who === '' || attempt.busy}>
            {words.makeLink}
          </Button>
          <Button look="quiet" onClick={props.onDone}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Card>
  );
}
