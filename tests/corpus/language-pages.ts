/** Scripts and directions. */
import { type CorpusPage, says } from './corpus-page.ts';

export const languagePages: readonly CorpusPage[] = [
  {
    name: 'arabic',
    choice: { kind: 'words', from: 'اجلس بقرب طفلك', to: 'بأمان.' },
    passage: says(
      'اجلس بقرب طفلك دقائق قليلة، ثم اتركه مع ضوء صغير.\n\nالكلمات القصيرة تكفي: أنا هنا، وأنت بأمان.',
      { language: 'ar', direction: 'rtl' },
    ),
    page: { title: 'قلق الأطفال قبل النوم' },
  },
  {
    name: 'hebrew',
    choice: { kind: 'words', from: 'חיבוק אחד', to: 'בונה מגדל.' },
    passage: says('חיבוק אחד, משפט אחד, ויוצאים. הילד בוכה דקה, ואחר כך בונה מגדל.', {
      language: 'he',
      direction: 'rtl',
    }),
    page: { title: 'פרידה בגן' },
  },
  {
    name: 'mixed-bidi',
    choice: { kind: 'words', from: 'قالت المعلمة', to: 'ابتسمت' },
    passage: says('قالت المعلمة: “Room 4B, 08:15” ثم ابتسمت', { language: 'ar', direction: 'rtl' }),
    page: { title: 'كلمات للمدرسة' },
  },
  {
    name: 'japanese-ruby',
    choice: { kind: 'words', from: '夜になると', to: '書きましょう。' },
    passage: says(
      '夜になると心配が大きくなることがあります。まず名前をつけて、紙に書きましょう。',
      {
        language: 'ja',
      },
    ),
    page: { title: '眠る前の心配' },
  },
  {
    name: 'chinese',
    unjudged: 'its faults',
    choice: { kind: 'words', from: '先相信他', to: '一张脸' },
    passage: says('先相信他。然后一起给担心画一张脸', { language: 'zh-CN' }),
    page: { title: '开学前的担心' },
  },
  {
    name: 'korean',
    choice: { kind: 'words', from: '오늘 걱정을', to: '약속합니다.' },
    passage: says('오늘 걱정을 하나만 고릅니다. 내일 아침에 다시 이야기하자고 약속합니다.', {
      language: 'ko-KR',
    }),
    page: { title: '잠들기 전' },
  },
  {
    name: 'thai',
    choice: { kind: 'words', from: 'ให้ลูกเลือก', to: 'ในกล่อง' },
    passage: says('ให้ลูกเลือกเรื่องกังวลหนึ่งเรื่องแล้วเก็บไว้ในกล่อง', { language: 'th' }),
    page: { title: 'ก่อนนอน' },
  },
  {
    name: 'emoji',
    choice: { kind: 'words', from: 'Friday', to: 'all together.' },
    passage: says('Friday 🦁💪🏽 and on Sunday 👩‍👧‍👦 all together.'),
    page: { title: 'Feelings in pictures' },
  },
  {
    name: 'soft-hyphens',
    unjudged: 'its faults',
    choice: { kind: 'element', selector: 'p' },
    passage: says('Die Einschlafbegleitung darf kurzsein. Ein Lied, ein Kuss, ein Licht.', {
      language: 'de',
    }),
    page: { title: 'Weiche Trennung' },
  },
];
