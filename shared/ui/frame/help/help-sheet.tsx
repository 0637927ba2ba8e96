import { useWay } from '../../place.tsx';
import { Sheet } from '../../primitives/sheet.tsx';
import { useWords } from '../../words/words.tsx';
import { HelpCard } from './help-card.tsx';

export function HelpSheet() {
  const { openSheet } = useWay();
  const { help } = useWords();
  return (
    <Sheet title={help.title} onBack={() => openSheet(null)}>
      <HelpCard />
    </Sheet>
  );
}
