/** Where a comment is written: Enter sends it, @ asks somebody to look. */
import { AtSign } from 'lucide-react';
import { useId, useRef } from 'react';
import { afterPress } from '../primitives/after-press.ts';
import { Button } from '../primitives/button.tsx';
import { TextArea } from '../primitives/field.tsx';
import { intoView } from '../primitives/into-view.ts';
import { useWords } from '../words/words.tsx';
import styles from './comment-field.module.css';
import { MentionList, optionId } from './mention-list.tsx';
import { mentionedIn } from './mentions.ts';
import { useMention, useMentionable } from './use-mention.ts';

export type Said = { readonly text: string; readonly mentions: readonly string[] };

export function CommentField(props: {
  label: string;
  text: string;
  onText(text: string): void;
  /** On the button that ends it. */
  action: string;
  onSend(said: Said): void;
  onCancel?: (() => void) | undefined;
}) {
  const { label, text, onText, action, onSend, onCancel } = props;
  const { comments: words, common } = useWords();
  const members = useMentionable();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { found, active, ...mention } = useMention(field, text, onText);
  const offers = found.length > 0;
  const said = text.trim();
  const send = () => {
    if (said !== '') onSend({ text: said, mentions: mentionedIn(said, members) });
  };
  return (
    <div ref={intoView} className={styles.field}>
      <TextArea
        ref={field}
        label={label}
        labelUnseen
        placeholder={label}
        value={text}
        onText={(typed) => {
          onText(typed);
          mention.look();
        }}
        onSelect={mention.look}
        onBlur={() => afterPress(mention.close)}
        onKeyDown={(event) => {
          mention.onKeyDown(event);
          if (event.key !== 'Escape' || event.isPropagationStopped() || !onCancel) return;
          event.stopPropagation();
          onCancel();
        }}
        onEnter={() => (offers ? mention.choose(found[active]) : send())}
        autoFocus
        enterKeyHint="send"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offers ? listId : undefined}
        aria-activedescendant={offers ? optionId(listId, active) : undefined}
      />
      {offers && (
        <MentionList id={listId} members={found} active={active} onChoose={mention.choose} />
      )}
      <p role="status" className="unseen">
        {offers && words.found(found.length)}
      </p>
      <div className={styles.actions}>
        <Button look="quiet" small iconOnly icon={AtSign} onClick={mention.begin}>
          {words.mention}
        </Button>
        {onCancel && (
          <Button look="quiet" small onClick={onCancel}>
            {common.cancel}
          </Button>
        )}
        <Button look="soft" small disabled={said === ''} onClick={send}>
          {action}
        </Button>
      </div>
    </div>
  );
}
