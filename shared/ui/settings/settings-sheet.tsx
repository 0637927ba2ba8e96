import { renameNotebook } from '#shared/notebook/about.ts';
import { renameMyself } from '#shared/notebook/members.ts';
import { useHost } from '../host-context.tsx';
import { useCanWrite, useMe, useMember, useNotebook, useOpened } from '../opened.tsx';
import { useWay } from '../place.tsx';
import { Card } from '../primitives/card.tsx';
import { Choice } from '../primitives/choice.tsx';
import { DraftField } from '../primitives/draft-field.tsx';
import { SectionHead } from '../primitives/page-head.tsx';
import { SelectField } from '../primitives/select-field.tsx';
import { Sheet } from '../primitives/sheet.tsx';
import { useWatched } from '../reading.ts';
import { useWords } from '../words/words.tsx';
import { LeaveDevice } from './leave-device.tsx';
import styles from './settings.module.css';

export function SettingsSheet() {
  const { settings: words } = useWords();
  const { openSheet } = useWay();
  return (
    <Sheet title={words.title} onBack={() => openSheet(null)}>
      <Card className={styles.card}>
        <Appearance />
      </Card>
      <Names />
      <SectionHead title={words.device} />
      <Card className={styles.card}>
        <LeaveDevice />
      </Card>
      <SectionHead title={words.privacy} />
      <Card className={styles.card}>
        <ul className={styles.truths}>
          {[...words.truths, words.record].map((truth) => (
            <li key={truth}>{truth}</li>
          ))}
        </ul>
      </Card>
    </Sheet>
  );
}

function Appearance() {
  const { settings: words } = useWords();
  const host = useHost();
  const { language, theme, shortcuts } = useWatched(host.preferences);
  return (
    <>
      <Choice
        label={words.language}
        value={language}
        onChoose={(chosen) => host.setPreferences({ language: chosen })}
        options={(['auto', 'en', 'es'] as const).map((value) => ({
          value,
          label: words.languages[value],
        }))}
      />
      <Choice
        label={words.theme}
        value={theme}
        onChoose={(chosen) => host.setPreferences({ theme: chosen })}
        options={(['auto', 'light', 'dark'] as const).map((value) => ({
          value,
          label: words.themes[value],
        }))}
      />
      <Choice
        label={words.shortcuts}
        value={shortcuts ? 'on' : 'off'}
        onChoose={(chosen) => host.setPreferences({ shortcuts: chosen === 'on' })}
        options={(['on', 'off'] as const).map((value) => ({
          value,
          label: words.shortcutsAre[value],
        }))}
      />
      {host.clips !== null && <ClipsTo />}
    </>
  );
}

/** Where captures go, when there is a choice. */
function ClipsTo() {
  const { settings: words } = useWords();
  const host = useHost();
  const { notebooks } = useWatched(host.shelf);
  const { clipsTo } = useWatched(host.preferences);
  const options = notebooks.filter(({ role, example }) => role !== 'viewer' && !example);
  if (options.length < 2) return null;
  const isKnown = options.some(({ notebookId }) => notebookId === clipsTo);
  return (
    <SelectField
      label={words.clipsTo}
      value={isKnown && clipsTo !== null ? clipsTo : ''}
      options={[
        { value: '', label: words.clipsToOpen },
        ...options.map(({ notebookId, title }) => ({ value: notebookId, label: title })),
      ]}
      onChoose={(notebookId) => host.setPreferences({ clipsTo: notebookId || null })}
    />
  );
}

function Names() {
  const { settings: words } = useWords();
  const notebook = useNotebook();
  const { role } = useOpened();
  const me = useMember(useMe());
  const { title } = useWatched(notebook.about);
  if (!useCanWrite() || me === undefined) return null;
  return (
    <Card className={styles.card}>
      <DraftField
        label={words.name}
        hint={words.nameHint}
        value={me.name}
        onSave={(name) => name.trim() !== '' && renameMyself(notebook, name.trim())}
      />
      {role === 'owner' && (
        <DraftField
          label={words.notebookName}
          value={title}
          onSave={(name) => name.trim() !== '' && renameNotebook(notebook, name.trim())}
        />
      )}
    </Card>
  );
}
