// Light or dark as the person chose, else as their system says, also when it changes while the page is open.
const page = document.documentElement;
if (page.dataset.theme === 'auto') {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const dress = () => page.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', dress);
  dress();
}
