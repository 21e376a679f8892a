import { css } from 'lit';

export const navStyles = css`
  nav {
    position: fixed; z-index: 20; inset-inline: 0; bottom: 0; background: var(--surface); border-top: 1px solid var(--border);
    padding-bottom: env(safe-area-inset-bottom);
  }
  .brand, .who { display: none; }
  .skip {
    position: fixed; z-index: 40; inset-inline-start: var(--space-4); top: -10rem; min-height: var(--target); padding: 0 var(--space-5);
    border: 1px solid var(--border-control); border-radius: var(--radius); background: var(--surface); color: var(--link); font: inherit;
  }
  .skip:focus { top: var(--space-4); }
  ul { display: flex; justify-content: space-around; height: var(--bar); }
  li { flex: 1; min-width: 0; }
  a {
    display: grid; align-content: center; justify-items: center; gap: var(--space-1); height: 100%; color: var(--text-weak);
    font-size: var(--text-xs); text-decoration: none; text-align: center; white-space: nowrap; -webkit-tap-highlight-color: transparent;
  }
  a:focus-visible { outline-offset: -4px; border-radius: var(--radius-card); }
  a:hover { color: var(--text); }
  a[aria-current] { color: var(--link); font-weight: var(--weight-bold); box-shadow: inset 0 3px 0 var(--brand); }
  .prominent a { align-content: end; padding-bottom: var(--space-3); color: var(--link); font-weight: var(--weight-bold); }
  .prominent .mark {
    display: grid; place-items: center; width: 3.5rem; height: 3.5rem; margin-top: -1.75rem; border-radius: 50%; background: var(--brand);
    color: var(--brand-text); border: 4px solid var(--surface); box-sizing: content-box; box-shadow: 0 -1px 0 0 var(--border);
  }

  @media (max-width: 899px) { .wide { display: none; } }

  @media (min-width: 900px) {
    nav {
      position: sticky; top: 0; bottom: auto; display: flex; flex-direction: column; height: 100vh; padding: var(--space-5) var(--space-4);
      border-top: 0; border-inline-end: 1px solid var(--border);
    }
    .brand { display: flex; align-items: center; gap: var(--space-4); padding: 0 var(--space-3) var(--space-6); font-size: var(--text-l); font-weight: var(--weight-bold); }
    .who { display: grid; margin-top: auto; padding: var(--space-4) var(--space-3) 0; border-top: 1px solid var(--border-soft); overflow: hidden; }
    .who span { color: var(--text-weak); font-size: var(--text-s); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    ul { flex-direction: column; justify-content: start; gap: var(--space-2); height: auto; }
    li { flex: none; }
    a, .prominent a {
      display: flex; align-items: center; justify-content: start; gap: var(--space-4); min-height: var(--target); padding: 0 var(--space-4);
      border-radius: var(--radius); font-size: var(--text-m);
    }
    a:hover { background: var(--surface-hover); }
    a:focus-visible { outline-offset: 0; border-radius: var(--radius); }
    a[aria-current] { background: var(--brand-soft); box-shadow: inset 3px 0 0 var(--brand); }
    .prominent { order: -1; margin-bottom: var(--space-4); }
    .prominent a, .prominent a[aria-current] { background: var(--brand); color: var(--brand-text); box-shadow: none; justify-content: center; }
    .prominent a:hover { background: var(--brand-hover); }
    .prominent .mark { width: auto; height: auto; margin: 0; border: 0; box-shadow: none; background: none; }
  }
  @media print { nav { display: none; } }
`;
