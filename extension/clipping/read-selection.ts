/**
 * Runs inside the page, sent there as text: it can use nothing from outside its own braces.
 * Reads what is selected, also within a text field, but never a password.
 */
export function readSelection(): { selected: string; title: string; url: string } {
  const field = document.activeElement;
  const inField =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && field.type === 'text')
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : '';
  const selected = inField || (document.getSelection()?.toString() ?? '');
  return { selected, title: document.title, url: location.href };
}
