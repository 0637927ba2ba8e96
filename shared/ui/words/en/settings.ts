export const settings = {
  title: 'Settings',
  language: 'Language',
  languages: { auto: 'As in the browser', en: 'English', es: 'Español' },
  theme: 'Light or dark',
  themes: { auto: 'As on the device', light: 'Light', dark: 'Dark' },
  name: 'My name in this notebook',
  nameHint: 'Everybody in the notebook sees it.',
  notebookName: 'Name of the notebook',
  device: 'This device',
  takeOff: 'Take the notebook off this device',
  takeOffSure:
    'This device forgets the notebook and its key. The others keep theirs. To come back you need a new invitation.',
  takeOffYes: 'Take it off',
  leave: 'Leave the notebook',
  leaveSure:
    'You leave on all your devices, and the others see that. What you wrote stays in the notebook.',
  leaveYes: 'Leave',
  closeExample: 'Close the example',
  privacy: 'What is protected, and what is not',
  truths: [
    'Before anything leaves this device it is locked. The server keeps and passes on locked text.',
    'Whoever runs the server cannot read names, words or pages. They can see how much is stored, when devices connect and from which address.',
    'Every member can read everything, and can copy it. Somebody who is removed keeps what they already had.',
    'This device keeps the key. Whoever can use your browser profile can open the notebook.',
    'If all devices with the key are lost, nobody can open the notebook again.',
  ],
  record: 'What is written here may become part of the child’s record.',
};
