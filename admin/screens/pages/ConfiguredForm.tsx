import type { ReactNode } from "react";
import { commandOf } from "../../providers/commands.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { useScreenDesign } from "../screen-design.tsx";

const FormLook = onDemand(() => import("./FormLook.tsx"));

interface ConfiguredFormProps {
  readonly resource: ResourceName;
  /** Whether the page follows the form as well, so that it is seen below. */
  readonly drawn: boolean;
  /** The page that shows while nothing is configured. */
  readonly children: ReactNode;
}

/** A page of a record; while its form is being configured beside it, the form itself, to be tried out and not to be saved. */
export function ConfiguredForm({ resource, drawn, children }: ConfiguredFormProps) {
  const { target } = useScreenDesign();
  const isConfigured = target?.resource === resource && target.kind === "form";
  const takesValues = commandOf(resource, "create") ?? commandOf(resource, "update");
  if (!isConfigured || !takesValues) return children;
  return (
    <>
      <FormLook resource={resource} heading={drawn ? "h2" : "h1"} />
      {drawn && children}
    </>
  );
}
