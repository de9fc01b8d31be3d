/** How Chinese text is set: no line begins with punctuation, some air between Chinese and Latin letters, figures of one width. */
export const chineseTypography = {
  lineBreak: "strict",
  wordBreak: "normal",
  overflowWrap: "break-word",
  textAutospace: "normal",
  textSpacingTrim: "trim-start",
  hangingPunctuation: "allow-end",
  fontVariantNumeric: "tabular-nums",
} as const;
