import { PageHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function GoalsScreen() {
  return <PageHead title={useWords().goals.title} />;
}
