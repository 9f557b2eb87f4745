// Light or dark as the person's system says, also when it changes while the page is open.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const dress = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', dress);
dress();
