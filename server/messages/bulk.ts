/** What the server says about doing something to many records. */
export const bulkMessages = {
  bulkTooMany: { en: "At most {max} records at once.", zh: "一次最多处理 {max} 条记录。" },
  bulkTwice: { en: "The same record is named twice.", zh: "同一条记录出现了两次。" },
  bulkRemindedToday: { en: "This person has been reminded of it today already.", zh: "今天已就此事催办过。" },
  bulkNothingToRemind: {
    en: "There is nothing to remind of any more: it is done or no longer asked.",
    zh: "此事已完成或不再要求，无需催办。",
  },
  bulkOwnObligation: { en: "This is your own; nobody reminds themselves.", zh: "这是您本人的待办，不能催办自己。" },
} as const;
