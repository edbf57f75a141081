/** `/` and Ctrl+K (⌘K) lead to the search: its box where one is in sight, otherwise the search page. */
function openSearch(): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-search-input], [data-search-box]')];
  const box = boxes.find((input) => input.checkVisibility());
  if (box) {
    box.focus();
    box.select();
    return;
  }
  document.querySelector<HTMLAnchorElement>('[data-search-link]')?.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

document.addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!slash && !control) return;
  event.preventDefault();
  openSearch();
});
