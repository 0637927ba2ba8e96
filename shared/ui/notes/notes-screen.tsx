import { PageHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function NotesScreen() {
  return <PageHead title={useWords().notes.title} />;
}
