import { Box } from "@mui/material";
import { memo, type ReactNode } from "react";
import { chineseTypography } from "../../theme/typography.ts";

type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "quote" | "paragraph"; readonly text: string };

const bullet = /^\s*[-*+]\s+(.*)/s;
const numbered = /^\s*\d+[.)]\s+(.*)/s;

function listOf(lines: readonly string[]): Block | null {
  for (const [pattern, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const) {
    const items = lines.map((line) => pattern.exec(line)?.[1]);
    if (items.every((item) => item !== undefined)) return { kind: "list", ordered, items };
  }
  return null;
}

function headingOf(line: string): Block | null {
  const [, marks, text] = /^(#{1,6})\s+(.*)/s.exec(line) ?? [];
  if (marks === undefined || text === undefined) return null;
  return { kind: "heading", level: Math.min(4, Math.max(2, marks.length)) as 2 | 3 | 4, text };
}

function textBlock(lines: readonly string[]): Block {
  const list = listOf(lines);
  if (list) return list;
  if (lines.every((line) => line.startsWith(">")))
    return { kind: "quote", text: lines.map((line) => line.replace(/^>\s?/, "")).join("\n") };
  return { kind: "paragraph", text: lines.join("\n") };
}

/** Lines without a blank one between them: headings first, then whatever the rest is. */
function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const [place, line] of lines.entries()) {
    const heading = headingOf(line);
    if (!heading) return [...blocks, textBlock(lines.slice(place))];
    blocks.push(heading);
  }
  return blocks;
}

/** The blocks of a text with the marks that course material needs: headings, lists, quotes, paragraphs. */
function markdownBlocks(text: string): readonly Block[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n{2,}/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .flatMap(blocksOf);
}

/** Bold, italic and code; everything else stays as it is written, so that no text can become markup. */
function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/).map((piece, place) => {
    const key = `${place}:${piece}`;
    if (piece.startsWith("**") && piece.endsWith("**") && piece.length > 4) return <strong key={key}>{piece.slice(2, -2)}</strong>;
    if (piece.startsWith("*") && piece.endsWith("*") && piece.length > 2) return <em key={key}>{piece.slice(1, -1)}</em>;
    if (piece.startsWith("`") && piece.endsWith("`") && piece.length > 2) return <code key={key}>{piece.slice(1, -1)}</code>;
    return piece;
  });
}

const markdownStyle = {
  ...chineseTypography,
  fontSize: 16,
  lineHeight: 1.85,
  maxWidth: "42em",
  "& > :first-of-type": { mt: 0 },
  "& > :last-child": { mb: 0 },
};

/** Course material and agreements: a small, safe part of Markdown. */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }) {
  return (
    <Box sx={markdownStyle}>
      {markdownBlocks(text).map((block, place) => (
        <MarkdownBlock key={`${place}:${block.kind}`} block={block} />
      ))}
    </Box>
  );
});

function MarkdownBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return (
        <Box component={`h${block.level}`} sx={{ fontSize: block.level === 2 ? 19 : 17, fontWeight: 600, mt: 3, mb: 1 }}>
          {inline(block.text)}
        </Box>
      );
    case "list":
      return (
        <Box component={block.ordered ? "ol" : "ul"} sx={{ pl: 3, my: 1 }}>
          {block.items.map((item) => (
            <li key={item}>{inline(item)}</li>
          ))}
        </Box>
      );
    case "quote":
      return (
        <Box
          component="blockquote"
          sx={{ borderLeft: 3, borderColor: "roles.hairline", pl: 2, ml: 0, color: "text.secondary", whiteSpace: "pre-line" }}
        >
          {inline(block.text)}
        </Box>
      );
    case "paragraph":
      return (
        <Box component="p" sx={{ my: 1.25, whiteSpace: "pre-line" }}>
          {inline(block.text)}
        </Box>
      );
  }
}
