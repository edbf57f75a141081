export {};

/** Steps can be ticked off. The ticks stay in this browser, under the words of the step: a step that changes is open again. */
const list = document.querySelector<HTMLOListElement>('.sl-markdown-content ol');
const key = `baton-ticks ${location.pathname}`;

function read(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []);
  } catch {
    // A browser that keeps nothing, or something else under the name: no step is ticked.
    return new Set();
  }
}

function keep(ticked: ReadonlySet<string>): void {
  try {
    if (ticked.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify([...ticked]));
  } catch {
    // The ticks then last as long as the page is open.
  }
}

/** The words of a step without the marks of its sources. */
function wordsOf(step: HTMLLIElement): string {
  const copy = step.cloneNode(true) as HTMLLIElement;
  for (const mark of copy.querySelectorAll('.cite')) mark.remove();
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

function equip(steps: HTMLOListElement): void {
  const ticked = read();
  const boxes = [...steps.children].flatMap((step, index) => {
    if (!(step instanceof HTMLLIElement)) return [];
    const words = wordsOf(step);
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'step-tick';
    box.setAttribute('aria-label', `Step ${index + 1} done`);
    const show = () => {
      box.checked = ticked.has(words);
      step.toggleAttribute('data-done', box.checked);
    };
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(words);
      else ticked.delete(words);
      keep(ticked);
      update();
    });
    step.prepend(box);
    return [{ show }];
  });
  const line = document.createElement('p');
  line.className = 'step-line';
  const count = document.createElement('span');
  count.setAttribute('role', 'status');
  const clear = document.createElement('button');
  clear.type = 'button';
  clear.textContent = 'Start over';
  clear.addEventListener('click', () => {
    ticked.clear();
    keep(ticked);
    update();
  });
  function update(): void {
    for (const { show } of boxes) show();
    const done = steps.querySelectorAll(':scope > [data-done]').length;
    count.textContent = `${done} of ${boxes.length} steps done, kept in this browser only.`;
    line.hidden = done === 0;
  }
  line.append(count, clear);
  steps.after(line);
  update();
}

if (list) equip(list);
