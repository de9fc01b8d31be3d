/** The dialog that is open in front of all else, if there is one. Some wait in the page before they are asked for. */
export const frontDialog = (): Element | undefined =>
  [...document.querySelectorAll("[role=dialog]")].findLast((dialog) => dialog.checkVisibility({ visibilityProperty: true }));
