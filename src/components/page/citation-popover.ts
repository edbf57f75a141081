export {};

/** Opens the quotes of a citation beside its mark. Escape, a click elsewhere or a second press closes it; focus returns. */
const popover = document.querySelector<HTMLElement>('#citation');
let opener: HTMLAnchorElement | null = null;

/** What is to be known of the words before a mark: how they were computed, what holds in their place. */
function remarksOn(mark: HTMLElement): string[] {
  const before = mark.closest('sup')?.previousElementSibling;
  const method = before instanceof HTMLElement ? before.dataset['method'] : undefined;
  const note = mark.closest<HTMLElement>('[data-flag][data-note]')?.dataset['note'];
  return [...(method ? [`Computed: ${method}.`] : []), ...(note ? [note] : [])];
}

function fill(target: HTMLElement, ids: string[], remarks: string[]): void {
  const list = document.createElement('ol');
  for (const id of ids) {
    const source = document.querySelector(`[data-source="${CSS.escape(id)}"]`);
    if (!source) continue;
    const item = document.createElement('li');
    item.value = (source as HTMLLIElement).value;
    item.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
    list.append(item);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'citation-close';
  close.textContent = '×';
  close.setAttribute('aria-label', 'Close');
  close.addEventListener('click', () => target.hidePopover());
  const told = remarks.map((remark) => {
    const line = document.createElement('p');
    line.className = 'citation-remark';
    line.textContent = remark;
    return line;
  });
  target.replaceChildren(close, ...told, list);
}

/** Below the mark, or above where there is more room; within the window. On a narrow screen the style sheet docks it. */
function place(target: HTMLElement, mark: DOMRect): void {
  const gap = 8;
  const { width, height } = target.getBoundingClientRect();
  const left = Math.min(Math.max(gap, mark.left - 24), innerWidth - width - gap);
  const below = mark.bottom + gap;
  const top = below + height <= innerHeight || mark.top < innerHeight / 2 ? below : mark.top - height - gap;
  target.style.setProperty('--left', `${Math.round(left)}px`);
  target.style.setProperty('--top', `${Math.round(Math.max(gap, top))}px`);
}

document.addEventListener('click', (event) => {
  const mark =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-cite]') : null;
  if (!popover || !mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  fill(popover, (mark.dataset['cite'] ?? '').split(' '), remarksOn(mark));
  opener = mark;
  if (!popover.matches(':popover-open')) popover.showPopover({ source: mark });
  place(popover, mark.getBoundingClientRect());
  popover.focus({ preventScroll: true });
});

popover?.addEventListener('toggle', (event) => {
  if (event.newState !== 'closed') return;
  const lost = document.activeElement === document.body || popover.contains(document.activeElement);
  if (lost) opener?.focus({ preventScroll: true });
  opener = null;
});
