import { useShelfWay } from '../frame/shelf-way.ts';
import { useHost } from '../host-context.tsx';
import { useOpened } from '../opened.tsx';
import { Button } from '../primitives/button.tsx';
import { Confirm } from '../primitives/confirm.tsx';
import { useAttempt } from '../use-attempt.ts';
import { useWords } from '../words/words.tsx';
import styles from './settings.module.css';

/** Taking the notebook off this device, or leaving it everywhere. */
export function LeaveDevice() {
  const { settings: words } = useWords();
  const host = useHost();
  const { people } = useOpened();
  const { openId, letGo } = useShelfWay();
  const forgetting = useAttempt();
  const leaving = useAttempt();
  if (openId === null) return null;
  const forget = () => letGo(() => host.forget(openId));

  if (people === null) {
    return (
      <Button disabled={forgetting.busy} onClick={() => forgetting.run(forget)}>
        {words.closeExample}
      </Button>
    );
  }
  return (
    <div className={styles.leave}>
      <Confirm
        button={words.takeOff}
        question={words.takeOffSure}
        yes={words.takeOffYes}
        busy={forgetting.busy}
        error={forgetting.error}
        onYes={() => forgetting.run(forget)}
      />
      <Confirm
        button={words.leave}
        question={words.leaveSure}
        yes={words.leaveYes}
        busy={leaving.busy}
        error={leaving.error}
        onYes={() => leaving.run(() => letGo(() => people.leave()))}
      />
    </div>
  );
}
