/** Keeps the shelf true while a notebook is open: its title and my role in it. */
import type { Notebook } from '#shared/notebook/notebook.ts';
import type { Role } from '#shared/sync/protocol.ts';
import type { Device } from './device.ts';

export function followTitle(notebook: Notebook, notebookId: string, device: Device): () => void {
  let known: string | null = null;
  const follow = () => {
    const { title } = notebook.about.getSnapshot();
    if (title === '' || title === known) return;
    known = title;
    void device.change(({ facts }) =>
      facts.titles[notebookId] === title
        ? {}
        : { facts: { titles: { ...facts.titles, [notebookId]: title } } },
    );
  };
  follow();
  return notebook.about.subscribe(follow);
}

export function keepRole(device: Device, notebookId: string, role: Role): Promise<void> {
  return device.change(({ passes }) => ({
    passes: passes.map((pass) => (pass.notebookId === notebookId ? { ...pass, role } : pass)),
  }));
}
