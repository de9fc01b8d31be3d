import type { SourceLine } from "./source-lines.ts";
import { squeeze } from "./white-space.ts";

/** Words of the page around an article on the web. Only looked for before the first and after the last numbered provision. */
const BEFORE =
  /^(?:您好,?，?欢迎|欢迎(?:来到|光临|访问)|搜索$|首页|登[录陆]|注册|(?:您的|您|你的)?当?前?(?:位置|所在位置)[:：]|(?:文章)?来源[:：]|作者[:：]|编辑[:：]|(?:发布|更新)(?:时间|日期)[:：]|(?:浏览|阅读|点击)(?:次数|量|数)?[:：]|字体[:：]|字号[:：]|【?打印|分享到?[:：]?|收藏$|下载本文|上一篇|下一篇|返回)/;
const AFTER =
  /(?:^Copyright|©|版权所有|ICP备|公网安备|侵权请联系|如果?侵犯|联系(?:我们)?删除|转载|点此查看|查看更多|因篇幅(?:问题|限制)|不代表本站|本站由|^上一篇|^下一篇|^相关(?:推荐|阅读|文章)|^返回(?:顶部|首页)|^分享到?[:：]?|^责任编辑[:：]|^打印本页|^关闭窗口|^扫一扫)/i;
/** Markers that tools leave in the text; they are not shown on a page. */
const COMMENT = /^<!--.{0,200}-->$/;
const LONGEST = 200;
const DEEPEST = 40;

function words(source: string, line: SourceLine): string {
  return line.end - line.start > LONGEST ? "" : squeeze(source.slice(line.start, line.end));
}

/**
 * Web navigation before the text and after it, and comments of markup anywhere.
 * @param firstNumbered index of the first line in which something is numbered, `lines.length` if none is
 * @param lastNumbered index of the last line that begins with a number
 */
export function findWebNavigation(source: string, lines: readonly SourceLine[], firstNumbered: number, lastNumbered: number): Set<number> {
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (source.startsWith("<!--", line.start) && COMMENT.test(source.slice(line.start, Math.min(line.end, line.start + 220))))
      found.add(index);
  });
  for (let index = 0; index < Math.min(firstNumbered, DEEPEST, lines.length); index++) {
    const line = lines[index];
    if (line && BEFORE.test(words(source, line))) found.add(index);
  }
  for (let index = lines.length - 1; index > Math.max(lastNumbered, lines.length - DEEPEST); index--) {
    const line = lines[index];
    if (!line) break;
    const text = words(source, line);
    if (AFTER.test(text)) found.add(index);
    else if (!found.has(index)) break;
  }
  return found;
}
