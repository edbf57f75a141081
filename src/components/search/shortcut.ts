/**
 * `/` and Ctrl+K (⌘K) open the search in a dialog, and so does a press on the box of the header. On the search page `/`
 * leads to its own field. What searches is loaded when the dialog is opened first.
 */
const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');

function openDialog(typed = ''): void {
  if (!dialog) return;
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector<HTMLInputElement>('[data-dialog-input]');
  if (typed !== '' && input) input.value = typed;
  input?.focus();
  input?.select();
  void start(dialog);
}

/** Loads what searches, once; what failed is tried again when the dialog is opened again. */
async function start(opened: HTMLDialogElement): Promise<void> {
  if (opened.dataset['started'] !== undefined) return;
  opened.dataset['started'] = '';
  try {
    const { startDialog } = await import('./dialog.ts');
    startDialog(opened);
  } catch (error) {
    delete opened.dataset['started'];
    console.error(error);
  }
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
  const field = document.querySelector<HTMLInputElement>('[data-search-input]');
  if (slash && field) {
    field.focus();
    field.select();
  } else openDialog();
});
for (const box of document.querySelectorAll<HTMLInputElement>('[data-search-box]'))
  box.addEventListener('click', () => openDialog(box.value));
for (const link of document.querySelectorAll('[data-search-link]'))
  link.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openDialog();
  });
dialog?.querySelector('[data-dialog-close]')?.addEventListener('click', () => dialog.close());
