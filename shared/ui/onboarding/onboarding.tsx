export function Onboarding(_props: {
  first: 'welcome' | 'start' | 'join';
  onSettled(notebookId: string): void;
  onLeave?: () => void;
}) {
  return null;
}
