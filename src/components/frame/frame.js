// Runs before the page is drawn, as a file: no page holds an inline script, so its policy need not allow any.
// The theme is set first, so that the page never shows in the wrong colours. Both keys are Starlight's own.
(() => {
  const root = document.documentElement;
  root.dataset.script = '';
  const stored = (storage, key) => {
    try {
      return window[storage].getItem(key);
    } catch {
      return null;
    }
  };
  const theme = stored('localStorage', 'starlight-theme');
  const light = theme ? theme === 'light' : matchMedia('(prefers-color-scheme: light)').matches;
  root.dataset.theme = light ? 'light' : 'dark';

  // The sidebar as it was on the page before: which groups are open, and how far it is scrolled.
  const sidebarState = (element) => {
    const hash = element.closest('sl-sidebar-state-persist')?.dataset.hash;
    if (!hash || !matchMedia('(min-width: 50em)').matches) return null;
    try {
      const state = JSON.parse(stored('sessionStorage', 'sl-sidebar-state') ?? 'null');
      return state?.hash === hash ? state : null;
    } catch {
      return null;
    }
  };
  customElements.define(
    'sl-sidebar-restore',
    class extends HTMLElement {
      connectedCallback() {
        const open = sidebarState(this)?.open?.[Number(this.dataset.index)];
        const group = this.closest('details');
        if (group && typeof open === 'boolean') group.open = open;
      }
    },
  );
  customElements.define(
    'baton-sidebar-end',
    class extends HTMLElement {
      connectedCallback() {
        const scroll = sidebarState(this)?.scroll;
        const sidebar = document.getElementById('starlight__sidebar');
        if (sidebar && scroll) sidebar.scrollTop = scroll;
      }
    },
  );
})();
