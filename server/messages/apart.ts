/** What the server says when work that is done apart takes too much: reading what somebody sent, or writing a large file. */
export const apartMessages = {
  readingTooMuch: {
    en: "This takes more memory or time than one file may take. Divide it, or save it anew in another program.",
    zh: "处理此文件所需的内存或时间超出限度，请拆分文件，或用其他程序重新另存后再试。",
  },
  readingBusy: {
    en: "Many files are being read or written right now. Please try again in a minute.",
    zh: "正在读取或生成的文件较多，请一分钟后重试。",
  },
} as const;
