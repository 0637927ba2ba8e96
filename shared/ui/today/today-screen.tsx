import { PageHead } from '../primitives/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function TodayScreen() {
  return <PageHead title={useWords().frame.tabs.today} />;
}
