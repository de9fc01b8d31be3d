const NUMERAL = "[零〇○一二两三四五六七八九十百千廿卅0-9０-９]";

/** The beginning of a printed label, as far as markup is told from text by it: 第十二条, （三）, 1.1, 一、 */
export const LABEL_START = new RegExp(
  `^[ \\t\\u3000]{0,3}(?:第[ \\t\\u3000]{0,2}${NUMERAL}{1,9}[ \\t\\u3000]{0,2}(?:部分|分[编編]|[编編篇章节節条條])|[（(](?:${NUMERAL}{1,4}|[a-zA-Z])[）)]|${NUMERAL}{1,4}[、.．]|[\\u2460-\\u249b\\u3220-\\u3229\\u3251-\\u325f]|附[ \\u3000]?件[一二三四五六七八九十0-9]{0,3}(?:[：:]|$))`,
);

/** Elements of HTML that converters leave in a text. Anything else in angle brackets is text. */
const TAG_NAMES =
  "a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|details|div|dl|dt|em|figure|font|footer|h[1-6]|head|header|hr|html|i|img|ins|kbd|label|li|main|mark|nav|o:p|ol|p|pre|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|v:[a-z]{1,20}";

/** Every element of these, wherever it stands. */
export const TAGS = new RegExp(`</?(?:${TAG_NAMES})(?:\\s[^<>]{0,500})?\\s?/?>`, "gi");

const SIGNS: readonly RegExp[] = [
  // Headings, and front matter.
  /^[ \t>]{0,8}#{1,6}[ \t\u3000]{1,20}\S/m,
  /^\ufeff?\s{0,20}---[ \t]{0,20}\r?\n[\w-]{1,40}:/,
  /^[ \t]{0,3}(?:`{3}|~{3})/m,
  // A text that is quoted as in a mail.
  /^>.{0,500}\n{1,3}>.{0,500}\n{1,3}>/m,
  // Labels behind bullets, quotation marks and emphasis.
  new RegExp(`^[ \\t]{0,8}[-\\x2a\\x2b>•●▪◦‣·][ \\t\\u3000]{1,4}第[ ]?${NUMERAL}{1,9}[ ]?(?:分[编編]|[编編篇章节節条條])`, "m"),
  new RegExp(
    `^[ \\t>]{0,12}(?:[-\\x2a\\x2b•●▪◦‣·][ \\t\\u3000]{0,4})?(?:\\x2a{1,3}|_{1,3}|~~|\`)[ ]?[第（(]?[ ]?${NUMERAL}{1,9}[ ]?[）)、.．编編篇章节節条條分]`,
    "m",
  ),
  // Links, spans, attributes, elements, entities, escapes.
  /\]\((?:#|https?:|\.{0,2}\/)[^()\s]{0,500}\)/,
  /[\]}]\{[.#][^{}\n]{0,200}\}/,
  new RegExp(`</?(?:${TAG_NAMES})(?:\\s[^<>]{0,500})?\\s?/?>`, "i"),
  /&(?:nbsp|[a-z]{0,3}sp|amp|lt|gt|quot|[lr][sd]quo|mdash|ndash|hellip|middot|bull|times|zwn?j|shy|#[0-9]{2,6}|#x[0-9a-f]{2,5});/i,
  /(?<![A-Za-z]:)\\[.()[\]\x2a_#~\x2b-]/,
];

/** Whether a text is written in Markdown, or came out of a converter: in other texts the same characters are what they look like. */
export const hasMarkup = (text: string): boolean => SIGNS.some((sign) => sign.test(text));
