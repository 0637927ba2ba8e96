/** The tools under a text. */
export const editor = {
  toolbar: 'Text tools',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'Bullet list',
  numbers: 'Numbered list',
  link: 'Link',
  unlink: 'Remove link',
  address: 'Web address',
  addressExample: 'example.org/page',
};
