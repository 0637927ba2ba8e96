/**
 * The gallery: the whole interface on the example, for looking at while it is built.
 * `?lang=es&theme=dark&frame=portal&stage=offline&text=200`; see `stage.ts` for the stages and
 * `pseudo.ts` for `lang=pseudo`.
 */
import { createRoot } from 'react-dom/client';
import '#shared/ui/look.ts';
import { App } from '#shared/ui/app.tsx';
import { createPseudoWords } from './pseudo.ts';
import { setTheStage } from './stage.ts';

const query = new URLSearchParams(location.search);
const one = <const V extends string>(name: string, values: readonly [V, ...V[]]): V =>
  values.find((value) => value === query.get(name)) ?? values[0];

const lang = one('lang', ['en', 'es', 'pseudo', 'auto']);
const host = setTheStage({
  frame: one('frame', ['panel', 'portal']),
  stage: query.get('stage') ?? '',
  preferences: {
    language: lang === 'pseudo' ? 'en' : lang,
    theme: one('theme', ['auto', 'light', 'dark']),
    region: 'auto',
    shortcuts: true,
    clipsTo: null,
  },
});
document.documentElement.style.fontSize = `${query.get('text') ?? 100}%`;

const root = document.getElementById('root');
const words = lang === 'pseudo' ? { words: createPseudoWords() } : {};
if (root) createRoot(root).render(<App host={host} {...words} />);
