/** What is dragged makes its own list scroll along; the page beside or behind stays where it is. */
export const alongTheList = { canScroll: (element: Element) => element !== document.scrollingElement };
