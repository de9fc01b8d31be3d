import type { ComponentProps } from "react";

interface PanelLinkProps extends Omit<ComponentProps<"a">, "href"> {
  /** Address within the panel, e.g. "/people". */
  readonly to: string;
}

/** A link within the panel. It listens to nothing by itself, so that lists can hold hundreds: the layout follows it (`useFollowLinks`). */
export function PanelLink({ to, ...rest }: PanelLinkProps) {
  // Some components of the library give what is in `to` as `href` as well.
  return <a {...rest} href={`#${to}`} />;
}
