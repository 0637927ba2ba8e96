import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '#shared/notebook/shape.ts';
import { useMe, useNotebook, useOpened } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useCollection } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberRow } from './member-row.tsx';
import styles from './people.module.css';

/** Who is in the notebook; owners invite and remove here. */
export function PeopleSheet() {
  const { people: words } = useWords();
  const { openSheet } = useWay();
  const { people, role } = useOpened();
  const me = useMe();
  const members = useCollection(useNotebook().members);
  const [inviting, setInviting] = useState(false);
  const rank = (member: Member) => (member.removedAt ? 2 : member.joined ? 0 : 1);
  const sorted = [...members].sort((a, b) => rank(a) - rank(b));
  const mayInvite = people !== null && role === 'owner';

  return (
    <Sheet title={words.title} onBack={() => openSheet(null)}>
      <div className={styles.stack}>
        <p className={styles.audience}>{words.audience}</p>
        <Card rows>
          {sorted.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              remove={mayInvite && member.id !== me ? people.remove : null}
            />
          ))}
        </Card>
        {mayInvite && !inviting && (
          <Button look="primary" icon={UserPlus} onClick={() => setInviting(true)}>
            {words.inviteTitle}
          </Button>
        )}
        {mayInvite && inviting && (
          <InviteForm invite={people.invite} onDone={() => setInviting(false)} />
        )}
        {people !== null && role !== 'owner' && <Notice>{words.onlyOwners}</Notice>}
        {people === null && <Notice>{words.inExample}</Notice>}
      </div>
    </Sheet>
  );
}
