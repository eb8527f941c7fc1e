/** How the structured part of a confidentiality item speaks. */
export const detailWords = {
  heading: { ja: '資料に書かれていること', en: 'What the document says' },
  lead: {
    ja: '資料のとおりに答えると、要件を満たすかどうかの見立てが下に出ます。',
    en: 'Answer as the document has it; whether the requirement seems to be met is shown below.',
  },
  proposal: { ja: '見立て（決めるのは審査担当です）', en: 'Proposal (the reviewer decides)' },
  notYet: { ja: '答えると、ここに見立てが出ます。', en: 'Answer, and a proposal appears here.' },
  unreadable: {
    ja: '読めない値があるため、見立てを出せません。上の欄を直してください。',
    en: 'No proposal: something above cannot be read. Correct it first.',
  },
  checkNow: { ja: '保存して、見立てを見る', en: 'Save and see the proposal' },
} as const;
