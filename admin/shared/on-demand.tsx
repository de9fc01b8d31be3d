import { type ComponentType, useState } from "react";
import { latePart } from "./late-part.ts";

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

const loads = new WeakMap<object, () => Promise<unknown>>();

/**
 * A component whose program comes when it is first shown, or before with `bring`. Once it is there it is drawn at once: `latePart` alone would
 * show what stands for it for a moment, and React then keeps that for a third of a second.
 */
export function onDemand<Props extends object>(load: Load<Props>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  const bringIt = async () => {
    const program = await load();
    loaded = program.default;
    return program;
  };
  const Lazy = latePart(bringIt);
  function OnDemand(props: Props) {
    // The same for as long as it is shown, so that nothing in it is lost when the program comes meanwhile.
    const [Shown] = useState<ComponentType<Props>>(() => loaded ?? Lazy);
    return <Shown {...props} />;
  }
  loads.set(OnDemand, bringIt);
  return OnDemand;
}

/** Brings the program of a component made by `onDemand`, for when it will be shown. */
export async function bring<Props>(component: ComponentType<Props>): Promise<void> {
  await loads.get(component)?.();
}
