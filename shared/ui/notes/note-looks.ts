/** The icon and colour of each kind of note. Only kinds whose colour means something have one. */
import {
  Baby,
  BookOpen,
  CloudLightning,
  Eye,
  Handshake,
  HeartHandshake,
  History,
  type LucideIcon,
  MessageSquareHeart,
  Signpost,
  Star,
  TriangleAlert,
} from 'lucide-react';
import type { NoteKind } from '#shared/notebook/shape.ts';
import type { Tone } from '../primitives/tone.ts';

export const noteLooks: Record<NoteKind, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  observation: { icon: Eye, tone: 'plain' },
  happened: { icon: CloudLightning, tone: 'plain' },
  win: { icon: Star, tone: 'win' },
  concern: { icon: TriangleAlert, tone: 'plain' },
  feedback: { icon: MessageSquareHeart, tone: 'plain' },
  background: { icon: History, tone: 'plain' },
  'about-child': { icon: Baby, tone: 'young-person' },
  resource: { icon: BookOpen, tone: 'plain' },
  'how-we-work': { icon: Handshake, tone: 'clinician' },
  decision: { icon: Signpost, tone: 'plain' },
  wellbeing: { icon: HeartHandshake, tone: 'caregiver' },
};
