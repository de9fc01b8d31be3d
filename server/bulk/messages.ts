/** What the server says about doing something to many records. */
export const bulkMessages = {
  bulkTooMany: { en: "At most {max} records at once.", zh: "一次最多处理 {max} 条记录。" },
  bulkTwice: { en: "The same record is named twice.", zh: "同一条记录出现了两次。" },
} as const;
