/** What the server says about notifications and reminders. */
export const notificationMessages = {
  oneChoice: { en: "Choose in one way only, not in several.", zh: "只能选择一种方式。" },
  tooMany: { en: "At most {max} at once.", zh: "一次最多 {max} 项。" },
} as const;
