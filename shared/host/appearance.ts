/** How I appear to the others who are here, as my entry in the notebook says. */
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { MemberKind } from '#shared/notebook/shape.ts';
import type { Presence } from '#shared/sync/presence.ts';

/** Six digits each, because carets of other programs take nothing else. */
const colours: Record<MemberKind, string> = {
  clinician: '#1f6f6a',
  caregiver: '#b84e33',
  'young-person': '#2f5fa8',
  helper: '#565d69',
};

export function appearAs(notebook: Notebook, presence: Presence): () => void {
  const introduce = () => {
    const me = notebook.members.get(notebook.me);
    presence.introduce({ name: me?.name ?? '', color: colours[me?.kind ?? 'helper'] });
  };
  introduce();
  return notebook.members.all.subscribe(introduce);
}
