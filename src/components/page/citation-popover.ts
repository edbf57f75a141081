export {};

/** Opens the quotes of a citation beside its mark. Escape, a click elsewhere or a second press closes it; focus returns. */
const popover = document.querySelector<HTMLElement>('#citation');
let opener: HTMLAnchorElement | null = null;

/** How the value before a mark was computed, where code computed it. */
function methodBefore(mark: HTMLElement): string {
  const before = mark.closest('sup')?.previousElementSibling;
  return before instanceof HTMLElement ? (before.dataset['method'] ?? '') : '';
}

function fill(target: HTMLElement, ids: string[], method: string): void {
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
  const computed = document.createElement('p');
  computed.className = 'citation-method';
  computed.textContent = method === '' ? '' : `Computed: ${method}.`;
  target.replaceChildren(close, ...(method === '' ? [] : [computed]), list);
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
  fill(popover, (mark.dataset['cite'] ?? '').split(' '), methodBefore(mark));
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
