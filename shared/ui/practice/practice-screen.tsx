import { PageHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function PracticeScreen() {
  return <PageHead title={useWords().practice.title} />;
}
