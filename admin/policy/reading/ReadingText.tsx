import { Box } from "@mui/material";
import { Fragment, memo, type ReactNode, useMemo } from "react";
import { type ChangedProvisions, ChangeMark } from "../comparison/ChangeMark.tsx";
import { RemovedHere } from "../comparison/RemovedHere.tsx";
import type { RemovedProvisions } from "../comparison/removed-provisions.ts";
import { anchorOf, isDivision, type ReadProvision } from "../provision.ts";
import { ProvisionWords } from "../provisions/ProvisionWords.tsx";
import { readingStyle } from "./reading-style.ts";

/** Provisions that are laid out together when they come into sight. */
const CHUNK = 24;

interface ReadingTextProps {
  readonly provisions: readonly ReadProvision[];
  /** What became of provisions since the text that the reader knows, by identity. */
  readonly changes?: ChangedProvisions | null;
  /** Provisions of that text which are gone. */
  readonly removed?: RemovedProvisions | null;
  /** The permanent address of a provision; its label becomes a link to it. */
  readonly addressOf?: (provision: ReadProvision) => string;
  /** What asking about a provision is called, where the reader may ask; the page around hears of clicks by `data-ask`. */
  readonly ask?: string | null;
  /** Whether the keyboard goes through what asks about provisions, since there is no other way to. */
  readonly askByKey?: boolean;
  /** What stands behind a provision, such as how many comments it has. */
  readonly aside?: (provision: ReadProvision) => ReactNode;
}

/** The text of a regulation as it is read: labels in the margin on wide screens, running in on narrow ones. */
export const ReadingText = memo(function ReadingText({
  provisions,
  changes = null,
  removed = null,
  addressOf,
  ask = null,
  askByKey = false,
  aside,
}: ReadingTextProps) {
  const chunks = useMemo(
    () => Array.from({ length: Math.ceil(provisions.length / CHUNK) }, (_, place) => provisions.slice(place * CHUNK, (place + 1) * CHUNK)),
    [provisions],
  );
  const chinese = useMemo(() => provisions.some(({ text, heading }) => /\p{Script=Han}/u.test(text + heading)), [provisions]);
  const before = removed?.get(null);
  return (
    <Box sx={readingStyle} component="article" lang={chinese ? "zh-CN" : "en"}>
      {before && <RemovedHere run={before} />}
      {chunks.map((chunk) => (
        <div key={chunk[0]?.id} className={chunks.length > 2 ? "chunk" : undefined}>
          {chunk.map((provision) => {
            const gone = removed?.get(provision.identity);
            return (
              <Fragment key={provision.id}>
                <ProvisionBlock
                  provision={provision}
                  changes={changes}
                  ask={ask}
                  askByKey={askByKey}
                  {...(addressOf ? { addressOf } : {})}
                />
                {aside && <Aside>{aside(provision)}</Aside>}
                {gone && <RemovedHere run={gone} />}
              </Fragment>
            );
          })}
        </div>
      ))}
    </Box>
  );
});

/** Below the words that it belongs to, where they begin. */
const Aside = ({ children }: { readonly children: ReactNode }) => children && <Box sx={asideStyle}>{children}</Box>;
const asideStyle = { ml: { md: "6em" }, textIndent: 0, lineHeight: 1.4 };

interface BlockProps {
  readonly provision: ReadProvision;
  readonly changes: ChangedProvisions | null;
  readonly addressOf?: (provision: ReadProvision) => string;
  readonly ask: string | null;
  readonly askByKey: boolean;
}

/** Asks about the provision. Out of the tab order like the labels where the tool bar does it by keyboard. */
function Ask({ provision, ask, askByKey }: Pick<BlockProps, "provision" | "ask" | "askByKey">) {
  if (!ask) return null;
  const name = askByKey ? `${ask}${provision.label && ` ${provision.label}`}` : ask;
  return (
    <button
      type="button"
      className="ask"
      title={ask}
      aria-label={name}
      data-ask={provision.id}
      tabIndex={askByKey ? 0 : -1}
      data-no-print
    />
  );
}

function ProvisionBlock(props: BlockProps) {
  const { provision, changes } = props;
  const { kind, depth } = provision;
  const change = changes?.get(provision.identity);
  const frame = { id: anchorOf(provision), "data-changed": change?.kind, tabIndex: -1 };
  const mark = change && <ChangeMark change={change} />;
  if (isDivision(provision)) return <Division {...props} frame={frame} mark={mark} />;
  if (kind === "signature")
    return (
      <div {...frame} className="provision signature">
        {[provision.label, provision.heading, provision.text].filter(Boolean).join("\n")}
      </div>
    );
  if (kind === "table") return <Table {...props} frame={frame} mark={mark} />;
  return kind === "article" || (kind === "clause" && depth <= 1) ? (
    <Labelled {...props} frame={frame} mark={mark} />
  ) : (
    <Piece {...props} frame={frame} mark={mark} />
  );
}

interface FramedProps extends BlockProps {
  readonly frame: { readonly id: string; readonly "data-changed": string | undefined; readonly tabIndex: number };
  readonly mark: React.ReactNode;
}

function Label({ provision, addressOf }: Pick<BlockProps, "provision" | "addressOf">) {
  if (!addressOf || !provision.label) return <span className="label">{provision.label}</span>;
  // Out of the tab order: a thousand stops on the way to the statement help nobody; the tool bar copies by keyboard.
  return (
    <a className="label" href={addressOf(provision)} data-address={provision.id} tabIndex={-1}>
      {provision.label}
    </a>
  );
}

function Division({ provision, frame, mark }: FramedProps) {
  const { kind, label, heading, text } = provision;
  const Heading = kind === "section" ? "h3" : "h2";
  return (
    <div {...frame} className={`provision division ${kind}`}>
      <Heading className="division-title">
        {[label, heading].filter(Boolean).join("　")}
        {mark}
      </Heading>
      {text && (
        <div className="words">
          <ProvisionWords provision={provision} />
        </div>
      )}
    </div>
  );
}

function Table({ provision, ask, askByKey, frame, mark }: FramedProps) {
  const caption = [provision.label, provision.heading].filter(Boolean).join("　");
  return (
    <div {...frame} className="provision">
      {caption && <div className="caption">{caption}</div>}
      <div className="words">
        <ProvisionWords provision={provision} />
        <Ask provision={provision} ask={ask} askByKey={askByKey} />
      </div>
      {mark}
    </div>
  );
}

/** An article: its label hangs in the margin, its first paragraph stands flush beside it. */
function Labelled({ provision, addressOf, ask, askByKey, frame, mark }: FramedProps) {
  return (
    <div {...frame} className="provision article">
      <Label provision={provision} {...(addressOf ? { addressOf } : {})} />
      <span className="words">
        {provision.heading && <strong className="caption">{provision.heading}</strong>}
        <ProvisionWords provision={provision} />
        <Ask provision={provision} ask={ask} askByKey={askByKey} />
        {mark}
      </span>
    </div>
  );
}

/** Whether what follows would stick to the label: Chinese brackets and commas bring their own room. */
const runsInto = (label: string | null): boolean => /[!-~]$/.test(label ?? "");

/** A later paragraph, an item or whatever lies below an article: indented by two characters. */
function Piece({ provision, ask, askByKey, frame, mark }: FramedProps) {
  const { kind, label, heading, depth } = provision;
  const deeper = Math.max(0, depth - 2);
  return (
    <Box {...frame} className="provision piece" sx={indents[kind === "preamble" ? 0 : Math.min(deeper, 6) + 1]}>
      {label}
      {runsInto(label) && " "}
      {heading && <strong>{`${heading}　`}</strong>}
      <ProvisionWords provision={provision} />
      <Ask provision={provision} ask={ask} askByKey={askByKey} />
      {mark}
    </Box>
  );
}

/** By how deep it sits; made once, as each is a style of its own. */
const indents = [
  { ml: 0 },
  ...Array.from({ length: 7 }, (_, deeper) => ({ ml: { xs: `${Math.min(deeper, 3)}em`, md: `${6 + deeper}em` } })),
];
