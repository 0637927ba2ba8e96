import {
  Flag,
  House,
  type LucideIcon,
  MessageCircleQuestionMark,
  NotebookText,
  Sun,
} from 'lucide-react';
import type { Tab } from '../place.tsx';

export const tabIcons: Record<Tab, LucideIcon> = {
  today: Sun,
  goals: Flag,
  questions: MessageCircleQuestionMark,
  practice: House,
  notes: NotebookText,
};
