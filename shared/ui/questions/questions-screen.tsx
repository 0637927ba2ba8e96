import { PageHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function QuestionsScreen() {
  return <PageHead title={useWords().questions.title} />;
}
