/**
 * The gallery: the whole interface on the example, for looking at while it is built.
 * `?lang=es&theme=dark&frame=portal&stage=offline`; see `stage.ts` for the stages.
 */
import { createRoot } from 'react-dom/client';
import '#shared/ui/look.ts';
import { App } from '#shared/ui/app.tsx';
import type { Preferences } from '#shared/ui/host.ts';
import { setTheStage } from './stage.ts';

const query = new URLSearchParams(location.search);
const host = setTheStage({
  frame: query.get('frame') === 'portal' ? 'portal' : 'panel',
  stage: query.get('stage') ?? '',
  preferences: {
    language: (query.get('lang') ?? 'en') as Preferences['language'],
    theme: (query.get('theme') ?? 'auto') as Preferences['theme'],
    region: 'auto',
    shortcuts: true,
  },
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<App host={host} />);
